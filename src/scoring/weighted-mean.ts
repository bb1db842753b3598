/**
 * A weighted mean over rows of which some are unknown: its value over the known rows, and the worst and best that it
 * could be. Shared by every indicator that is a share or a mean (design 3, "How the facts are counted").
 */
import type { EvidenceRow, Fact, Level, MissingFact } from './fact.ts';
import { notApplicable, unknown } from './fact.ts';

export interface WeightedRow {
  /** Weight that is certain to count, 0 or more. */
  readonly weight: number;
  /** Weight that may come on top: 0 when the weight is known, Infinity when nothing bounds it. */
  readonly possibleWeight: number;
  /** Null when unknown. */
  readonly value: number | null;
  /** The wider value, for indicators with two shares; null where there is none or it is unknown. */
  readonly wider?: number | null;
  readonly evidence: EvidenceRow;
  readonly missing: readonly MissingFact[];
}

export interface MeanOptions {
  /** Whether a lower or a higher value is better. */
  readonly better: 'lower' | 'higher';
  /** The values that an unknown row may take. */
  readonly bounds: { readonly low: number; readonly high: number };
  /** Said when no row carries weight. */
  readonly empty: string;
  /** Said when rows carry weight and none is known. */
  readonly unknown: string;
}

export function weightedMean(rows: readonly WeightedRow[], options: MeanOptions): Fact {
  const hasWider = rows.some((row) => row.wider !== undefined);
  const missing = rows.flatMap((row) => row.missing);
  const counted = rows.filter((row) => row.weight > 0 || row.possibleWeight > 0);
  if (counted.length === 0) return notApplicable(options.empty);
  const known = counted.filter((row) => row.weight > 0 && row.value !== null);
  const knownWeight = sum(known.map((row) => row.weight));
  if (knownWeight === 0) return unknown(options.unknown, missing);

  const mean = (value: (row: WeightedRow) => number | null | undefined): number =>
    sum(known.map((row) => row.weight * (value(row) ?? 0))) / knownWeight;
  const level: Level = { value: mean((row) => row.value), wider: hasWider ? mean((row) => row.wider) : null };
  const [worstBound, bestBound] =
    options.better === 'lower' ? [options.bounds.high, options.bounds.low] : [options.bounds.low, options.bounds.high];
  const extreme = (bound: number, sign: 1 | -1): Level => ({
    value: extremeMean(counted, (row) => row.value, bound, sign),
    wider: hasWider ? extremeMean(counted, (row) => row.wider ?? null, bound, sign) : null,
  });
  const worstSign = options.better === 'lower' ? 1 : -1;
  return {
    outcome: 'measured',
    level,
    worst: extreme(worstBound, worstSign),
    best: extreme(bestBound, worstSign === 1 ? -1 : 1),
    knownShare: knownShareOf(counted),
    evidence: worstFirst(counted, options.better),
    missing,
  };
}

/**
 * The largest (`sign` 1) or smallest (-1) mean that unknown values at `bound` and possible weights can make: possible
 * weight is added row by row, most extreme first, as long as it moves the mean further.
 */
function extremeMean(
  rows: readonly WeightedRow[],
  valueOf: (row: WeightedRow) => number | null,
  bound: number,
  sign: 1 | -1,
): number {
  let weight = 0;
  let total = 0;
  for (const row of rows) {
    if (row.weight === 0) continue;
    weight += row.weight;
    total += row.weight * (valueOf(row) ?? bound);
  }
  const open = rows
    .filter((row) => row.possibleWeight > 0)
    .map((row) => ({ weight: row.possibleWeight, value: valueOf(row) ?? bound }))
    .sort((a, b) => sign * (b.value - a.value));
  for (const row of open) {
    if (weight > 0 && sign * (row.value - total / weight) <= 0) break;
    if (row.weight === Infinity) return row.value;
    weight += row.weight;
    total += row.weight * row.value;
  }
  return total / weight;
}

/** Share of the weight whose value is known; a row of unbounded weight counts with the mean weight of the others. */
function knownShareOf(rows: readonly WeightedRow[]): number {
  const bounded = rows.filter((row) => row.possibleWeight !== Infinity);
  const typical =
    bounded.length === 0 ? 1 : sum(bounded.map((row) => row.weight + row.possibleWeight)) / bounded.length;
  let known = 0;
  let total = 0;
  for (const row of rows) {
    const possible = row.possibleWeight === Infinity ? typical : row.possibleWeight;
    total += row.weight + possible;
    if (row.value !== null) known += row.weight;
  }
  return total === 0 ? 0 : known / total;
}

/** Rows ordered by how much they worsen the mean, unknown ones first among equals; ties by table and key. */
function worstFirst(rows: readonly WeightedRow[], better: 'lower' | 'higher'): readonly EvidenceRow[] {
  const harm = (row: WeightedRow): number => {
    if (row.value === null) return 0;
    return better === 'lower' ? row.weight * row.value : row.weight * (1 - row.value);
  };
  return rows
    .map((row) => ({ row, harm: harm(row) }))
    .sort((a, b) => b.harm - a.harm || compareEvidence(a.row.evidence, b.row.evidence))
    .map(({ row }) => row.evidence);
}

export const compareEvidence = (a: EvidenceRow, b: EvidenceRow): number =>
  compareText(a.table, b.table) || a.place.row - b.place.row || compareText(a.key, b.key);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sum by ascending magnitude, so that the order of rows does not show in the last digits. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of [...values].sort((a, b) => a - b)) total += value;
  return total;
}
