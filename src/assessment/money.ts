/** What a set-up is worth in hours and money, as workload, and whether that pays (design 4 and 2, `execution_layer`). */
import type { Organization } from '../domain/map.ts';
import { weeksPerPeriod } from './opening-hours.ts';
import { workloadCost } from './workload-cost.ts';

export interface Money {
  /** Saved a period against the first set-up; below 0 is spent. */
  readonly hoursSaved: number | null;
  readonly paidHoursSaved: number | null;
  readonly costSaved: number | null;
  readonly fullTimeEquivalentsSaved: number | null;
  readonly hoursSavedPerYear: number | null;
  readonly costSavedPerYear: number | null;
  readonly netValue: NetValue;
}

export type NetValue =
  /** The set-up needs no execution layer, or its cost is not given. */
  | { readonly kind: 'cost-not-stated'; readonly missing: readonly string[] }
  /** Cost is given, and the saving in money cannot be had. */
  | { readonly kind: 'saving-not-known' }
  | {
      readonly kind: 'stated';
      readonly buildCost: number;
      readonly runCostPerYear: number;
      /** Saving less running cost, a year. */
      readonly netPerYear: number;
      /** Years until the build cost has come back; null where it never does. */
      readonly paybackYears: number | null;
    };

/**
 * @param agentHours a period in the first set-up and in this one
 * @param needsExecutionLayer whether the organisation's `execution_layer` costs belong to this set-up
 */
export function moneyOf(
  agentHours: { readonly from: number | null; readonly to: number | null },
  organization: Organization,
  needsExecutionLayer: boolean,
): Money {
  const hoursSaved = agentHours.from === null || agentHours.to === null ? null : agentHours.from - agentHours.to;
  const { paidHours, cost, fullTimeEquivalents } = workloadCost(hoursSaved, organization);
  const perYear = periodsPerYear(organization);
  const yearly = (amount: number | null): number | null =>
    amount === null || perYear === null ? null : amount * perYear;
  return {
    hoursSaved,
    paidHoursSaved: paidHours,
    costSaved: cost,
    fullTimeEquivalentsSaved: fullTimeEquivalents,
    hoursSavedPerYear: yearly(hoursSaved),
    costSavedPerYear: yearly(cost),
    netValue: netValueOf(yearly(cost), organization, needsExecutionLayer),
  };
}

function netValueOf(
  savedPerYear: number | null,
  { executionLayer }: Organization,
  needsExecutionLayer: boolean,
): NetValue {
  const buildCost = needsExecutionLayer ? (executionLayer?.buildCost ?? null) : null;
  const runCostPerYear = needsExecutionLayer ? (executionLayer?.runCostPerYear ?? null) : null;
  if (buildCost === null || runCostPerYear === null) {
    const missing = [
      ...(buildCost === null ? ['execution_layer.build_cost'] : []),
      ...(runCostPerYear === null ? ['execution_layer.run_cost_per_year'] : []),
    ];
    return { kind: 'cost-not-stated', missing: needsExecutionLayer ? missing : [] };
  }
  if (savedPerYear === null) return { kind: 'saving-not-known' };
  const netPerYear = savedPerYear - runCostPerYear;
  return {
    kind: 'stated',
    buildCost,
    runCostPerYear,
    netPerYear,
    paybackYears: netPerYear > 0 ? buildCost / netPerYear : null,
  };
}

/** Periods in a year; a `day` is one opening day, so that without opening it is not known how many there are. */
export function periodsPerYear({ period, opening }: Organization): number | null {
  if (period === 'day' && opening === null) return null;
  const days = opening?.days ?? 1;
  return weeksPerPeriod('year', days) / weeksPerPeriod(period, days);
}
