/** A set-up: `models/setups/<id>.yaml`, or a client's `scenarios/<id>.yaml`. */
import { z } from 'zod';
import type { ParameterSet } from '../domain/parameters.ts';
import {
  INTERVENTION_IDS,
  type InterventionScope,
  type Scenario,
  type ScenarioIntervention,
  type ScenarioParameter,
} from '../domain/scenario.ts';
import { type CrossFileIssue, type NamedFile, stemOf } from './cross-file-issue.ts';
import { unitComplaint } from './parameters.ts';
import { kebabId, snakeName, text } from './text.ts';

const ids = z.array(text).min(1).optional();

const valueSchema = z.union([
  z.number().nonnegative(),
  z
    .strictObject({
      base: z.number().nonnegative(),
      low: z.number().nonnegative().optional(),
      high: z.number().nonnegative().optional(),
      sd: z.number().positive().optional(),
    })
    .refine(({ low, base }) => low === undefined || low <= base, { message: 'expected low ≤ base', path: ['low'] })
    .refine(({ high, base }) => high === undefined || high >= base, {
      message: 'expected high ≥ base',
      path: ['high'],
    }),
]);

const interventionSchema = z.strictObject({
  id: z.enum(INTERVENTION_IDS),
  scope: z
    .strictObject({ systems: ids, workflows: ids, contact_types: ids })
    .optional()
    .describe('Ids of the map that the intervention is limited to; not limited without it'),
  parameters: z
    .record(snakeName, valueSchema)
    .optional()
    .describe("Values in the parameter's own unit, such as seconds, by the parameter's name within the intervention"),
});

const interventionsSchema = z.array(interventionSchema).superRefine((interventions, context) => {
  interventions.forEach(({ id }, at) => {
    if (interventions.findIndex((other) => other.id === id) === at) return;
    context.addIssue({ code: 'custom', path: [at, 'id'], message: `"${id}" is listed twice` });
  });
});

const phaseSchema = z.strictObject({
  id: kebabId,
  name: text,
  after_months: z.number().nonnegative().optional().describe('Months from the start until the phase is in force'),
  interventions: interventionsSchema.min(1),
});

export const scenarioSchema = z
  .strictObject({
    id: kebabId,
    name: text,
    summary: text.optional(),
    extends: kebabId.optional().describe('Id of the scenario whose interventions this one starts from'),
    interventions: interventionsSchema.optional().describe('In force from the start'),
    phases: z.array(phaseSchema).optional().describe('Each adds to what is in force before it'),
  })
  .superRefine(({ id, extends: parent, phases = [] }, context) => {
    if (parent === id)
      context.addIssue({ code: 'custom', path: ['extends'], message: 'a scenario cannot extend itself' });
    phases.forEach((phase, at) => {
      const before = phases[at - 1]?.after_months;
      if (phases.findIndex((other) => other.id === phase.id) !== at) {
        context.addIssue({ code: 'custom', path: ['phases', at, 'id'], message: `"${phase.id}" is listed twice` });
      }
      if (before !== undefined && phase.after_months !== undefined && phase.after_months < before) {
        const message = `expected phases in the order of time; the one before starts after ${before} months`;
        context.addIssue({ code: 'custom', path: ['phases', at, 'after_months'], message });
      }
    });
  });

export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** What is wrong with a scenario against the parameter set: a file that bears another name, parameters that do not fit. */
export function scenarioIssues({ file, content }: NamedFile<ScenarioFile>, set: ParameterSet): CrossFileIssue[] {
  const lists = [
    { path: ['interventions'], list: content.interventions ?? [] },
    ...(content.phases ?? []).map((phase, at) => ({
      path: ['phases', at, 'interventions'],
      list: phase.interventions,
    })),
  ];
  const named =
    stemOf(file) === content.id
      ? []
      : [{ file, path: ['id'], message: `expected the file's name as id: "${stemOf(file)}"` }];
  const misfits = lists.flatMap(({ path, list }) =>
    list.flatMap(({ id, parameters = {} }, at) =>
      Object.entries(parameters).flatMap(([name, value]): CrossFileIssue[] => {
        const message = misfit(set, id, name, toParameter(value));
        return message === null ? [] : [{ file, path: [...path, at, 'parameters', name], message }];
      }),
    ),
  );
  return [...named, ...misfits];
}

function misfit(set: ParameterSet, intervention: string, name: string, value: ScenarioParameter): string | null {
  const parameter = set.parameters.get(`${intervention}.${name}`);
  if (parameter === undefined) {
    const known = [...set.parameters.keys()].filter((id) => id.startsWith(`${intervention}.`));
    return `"${intervention}" has no parameter "${name}"; it has ${known.map((id) => id.slice(intervention.length + 1)).join(', ')}`;
  }
  if (value.sd !== null && parameter.distribution === null) return `"${name}" has no distribution, so no sd`;
  for (const number of [value.base, value.low ?? value.base, value.high ?? value.base]) {
    const complaint = unitComplaint(number, parameter.unit);
    if (complaint !== null) return complaint;
  }
  return null;
}

type InterventionFile = z.infer<typeof interventionSchema>;

export function toScenario({ id, name, summary, extends: parent, interventions, phases }: ScenarioFile): Scenario {
  return {
    id,
    name,
    summary: summary ?? null,
    extends: parent ?? null,
    interventions: (interventions ?? []).map(toIntervention),
    phases: (phases ?? []).map((phase) => ({
      id: phase.id,
      name: phase.name,
      afterMonths: phase.after_months ?? null,
      interventions: phase.interventions.map(toIntervention),
    })),
  };
}

const toIntervention = ({ id, scope, parameters = {} }: InterventionFile): ScenarioIntervention => ({
  id,
  scope: toScope(scope),
  parameters: new Map(Object.entries(parameters).map(([name, value]) => [name, toParameter(value)])),
});

const toScope = (scope: InterventionFile['scope']): InterventionScope => ({
  systems: scope?.systems ?? null,
  workflows: scope?.workflows ?? null,
  contactTypes: scope?.contact_types ?? null,
});

function toParameter(value: z.infer<typeof valueSchema>): ScenarioParameter {
  if (typeof value === 'number') return { base: value, low: null, high: null, sd: null };
  return { base: value.base, low: value.low ?? null, high: value.high ?? null, sd: value.sd ?? null };
}
