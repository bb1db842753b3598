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
  if (seconds <= d.mode) return (seconds - d.min) ** 2 / (width * (d.mode - d.min));
  return 1 - (d.max - seconds) ** 2 / (width * (d.max - d.mode));
};

export const quantile = (d: Triangular, u: number): number => {
  const width = d.max - d.min;
  const left = d.mode - d.min;
  if (u * width <= left) return d.min + Math.sqrt(u * width * left);
  return d.max - Math.sqrt((1 - u) * width * (d.max - d.mode));
};
