/** The distribution of a figure over simulated years. */
export interface YearDistribution {
  readonly mean: number;
  /** Of the mean: how far it may be off because so many years were simulated and no more. */
  readonly standardError: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly largest: number;
}

/** @param values one per year, at least two */
export function distributionOf(values: Float64Array): YearDistribution {
  const count = values.length;
  if (count < 2) throw new RangeError('A distribution takes at least two years');
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const sorted = values.toSorted();
  return {
    mean,
    standardError: Math.sqrt(squares / (count - 1) / count),
    p5: quantile(sorted, 0.05),
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    largest: sorted[count - 1] as number,
  };
}

/** Linear between order statistics, the first at 0 and the last at 1 (type 7 of R. J. Hyndman and Y. Fan, 1996). */
function quantile(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low === high ? low : low + (place - below) * (high - low);
}
