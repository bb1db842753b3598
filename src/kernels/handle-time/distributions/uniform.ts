import type { DurationOf } from './distribution.ts';

type Uniform = DurationOf<'uniform'>;

export const mean = (d: Uniform): number => d.min + (d.max - d.min) / 2;
export const variance = (d: Uniform): number => (d.max - d.min) ** 2 / 12;

export const cdf = (d: Uniform, seconds: number): number => {
  if (seconds >= d.max) return 1;
  return seconds <= d.min ? 0 : (seconds - d.min) / (d.max - d.min);
};

export const quantile = (d: Uniform, u: number): number => d.min + u * (d.max - d.min);
