import { type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { expm1 } from '../../random/elementary/expm1.ts';
import { log1p } from '../../random/elementary/log1p.ts';
import { exponentialFrom } from '../../random/exponential-ziggurat.ts';
import type { DurationOf } from './distribution.ts';

type Exponential = DurationOf<'exponential'>;

export const mean = (d: Exponential): number => d.mean;
export const variance = (d: Exponential): number => d.mean * d.mean;
export const cdf = (d: Exponential, seconds: number): number => (seconds <= 0 ? 0 : -expm1(-seconds / d.mean));
export const quantile = (d: Exponential, u: number): number => -d.mean * log1p(-u);

export const parameters = (d: Exponential): readonly number[] => [d.mean];

export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const average = p[0] as number;
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    seconds[j] = average * exponentialFrom(batch, j, words[2 * j] as number, words[2 * j + 1] as number, 1);
  }
};
