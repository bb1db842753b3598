import type { DurationOf } from './distribution.ts';
import { cdf as gammaCdf, parameters as gammaParameters, quantile as gammaQuantile, sample } from './gamma.ts';

type Erlang = DurationOf<'erlang'>;

/** A sum of k exponentials is a gamma of shape k. */
const asGamma = (d: Erlang): DurationOf<'gamma'> => ({ kind: 'gamma', shape: d.k, scale: d.mean / d.k });

export const mean = (d: Erlang): number => d.mean;
export const variance = (d: Erlang): number => (d.mean * d.mean) / d.k;
export const cdf = (d: Erlang, seconds: number): number => gammaCdf(asGamma(d), seconds);
export const quantile = (d: Erlang, u: number): number => gammaQuantile(asGamma(d), u);

export const parameters = (d: Erlang): readonly number[] => gammaParameters(asGamma(d));
export { sample };
