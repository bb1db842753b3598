/**
 * A weighted mean over rows of which some are unknown: its value over the known rows, and the worst and best that it
 * could be. Shared by every indicator that is a share or a mean (design 3, "How the facts are counted").
 */
import type { Phrase } from '../domain/phrase.ts';
import type { EvidenceRow, Fact, Level, MissingFact } from './fact.ts';
import { notApplicable, unknown } from './fact.ts';

/**
 * Weight of an unknown amount x between 0 and `most` times `factor`. Rows whose weight hangs on the same unknown cell
 * share the amount: they name the same group.
 */
export interface OpenWeight {
  readonly group: string;
  readonly factor: number;
  /** Infinity when nothing bounds the amount. */
  readonly most: number;
}

export interface WeightedRow {
  /** Weight that is certain to count, 0 or more. */
  readonly weight: number;
  /** Weight that may come on top, since a cell that decides it is unknown. */
  readonly open: readonly OpenWeight[];
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
  readonly empty: Phrase;
  /** Said when rows carry weight and none is known. */
  readonly unknown: Phrase;
}

export function weightedMean(rows: readonly WeightedRow[], options: MeanOptions): Fact {
  const hasWider = rows.some((row) => row.wider !== undefined);
  const missing = rows.flatMap((row) => row.missing);
  const counted = rows.filter((row) => row.weight > 0 || row.open.length > 0);
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
 * The largest (`sign` 1) or smallest (-1) mean that unknown values at `bound` and open weights can make: a group of open
 * weight is added in full, most extreme first, as long as it moves the mean further.
 */
function extremeMean(
  rows: readonly WeightedRow[],
  valueOf: (row: WeightedRow) => number | null,
  bound: number,
  sign: 1 | -1,
): number {
  const sure = rows.filter((row) => row.weight > 0);
  let weight = sum(sure.map((row) => row.weight));
  let total = sum(sure.map((row) => row.weight * (valueOf(row) ?? bound)));
  const groups = openGroups(rows, (row) => valueOf(row) ?? bound).sort((a, b) =>
    a.value === b.value ? 0 : sign * (b.value - a.value),
  );
  for (const group of groups) {
    if (weight > 0 && sign * (group.value - total / weight) <= 0) break;
    if (group.weight === Infinity) return group.value;
    weight += group.weight;
    total += group.weight * group.value;
  }
  return total / weight;
}

/** Each group's mean value, and the most that it can weigh. */
function openGroups(
  rows: readonly WeightedRow[],
  valueOf: (row: WeightedRow) => number,
): { value: number; weight: number }[] {
  const groups = new Map<string, { factor: number; total: number; most: number }>();
  for (const row of rows) {
    for (const { group, factor, most } of row.open) {
      const entry = groups.get(group) ?? { factor: 0, total: 0, most };
      entry.factor += factor;
      entry.total += factor * valueOf(row);
      groups.set(group, entry);
    }
  }
  return [...groups.values()]
    .filter(({ factor }) => factor > 0)
    .map(({ factor, total, most }) => ({ value: total / factor, weight: most * factor }));
}

/** Share of the weight whose value is known; a row of unbounded weight counts with the mean weight of the others. */
function knownShareOf(rows: readonly WeightedRow[]): number {
  const openWeight = (row: WeightedRow): number => row.open.reduce((most, open) => most + open.factor * open.most, 0);
  const bounded = rows.filter((row) => openWeight(row) !== Infinity);
  const typical = bounded.length === 0 ? 1 : sum(bounded.map((row) => row.weight + openWeight(row))) / bounded.length;
  const weights = rows.map((row) => row.weight + (openWeight(row) === Infinity ? typical : openWeight(row)));
  const total = sum(weights);
  return total === 0 ? 0 : sum(rows.filter((row) => row.value !== null).map((row) => row.weight)) / total;
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
