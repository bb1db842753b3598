/** From simulated years to the document's `blastRadius.setups.<id>.year`. */
import type { OperationMap } from '../../domain/map.ts';
import { distributionOf } from '../../kernels/blast-radius/years/distribution.ts';
import type { YearSeries } from '../../kernels/blast-radius/years/simulate-years.ts';
import type { FailureYearsResult, YearDistributionResult } from '../../schema/result/failure-years.ts';
import { workloadCost } from '../workload-cost.ts';
import type { AnalysedFailures } from './analysed-failures.ts';
import type { YearsPlan } from './years-input.ts';

/** 97.5 % quantile of the standard normal: half the width of a 95 % interval in standard errors. */
const Z95 = 1.959963984540054;

export interface SimulatedYears {
  readonly plan: YearsPlan;
  /** In the order of the input's set-ups; the first is the map as it is. */
  readonly series: readonly YearSeries[];
}

/** @param place of the set-up in the simulation */
export function yearSection(
  map: OperationMap,
  { shares, contactsPerYear }: AnalysedFailures,
  { plan: { input }, series }: SimulatedYears,
  place: number,
): FailureYearsResult {
  const own = series[place];
  const asIs = series[0];
  const setup = input.setups[place];
  if (own === undefined || asIs === undefined || setup === undefined)
    throw new Error(`No set-up ${place} was simulated`);
  const perHour = workloadCost(1, map.organization).cost;
  const hasPromise = setup.model.workflows.some(({ promiseSeconds }) => promiseSeconds !== null);
  return {
    years: own.broken.length,
    repairs: input.repair.kind,
    retryHours: setup.model.workflows.some(({ steps }) => steps.some((step) => step.orchestrated))
      ? setup.retryHours
      : 0,
    contactsBroken: resultOf(own.broken),
    contactsDeferred: resultOf(own.deferred),
    contactsDegraded: resultOf(own.degraded),
    extraHours: resultOf(own.extraHours),
    cost: perHour === null ? null : resultOf(own.extraHours.map((hours) => hours * perHour)),
    worstDay: { broken: resultOf(own.worstDayBroken), affected: resultOf(own.worstDayAffected) },
    longestSpellHours: { broken: resultOf(own.longestBrokenHours), affected: resultOf(own.longestAffectedHours) },
    deferredWork: {
      executions: resultOf(own.executionsDeferred),
      late: hasPromise ? resultOf(own.executionsLate) : null,
      longestWaitHours: resultOf(own.longestWaitHours),
    },
    exactContactsBroken: shares === null || contactsPerYear === null ? null : shares.broken * contactsPerYear,
    againstAsIs:
      place === 0
        ? null
        : {
            contactsBroken: resultOf(difference(own.broken, asIs.broken)),
            extraHours: resultOf(difference(own.extraHours, asIs.extraHours)),
          },
  };
}

const difference = (values: Float64Array, base: Float64Array): Float64Array =>
  values.map((value, year) => value - (base[year] as number));

function resultOf(values: Float64Array): YearDistributionResult {
  const { mean, standardError, p5, p50, p95, p99, largest } = distributionOf(values);
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    mean: finite(mean),
    ci95: Number.isFinite(mean) ? [mean - Z95 * standardError, mean + Z95 * standardError] : null,
    p5: finite(p5),
    p50: finite(p50),
    p95: finite(p95),
    p99: finite(p99),
    max: finite(largest),
  };
}
