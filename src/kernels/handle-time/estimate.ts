import { type Sketch, sketchQuantile } from './quantile-sketch.ts';
import { type Estimate, QUANTILE_LEVELS, type QuantileName } from './simulation-result.ts';
import type { Moments } from './touch-moments.ts';

/** 97.5 % quantile of the standard normal: half the width of a 95 % interval in standard errors. */
const Z95 = 1.959963984540054;

export const estimateOf = (size: number, { mean, variance }: Moments, standardError: number): Estimate => ({
  size,
  mean,
  variance,
  standardError,
  interval: { low: mean - Z95 * standardError, high: mean + Z95 * standardError },
});

/** Mean of `size` independent contacts, at least two. */
export const estimateOfSample = (size: number, moments: Moments): Estimate =>
  estimateOf(size, moments, Math.sqrt(moments.variance / size));

/** An empty sketch has no quantiles, and no estimate either: asking is a defect. */
export const quantilesOf = (sketch: Sketch): Readonly<Record<QuantileName, number>> => {
  const at = (level: number): number => {
    const value = sketchQuantile(sketch, level);
    if (value === null) throw new RangeError('An empty sketch has no quantiles');
    return value;
  };
  const { p10, p50, p90, p95, p99 } = QUANTILE_LEVELS;
  return { p10: at(p10), p50: at(p50), p90: at(p90), p95: at(p95), p99: at(p99) };
};
