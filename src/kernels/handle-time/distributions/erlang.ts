import type { DurationOf } from './distribution.ts';
import * as gamma from './gamma.ts';

type Erlang = DurationOf<'erlang'>;

/** A sum of k exponentials is a gamma of shape k. */
export const asGamma = (d: Erlang): DurationOf<'gamma'> => ({ kind: 'gamma', shape: d.k, scale: d.mean / d.k });

export const mean = (d: Erlang): number => d.mean;
export const variance = (d: Erlang): number => (d.mean * d.mean) / d.k;
export const cdf = (d: Erlang, seconds: number): number => gamma.cdf(asGamma(d), seconds);
export const quantile = (d: Erlang, u: number): number => gamma.quantile(asGamma(d), u);

export const parameters = (d: Erlang): readonly number[] => gamma.parameters(asGamma(d));
export const sample = gamma.sample;
