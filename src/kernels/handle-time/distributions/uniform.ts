import { type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { toUniform } from '../../random/uniform.ts';
import type { DurationOf } from './distribution.ts';

type Uniform = DurationOf<'uniform'>;

export const mean = (d: Uniform): number => d.min + (d.max - d.min) / 2;
export const variance = (d: Uniform): number => ((d.max - d.min) * (d.max - d.min)) / 12;

export const cdf = (d: Uniform, seconds: number): number => {
  if (seconds >= d.max) return 1;
  return seconds <= d.min ? 0 : (seconds - d.min) / (d.max - d.min);
};

export const quantile = (d: Uniform, u: number): number => d.min + u * (d.max - d.min);

export const parameters = (d: Uniform): readonly number[] => [d.min, d.max];

export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const min = p[0] as number;
  const width = (p[1] as number) - min;
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    seconds[j] = min + width * toUniform(words[2 * j] as number, words[2 * j + 1] as number);
  }
};
