import { type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { exp } from '../../random/elementary/exp.ts';
import { expm1 } from '../../random/elementary/expm1.ts';
import { gammaFunction, logGamma } from '../../random/elementary/gamma-function.ts';
import { log } from '../../random/elementary/log.ts';
import { log1p } from '../../random/elementary/log1p.ts';
import { exponentialFrom } from '../../random/exponential-ziggurat.ts';
import type { DurationOf } from './distribution.ts';

type Weibull = DurationOf<'weibull'>;

/** scale · Γ(1 + 1/shape). */
export const mean = (d: Weibull): number => d.scale * gammaFunction(1 + 1 / d.shape);

/**
 * scale² (Γ(1 + 2/shape) − Γ(1 + 1/shape)²), written so that large shapes do not cancel to nothing: relative error below
 * 1e-13 for shapes from 0.1 to 10, below 1e-8 to 1,000.
 */
export const variance = (d: Weibull): number => {
  const m = mean(d);
  return m * m * expm1(logGamma(1 + 2 / d.shape) - 2 * logGamma(1 + 1 / d.shape));
};

export const cdf = (d: Weibull, seconds: number): number =>
  seconds <= 0 ? 0 : -expm1(-exp(d.shape * log(seconds / d.scale)));

export const quantile = (d: Weibull, u: number): number => (u <= 0 ? 0 : d.scale * exp(log(-log1p(-u)) / d.shape));

export const parameters = (d: Weibull): readonly number[] => [d.shape, d.scale];

/** scale · E^(1/shape) with E exponential of mean 1. */
export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const power = 1 / (p[0] as number);
  const scale = p[1] as number;
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    const e = exponentialFrom(batch, j, words[2 * j] as number, words[2 * j + 1] as number, 1);
    seconds[j] = scale * exp(power * log(e));
  }
};
