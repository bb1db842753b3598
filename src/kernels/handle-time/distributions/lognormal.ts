import { type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { exp } from '../../random/elementary/exp.ts';
import { expm1 } from '../../random/elementary/expm1.ts';
import { log } from '../../random/elementary/log.ts';
import { normalCdf, normalQuantile } from '../../random/elementary/normal.ts';
import { normalFrom } from '../../random/normal-ziggurat.ts';
import type { DurationOf } from './distribution.ts';

type Lognormal = DurationOf<'lognormal'>;

export const mean = (d: Lognormal): number => exp(d.mu + (d.sigma * d.sigma) / 2);

export const variance = (d: Lognormal): number => {
  const square = d.sigma * d.sigma;
  return expm1(square) * exp(2 * d.mu + square);
};

export const cdf = (d: Lognormal, seconds: number): number => {
  if (seconds <= 0) return 0;
  if (d.sigma === 0) return log(seconds) >= d.mu ? 1 : 0;
  return normalCdf((log(seconds) - d.mu) / d.sigma);
};

export const quantile = (d: Lognormal, u: number): number => {
  if (u <= 0) return 0;
  return exp(d.sigma === 0 ? d.mu : d.mu + d.sigma * normalQuantile(u));
};

export const parameters = (d: Lognormal): readonly number[] => [d.mu, d.sigma];

export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const mu = p[0] as number;
  const sigma = p[1] as number;
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    seconds[j] = exp(mu + sigma * normalFrom(batch, j, words[2 * j] as number, words[2 * j + 1] as number, 1));
  }
};
