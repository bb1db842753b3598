export interface SampleMoments {
  readonly count: number;
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1. */
  readonly sd: number;
  readonly median: number;
}

/** Throws for fewer than two values: there is no spread to report. */
export function sampleMoments(values: readonly number[]): SampleMoments {
  const count = values.length;
  if (count < 2) throw new Error(`moments of ${count} values`);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sorted = values.toSorted((a, b) => a - b);
  const lower = sorted[Math.floor((count - 1) / 2)] ?? Number.NaN;
  const upper = sorted[Math.floor(count / 2)] ?? Number.NaN;
  return { count, mean, sd: Math.sqrt(squares / (count - 1)), median: (lower + upper) / 2 };
}
