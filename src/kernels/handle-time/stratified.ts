import { estimateOf, quantilesOf } from './estimate.ts';
import { mixtureMoments } from './mixture.ts';
import { addWeighted, emptySketch } from './quantile-sketch.ts';
import type { Estimate, SimulatedTime } from './simulation-result.ts';

/** One contact type's part in the whole; weights need not add up to 1. */
export interface Stratum<E extends Estimate> {
  readonly weight: number;
  readonly estimate: E;
}

/**
 * Moments of a contact of any type from those within types, whose shares are known and not sampled: the mean's squared standard
 * error is Σ (share × standard error)². Null where no weight is above 0.
 */
export const poolEstimates = (strata: readonly Stratum<Estimate>[]): Estimate | null => {
  const weights = strata.map((stratum) => stratum.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moments = mixtureMoments(
    weights,
    strata.map(({ estimate }) => estimate.mean),
    strata.map(({ estimate }) => estimate.variance),
  );
  if (moments === null) return null;
  const squares = strata.reduce((sum, { weight, estimate }) => {
    const part = (weight / total) * estimate.standardError;
    return sum + part * part;
  }, 0);
  const size = strata.reduce((sum, { estimate }) => sum + estimate.size, 0);
  return estimateOf(size, moments, Math.sqrt(squares));
};

/** The same with quantiles of the mixture: each type's counts weighted to its share. */
export const poolTimes = (strata: readonly Stratum<SimulatedTime>[]): SimulatedTime | null => {
  const pooled = poolEstimates(strata);
  const total = strata.reduce((sum, stratum) => sum + stratum.weight, 0);
  if (pooled === null) return null;
  const sketch = strata
    .filter((stratum) => stratum.weight > 0)
    .reduce((sum, { weight, estimate }) => addWeighted(sum, estimate.sketch, weight / total), emptySketch());
  return { ...pooled, quantiles: quantilesOf(sketch), sketch };
};
