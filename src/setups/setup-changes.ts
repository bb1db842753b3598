/** The record of a set-up: every change with its reason, as rule, parameters and the row of the map that it is about. */
import { byId } from '../domain/callability.ts';
import type { OperationMap } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { RowPlace } from '../domain/problem.ts';
import type { InterventionId } from '../domain/scenario.ts';
import { durationMean } from '../kernels/handle-time/distributions/index.ts';
import { phrase } from '../messages/phrase.ts';
import type { InForce } from './in-force.ts';
import type { AddedActivity, Intervention, StepChange } from './interventions/intervention.ts';
import type { SetupView } from './setup-view.ts';
import { touchFactors } from './touch-factors.ts';

export interface SetupChange {
  /** Null for what follows from the others: navigation. */
  readonly intervention: InterventionId | null;
  readonly rule: Phrase;
  /** Parameters that the change takes its numbers from. */
  readonly parameters: readonly string[];
  readonly table: 'touches' | 'workflow-steps' | 'workflows' | 'context' | 'contact-types';
  readonly key: string;
  readonly at: RowPlace;
  /**
   * `occurrence` and `duration`: factors of a touch; `added`: seconds per contact, by what adds them; `ai`: share that AI
   * completes; else the column that changes.
   */
  readonly what: ChangedThing;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

export type ChangedThing =
  | 'occurrence'
  | 'duration'
  | `added-${AddedActivity}`
  | 'ai'
  | 'change_lead_days'
  | 'delivery'
  | 'persistence'
  | keyof StepChange;

const NAVIGATION_RULE = phrase('rules.navigation');

export function setupChanges(
  map: OperationMap,
  inForce: readonly InForce[],
  view: SetupView,
  parameters: ParameterSet,
): readonly SetupChange[] {
  return [
    ...inForce.flatMap((one) => [
      ...touchChanges(map, one, parameters),
      ...addedChanges(map, one, view),
      ...mapChanges(map, one, view),
      ...aiChanges(map, one, view),
    ]),
    ...navigationChanges(map, inForce, view),
  ];
}

function touchChanges(
  map: OperationMap,
  { intervention, effects }: InForce,
  parameters: ParameterSet,
): readonly SetupChange[] {
  const { ofEffect } = touchFactors(map, effects.touches, parameters);
  return effects.touches.flatMap(({ touch: index, on, parameter, rule }, position): readonly SetupChange[] => {
    const touch = map.touches[index];
    if (touch === undefined) return [];
    return [
      {
        intervention: intervention.id,
        rule: ruleOf(intervention, rule),
        parameters: [parameter],
        table: 'touches',
        key: `${touch.contactType}/${touch.seq}`,
        at: touch.at,
        what: on,
        from: 1,
        to: ofEffect[position] as number,
      },
    ];
  });
}

function addedChanges(map: OperationMap, { intervention, effects }: InForce, view: SetupView): readonly SetupChange[] {
  const types = byId(map.contactTypes);
  const workflows = byId(map.workflows);
  const name = (one: { contactType: string; stream: string }): string => JSON.stringify([one.contactType, one.stream]);
  const touches = new Map(view.added.map((touch) => [name(touch), touch]));
  return effects.added.flatMap((effect): readonly SetupChange[] => {
    const { contactType, activity, rate, time, workflow, rule } = effect;
    const added = touches.get(name(effect));
    const type = types.get(contactType);
    if (added === undefined || type === undefined) return [];
    const row = workflow === null ? undefined : workflows.get(workflow);
    return [
      {
        intervention: intervention.id,
        rule: ruleOf(intervention, rule),
        parameters: rate === null ? [time] : [rate, time],
        table: row === undefined ? 'contact-types' : 'workflows',
        key: row === undefined ? contactType : `${row.id}=${contactType}`,
        at: row?.at ?? type.at,
        what: `added-${activity}`,
        from: 0,
        to: added.probability * durationMean(added.duration),
      },
    ];
  });
}

function ruleOf({ id, rules }: Intervention, rule: string): Phrase {
  const found = rules[rule];
  if (found === undefined) throw new Error(`${id} has no rule ${rule}`);
  return found;
}

/** Columns of steps, workflows and context items that are not what they were. */
function mapChanges(map: OperationMap, { intervention, effects }: InForce, view: SetupView): readonly SetupChange[] {
  const before = byId(map.workflows);
  const after = byId(view.map.workflows);
  const items = byId(map.context);
  const change = (
    rule: string,
    row: Pick<SetupChange, 'table' | 'key' | 'at' | 'what' | 'from' | 'to'>,
    parameters: readonly string[] = [],
  ): readonly SetupChange[] =>
    row.from === row.to
      ? []
      : [{ intervention: intervention.id, rule: ruleOf(intervention, rule), parameters, ...row }];
  return [
    ...effects.steps.flatMap((effect) => {
      const old = before.get(effect.workflow)?.steps.find(({ id }) => id === effect.step);
      const now = after.get(effect.workflow)?.steps.find(({ id }) => id === effect.step);
      if (old === undefined || now === undefined) return [];
      const key = `${effect.workflow}/${effect.step}`;
      return (Object.keys(effect.change) as (keyof typeof effect.change)[]).flatMap((what) =>
        change(effect.rule, { table: 'workflow-steps', key, at: old.at, what, from: old[what], to: now[what] }),
      );
    }),
    ...effects.workflows.flatMap((effect) => {
      const old = before.get(effect.workflow);
      const now = after.get(effect.workflow);
      if (old === undefined || now === undefined) return [];
      const days = { what: 'change_lead_days' as const, from: old.changeLeadDays, to: now.changeLeadDays };
      return change(effect.rule, { table: 'workflows', key: old.id, at: old.at, ...days }, [effect.leadDays]);
    }),
    ...effects.context.flatMap((effect) => {
      const old = items.get(effect.item);
      if (old === undefined) return [];
      const place = { table: 'context' as const, key: old.id, at: old.at };
      return 'delivery' in effect.change
        ? change(effect.rule, { ...place, what: 'delivery', from: old.delivery, to: effect.change.delivery })
        : change(effect.rule, { ...place, what: 'persistence', from: old.persistence, to: effect.change.persistence });
    }),
  ];
}

function aiChanges(
  map: OperationMap,
  { intervention, effects: { ai } }: InForce,
  view: SetupView,
): readonly SetupChange[] {
  if (ai === null) return [];
  return map.contactTypes.flatMap((type): readonly SetupChange[] => {
    const share = view.ai.get(type.id);
    if (share === undefined) return [];
    return [
      {
        intervention: intervention.id,
        rule: ruleOf(intervention, ai.rule),
        parameters: [ai.success, ai.handover],
        table: 'contact-types',
        key: type.id,
        at: type.at,
        what: 'ai',
        from: 0,
        to: share.completes,
      },
    ];
  });
}

/** No rule names navigation, so that whatever its factor is has been derived. */
function navigationChanges(map: OperationMap, inForce: readonly InForce[], view: SetupView): readonly SetupChange[] {
  const named = new Set(inForce.flatMap(({ effects }) => effects.touches.map(({ touch }) => touch)));
  return map.touches.flatMap((touch, index): readonly SetupChange[] => {
    const factor = view.occurrence[index] as number;
    if (factor === 1 || named.has(index)) return [];
    return [
      {
        intervention: null,
        rule: NAVIGATION_RULE,
        parameters: [],
        table: 'touches',
        key: `${touch.contactType}/${touch.seq}`,
        at: touch.at,
        what: 'occurrence',
        from: 1,
        to: factor,
      },
    ];
  });
}
