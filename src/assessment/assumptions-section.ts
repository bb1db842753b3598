/** Every number that a result assumes: parameters it used, cut points and weights of the model, assumed cells of the map. */
import type { OperationMap } from '../domain/map.ts';
import type { MaturityModel } from '../domain/maturity-model.ts';
import type { Parameter, ParameterSet } from '../domain/parameters.ts';
import { phrase } from '../messages/phrase.ts';
import type { AssumptionRecord } from '../schema/result/result-document.ts';
import type { AppliedSetup } from '../setups/apply.ts';
import type { TouchDuration } from '../setups/touch-duration.ts';
import type { Said } from './said.ts';
import { sourceText } from './wording-section.ts';

export function assumptionsSection(
  map: OperationMap,
  model: MaturityModel,
  parameters: ParameterSet,
  durations: readonly TouchDuration[],
  usedParameters: ReadonlySet<string>,
  setups: readonly AppliedSetup[],
  said: Said,
): AssumptionRecord[] {
  const defaults = durations.flatMap(({ from }) => (from.kind === 'parameter' ? [from.id] : []));
  return [
    ...parameterRecords(parameters, new Set([...defaults, ...usedParameters]), said),
    ...setups.flatMap((setup) => setupRecords(setup, said)),
    ...cutPointRecords(model, said),
    ...cellRecords(map),
  ];
}

function parameterRecords(parameters: ParameterSet, used: ReadonlySet<string>, said: Said): AssumptionRecord[] {
  return [...parameters.parameters.values()].filter(({ id }) => used.has(id)).map((one) => parameterRecord(one, said));
}

export const parameterRecord = (parameter: Parameter, said: Said): AssumptionRecord => ({
  id: parameter.id,
  name: parameter.name,
  value: parameter.base,
  low: parameter.low,
  high: parameter.high,
  unit: parameter.unit,
  source: sourceText(parameter.source, said),
  reason: parameter.reason,
  usedBy: [...parameter.usedBy],
});

/** What a set-up reckons with in place of the parameter set, beside what the set says: `setups.<set-up>.<parameter>`. */
function setupRecords({ plan, parameters: { parameters } }: AppliedSetup, said: Said): AssumptionRecord[] {
  return plan.interventions.flatMap(({ id, parameters: given }) =>
    [...given.keys()].flatMap((name): AssumptionRecord[] => {
      const parameter = parameters.get(`${id}.${name}`);
      if (parameter === undefined) return [];
      return [
        {
          ...parameterRecord(parameter, said),
          id: `setups.${plan.id}.${parameter.id}`,
          reason: said(phrase('notes.givenBySetup', { setup: plan.name })),
          usedBy: [plan.id],
        },
      ];
    }),
  );
}

function cutPointRecords(model: MaturityModel, said: Said): AssumptionRecord[] {
  return model.indicators.flatMap((indicator) =>
    ([2, 3] as const).flatMap((stage): AssumptionRecord[] => {
      const value = stage === 2 ? indicator.stage2At : indicator.stage3At;
      const basis = stage === 2 ? indicator.cuts.stage2 : indicator.cuts.stage3;
      if (value === null || basis === null) return [];
      return [
        {
          id: `model.${indicator.id}.stage-${stage}-cut`,
          name: null,
          value,
          low: basis.low,
          high: basis.high,
          unit: indicator.unit,
          source: sourceText(basis.source, said),
          reason: basis.reason,
          usedBy: [indicator.id],
        },
      ];
    }),
  );
}

/** Cells that provenance.csv calls assumed. The figure itself stands in the map; its range is the entry's. */
function cellRecords(map: OperationMap): AssumptionRecord[] {
  return map.provenance
    .filter((entry) => entry.status === 'assumed')
    .map((entry) => ({
      id: `map.${entry.table}.${entry.row}${entry.column === null ? '' : `.${entry.column}`}`,
      name: null,
      value: null,
      low: entry.low,
      high: entry.high,
      unit: 'as in the map',
      source: entry.source ?? 'assumption',
      reason: entry.method,
      usedBy: [entry.table],
    }));
}
