/** Distinct values in ascending order, each with how often it occurs: all that a likelihood needs of a sample of any size. */
export interface ValueCounts {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** Moments of a sample, in the unit of its values. */
export interface SampleMoments {
  readonly count: number;
  readonly mean: number;
  /** Divisor n − 1; null for a single value. */
  readonly sd: number | null;
  readonly median: number;
}

/** Null for an empty sample. */
export const sampleMoments = (sample: ValueCounts): SampleMoments | null => {
  const count = totalCount(sample);
  if (count === 0) return null;
  const mean = weightedSum(sample, (value) => value) / count;
  const squares = weightedSum(sample, (value) => (value - mean) * (value - mean));
  const lower = orderStatistic(sample, Math.floor((count - 1) / 2));
  const upper = orderStatistic(sample, Math.floor(count / 2));
  return { count, mean, sd: count < 2 ? null : Math.sqrt(squares / (count - 1)), median: (lower + upper) / 2 };
};

export const totalCount = ({ counts }: ValueCounts): number => counts.reduce((sum, count) => sum + count, 0);

/** Σ count × term(value), in the order of the values. */
export const weightedSum = ({ values, counts }: ValueCounts, term: (value: number) => number): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1)
    sum += (counts[index] as number) * term(values[index] as number);
  return sum;
};

/** The value of the given 0-based rank. */
const orderStatistic = ({ values, counts }: ValueCounts, rank: number): number => {
  let below = 0;
  for (let index = 0; index < values.length; index += 1) {
    below += counts[index] as number;
    if (rank < below) return values[index] as number;
  }
  throw new RangeError(`There is no value of rank ${rank}.`);
};

/** The part of a sample from `least` on. */
export const atLeast = ({ values, counts }: ValueCounts, least: number): ValueCounts => {
  const from = values.findIndex((value) => value >= least);
  return from < 0
    ? { values: new Float64Array(), counts: new Float64Array() }
    : { values: values.subarray(from), counts: counts.subarray(from) };
};

/** Samples put together. */
export const merged = (samples: readonly ValueCounts[]): ValueCounts => {
  const counts = new Map<number, number>();
  for (const sample of samples)
    for (const [index, value] of sample.values.entries())
      counts.set(value, (counts.get(value) ?? 0) + (sample.counts[index] as number));
  const values = Float64Array.from(counts.keys()).sort();
  return { values, counts: values.map((value) => counts.get(value) ?? 0) };
};
