import { type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { toUniform } from '../../random/uniform.ts';
import type { DurationOf } from './distribution.ts';

type Triangular = DurationOf<'triangular'>;

export const mean = (d: Triangular): number => (d.min + d.mode + d.max) / 3;

/** Half the sum of the squared differences of the three corners, divided by 18: free of cancellation. */
export const variance = (d: Triangular): number => {
  const left = d.mode - d.min;
  const right = d.max - d.mode;
  return (left * left + left * right + right * right) / 18;
};

export const cdf = (d: Triangular, seconds: number): number => {
  if (seconds >= d.max) return 1;
  if (seconds <= d.min) return 0;
  const width = d.max - d.min;
  const above = seconds - d.min;
  const below = d.max - seconds;
  if (seconds <= d.mode) return (above * above) / (width * (d.mode - d.min));
  return 1 - (below * below) / (width * (d.max - d.mode));
};

export const quantile = (d: Triangular, u: number): number => {
  const width = d.max - d.min;
  const left = d.mode - d.min;
  if (u * width <= left) return d.min + Math.sqrt(u * width * left);
  return d.max - Math.sqrt((1 - u) * width * (d.max - d.mode));
};

export const parameters = (d: Triangular): readonly number[] => [d.min, d.mode, d.max];

/** By inversion. */
export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const min = p[0] as number;
  const max = p[2] as number;
  const left = (p[1] as number) - min;
  const right = max - (p[1] as number);
  const width = max - min;
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    const u = toUniform(words[2 * j] as number, words[2 * j + 1] as number);
    const reach = u * width;
    seconds[j] = reach <= left ? min + Math.sqrt(reach * left) : max - Math.sqrt((width - reach) * right);
  }
};
