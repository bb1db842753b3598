import { quickselect } from 'simple-statistics';

/**
 * The quantile of a sample, interpolated between order statistics: position level × (size − 1) among them, R's type 7
 * (R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996).
 * @param sample at least one number, and no NaN; put in another order, which takes less than sorting all of it
 */
export function quantileOf(sample: Float64Array, level: number): number {
  const position = level * (sample.length - 1);
  const at = Math.floor(position);
  const below = orderStatistic(sample, at, 0);
  return position === at ? below : below + (position - at) * (orderStatistic(sample, at + 1, at + 1) - below);
}

/** The values before `from` are known to be none of those after it. */
function orderStatistic(sample: Float64Array, at: number, from: number): number {
  // It compares and swaps entries, which an array of numbers does as a list does.
  quickselect(sample as unknown as number[], at, from, sample.length - 1);
  return sample[at] as number;
}
