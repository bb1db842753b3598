import type { DrawBatch } from '../../random/draw-batch.ts';
import type { DurationOf } from './distribution.ts';

type Constant = DurationOf<'constant'>;

export const mean = (d: Constant): number => d.seconds;
export const variance = (_: Constant): number => 0;
export const cdf = (d: Constant, seconds: number): number => (seconds >= d.seconds ? 1 : 0);
export const quantile = (d: Constant, _u: number): number => d.seconds;

export const parameters = (d: Constant): readonly number[] => [d.seconds];

export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  seconds.fill(p[0] as number, 0, batch.size);
};
