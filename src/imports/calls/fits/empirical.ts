import { totalCount, type ValueCounts } from './value-counts.ts';

/** An imported distribution is at most this many numbers, whatever was measured. */
const MOST_QUANTILES = 200;
/** Each of them is the mean of at least this many contacts, so that none tells one contact's time. */
const LEAST_PER_QUANTILE = 5;
/** Fewer say less than a fitted curve. */
const LEAST_QUANTILES = 20;

/**
 * The sample in equally likely slices, each by its mean: the mean of the sample stays, its spread shrinks by what slices have
 * inside. Null for a sample too small to be cut.
 */
export const quantileMeans = (sample: ValueCounts): readonly number[] | null => {
  const count = totalCount(sample);
  const slices = Math.min(MOST_QUANTILES, Math.floor(count / LEAST_PER_QUANTILE));
  if (slices < LEAST_QUANTILES) return null;
  const size = count / slices;
  const means: number[] = [];
  let index = 0;
  let left = sample.counts[0] ?? 0;
  for (let slice = 0; slice < slices; slice += 1) {
    let wanted = size;
    let sum = 0;
    while (wanted > 0 && index < sample.values.length) {
      const taken = Math.min(wanted, left);
      sum += taken * (sample.values[index] as number);
      wanted -= taken;
      left -= taken;
      if (left <= 0) {
        index += 1;
        left = sample.counts[index] ?? 0;
      }
    }
    // Rounding may leave a crumb of a slice unfilled at the very end.
    means.push(sum / (size - wanted));
  }
  return means;
};
