/** From draws of what is assumed to the document's ranges, tornado and break-evens. */
import type { OperationMap } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { HandleTimeResult } from '../schema/result/handle-time.ts';
import { parameterValue } from '../setups/touch-duration.ts';
import { type ComparisonUncertainty, uncertaintyOf } from '../setups/uncertainty.ts';
import type { MeasuredSetups } from './measured-setup.ts';
import type { Said } from './said.ts';
import { workloadCost } from './workload-cost.ts';

type UncertaintyResult = NonNullable<HandleTimeResult['uncertainty']>;

/** Null where no volume is known, since no headline figure exists then. */
export function uncertaintySection(
  map: OperationMap,
  measured: MeasuredSetups,
  parameters: ParameterSet,
  seed: number,
  said: Said,
): HandleTimeResult['uncertainty'] {
  if (measured.asIs.exact.overall === null) return null;
  const found = uncertaintyOf(
    map,
    measured.setups.map(({ applied }) => applied),
    measured.durations,
    parameters,
    {
      draws: parameterValue(parameters, 'simulation.parameter_draws'),
      confidence: parameterValue(parameters, 'simulation.confidence'),
      seed,
      hourly: (organization) => workloadCost(1, organization),
    },
  );
  return {
    draws: found.draws,
    inputs: found.inputs.length,
    setups: Object.fromEntries([...found.setups].map(([id, figures]) => [id, { ...figures }])),
    comparisons: Object.fromEntries(
      [...found.comparisons].map(([id, comparison]) => [id, comparisonResult(comparison, said)]),
    ),
  };
}

function comparisonResult(
  { figures, ledger, savesInShare, tornado, breakEvens }: ComparisonUncertainty,
  said: Said,
): UncertaintyResult['comparisons'][string] {
  return {
    ...figures,
    ledger: Object.fromEntries(ledger),
    savesInShare,
    tornado: tornado.map(({ input, range, atLow, atHigh }) => ({
      input: input.id,
      label: said(input.label),
      unit: input.unit,
      low: range?.low ?? null,
      high: range?.high ?? null,
      atLow,
      atHigh,
    })),
    breakEvens: breakEvens.map(({ of, parameter, base, value, plausible }) => ({
      of: of === 'difference' ? of : of.ledgerKey,
      parameter,
      base,
      value,
      plausible,
    })),
  };
}
