import { type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { toUniform } from '../../random/uniform.ts';
import type { DurationOf } from './distribution.ts';

type Empirical = DurationOf<'empirical'>;

export const mean = (d: Empirical): number => {
  let sum = 0;
  for (const value of d.values) sum += value;
  return sum / d.values.length;
};

/** The values are the whole distribution, not a sample of it: divided by their number. */
export const variance = (d: Empirical): number => {
  const centre = mean(d);
  let squares = 0;
  for (const value of d.values) squares += (value - centre) * (value - centre);
  return squares / d.values.length;
};

export const cdf = (d: Empirical, seconds: number): number => {
  let low = 0;
  let high = d.values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((d.values[middle] as number) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low / d.values.length;
};

export const quantile = (d: Empirical, u: number): number => {
  const rank = Math.ceil(u * d.values.length);
  return d.values[Math.min(Math.max(rank, 1), d.values.length) - 1] as number;
};

export const parameters = (d: Empirical): readonly number[] => d.values;

export const sample = (values: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    const u = toUniform(words[2 * j] as number, words[2 * j + 1] as number);
    seconds[j] = values[Math.floor(u * values.length)] as number;
  }
};
