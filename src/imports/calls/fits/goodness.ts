import type { Duration } from '../../../domain/duration.ts';
import { durationCdf } from '../../../kernels/handle-time/distributions/index.ts';
import { totalCount, type ValueCounts } from './value-counts.ts';

/** How far a sample is from a distribution. Distances, not tests: with parameters fitted to the same sample, tables of p-values do not hold. */
export interface Goodness {
  /** Kolmogorov–Smirnov: the largest difference between the two distribution functions. */
  readonly ks: number;
  /** Anderson–Darling A², which weighs the tails; grows with the size of the sample. */
  readonly andersonDarling: number;
}

/** Keeps logarithms finite where a value lies beyond what a double tells from 0 or 1. */
const LEAST_PROBABILITY = Number.MIN_VALUE;
const LEAST_COMPLEMENT = 1e-16;

/**
 * Values are recorded in steps of `resolution` (1 for whole seconds): the distribution function is compared at the upper end of
 * each step, so that rounding alone makes no distance. Ties are taken as one block.
 */
export const goodnessOfFit = (sample: ValueCounts, duration: Duration, resolution: number): Goodness => {
  const n = totalCount(sample);
  let ks = 0;
  let sum = 0;
  let below = 0;
  for (const [index, value] of sample.values.entries()) {
    const upTo = below + (sample.counts[index] as number);
    const atEnd = durationCdf(duration, value + resolution / 2);
    const atStart = durationCdf(duration, value - resolution / 2);
    ks = Math.max(ks, Math.abs(atEnd - upTo / n), Math.abs(atStart - below / n));
    const p = durationCdf(duration, value);
    const lower = Math.log(Math.max(p, LEAST_PROBABILITY));
    const upper = Math.log(Math.max(1 - p, LEAST_COMPLEMENT));
    sum += (upTo * upTo - below * below) * lower + ((n - below) ** 2 - (n - upTo) ** 2) * upper;
    below = upTo;
  }
  return { ks, andersonDarling: -n - sum / n };
};

/** 1 where every value is whole, else 0: what `goodnessOfFit` takes as resolution. */
export const resolutionOf = ({ values }: ValueCounts): number => (values.every(Number.isInteger) ? 1 : 0);
