import { lowerGamma } from '../../random/elementary/incomplete-gamma.ts';
import { normalQuantile } from '../../random/elementary/normal.ts';
import type { DurationOf } from './distribution.ts';
import { invertCdf } from './invert-cdf.ts';

type Gamma = DurationOf<'gamma'>;

export const mean = (d: Gamma): number => d.shape * d.scale;
export const variance = (d: Gamma): number => d.shape * d.scale * d.scale;
export const cdf = (d: Gamma, seconds: number): number => (seconds <= 0 ? 0 : lowerGamma(d.shape, seconds / d.scale));

/** Starts at Wilson and Hilferty's cube (PNAS 17, 1931) and closes in on the cdf. */
export const quantile = (d: Gamma, u: number): number => {
  if (u <= 0) return 0;
  if (u >= 1) return Number.POSITIVE_INFINITY;
  const spread = 1 / (9 * d.shape);
  const root = 1 - spread + normalQuantile(u) * Math.sqrt(spread);
  const start = root > 0 ? d.shape * root * root * root : d.shape * u;
  return d.scale * invertCdf((x) => lowerGamma(d.shape, x), u, start);
};
