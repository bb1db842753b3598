import type { Duration, DurationKind } from '../../../domain/duration.ts';
import * as constant from './constant.ts';
import type { Distribution, DurationOf } from './distribution.ts';
import * as empirical from './empirical.ts';
import * as erlang from './erlang.ts';
import * as exponential from './exponential.ts';
import * as gamma from './gamma.ts';
import * as lognormal from './lognormal.ts';
import * as triangular from './triangular.ts';
import * as uniform from './uniform.ts';
import * as weibull from './weibull.ts';

/** One entry per kind of duration; the type makes the list complete. */
export const DISTRIBUTIONS: { readonly [K in DurationKind]: Distribution<DurationOf<K>> } = {
  constant,
  exponential,
  lognormal,
  gamma,
  erlang,
  weibull,
  triangular,
  uniform,
  empirical,
};

/** The compiler cannot tie the kind of a union's member to its entry; the registry's type has done so. */
const distributionOf = (d: Duration): Distribution<Duration> => DISTRIBUTIONS[d.kind] as Distribution<Duration>;

/** Expected seconds. */
export const durationMean = (d: Duration): number => distributionOf(d).mean(d);

/** Variance in squared seconds. */
export const durationVariance = (d: Duration): number => distributionOf(d).variance(d);

/** P(duration ≤ seconds). */
export const durationCdf = (d: Duration, seconds: number): number => distributionOf(d).cdf(d, seconds);

/** Least number of seconds with cdf of at least u; u in [0, 1). */
export const durationQuantile = (d: Duration, u: number): number => distributionOf(d).quantile(d, u);

/** The sampler's parameters. */
export const durationParameters = (d: Duration): readonly number[] => distributionOf(d).parameters(d);
