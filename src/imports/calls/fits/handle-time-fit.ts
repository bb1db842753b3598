/**
 * The distribution of a handle time:
 *
 *   sample → lognormal, gamma, Weibull by maximum likelihood → the least AIC → is it near enough? → else the sample itself
 */
import type { Duration } from '../../../domain/duration.ts';
import { durationMean } from '../../../kernels/handle-time/distributions/index.ts';
import { quantileMeans } from './empirical.ts';
import { fitGamma } from './gamma.ts';
import { type Goodness, goodnessOfFit, resolutionOf } from './goodness.ts';
import { fitLognormal } from './lognormal.ts';
import { atLeast, type SampleMoments, sampleMoments, type ValueCounts } from './value-counts.ts';
import { fitWeibull } from './weibull.ts';

export const FAMILIES = ['lognormal', 'gamma', 'weibull'] as const;
export type Family = (typeof FAMILIES)[number];
export type FitChoice = 'best' | Family | 'empirical';

const FITTERS = { lognormal: fitLognormal, gamma: fitGamma, weibull: fitWeibull } as const;
/** Parameters of each family, for Akaike's criterion. */
const PARAMETERS = 2;

/** A curve further than this from the sample (Kolmogorov–Smirnov) misses one contact in twenty somewhere. An assumption. */
const MOST_DISTANCE = 0.05;
/** Hours and costs hang on the mean: a curve whose mean is further off than this is not taken. An assumption. */
const MOST_MEAN_ERROR = 0.05;
/** Fewer contacts tell no distribution, and would tell single contacts. */
export const FEWEST_TO_FIT = 5;

export interface FittedFamily extends Goodness {
  readonly family: Family;
  readonly duration: Duration;
  readonly mean: number;
  /** Akaike's information criterion: 2 × parameters − 2 × log-likelihood; less is better. */
  readonly aic: number;
}

export interface HandleTimeFit {
  readonly moments: SampleMoments;
  /** By AIC, the best first; none where values do not vary. */
  readonly families: readonly FittedFamily[];
  readonly chosen:
    | { readonly kind: 'family'; readonly fit: FittedFamily }
    | { readonly kind: 'empirical'; readonly values: readonly number[] }
    | { readonly kind: 'constant'; readonly seconds: number };
  readonly reason: string;
}

/** Null for fewer than five contacts. Values are positive seconds. */
export const fitHandleTime = (sample: ValueCounts, choice: FitChoice = 'best'): HandleTimeFit | null => {
  const positive = atLeast(sample, Number.MIN_VALUE);
  const moments = sampleMoments(positive);
  if (moments === null || moments.count < FEWEST_TO_FIT) return null;
  const families = FAMILIES.flatMap((family) => fitted(positive, family)).sort((a, b) => a.aic - b.aic);
  const [best] = families;
  if (best === undefined) {
    const chosen = { kind: 'constant', seconds: moments.mean } as const;
    return { moments, families, chosen, reason: 'all alike' };
  }
  const values = quantileMeans(positive);
  const asked = families.find(({ family }) => family === choice);
  if (asked !== undefined) return { moments, families, chosen: { kind: 'family', fit: asked }, reason: 'as asked' };
  if (choice === 'empirical' && values !== null)
    return { moments, families, chosen: { kind: 'empirical', values }, reason: 'as asked' };
  const objection = objectionTo(best, moments);
  if (objection === null) return { moments, families, chosen: { kind: 'family', fit: best }, reason: 'least AIC' };
  if (values !== null) return { moments, families, chosen: { kind: 'empirical', values }, reason: objection };
  // Too few to be cut into slices: the gamma's fitted mean is the sample's own.
  const gamma = families.find(({ family }) => family === 'gamma') ?? best;
  return { moments, families, chosen: { kind: 'family', fit: gamma }, reason: `${objection}; too few for quantiles` };
};

const fitted = (sample: ValueCounts, family: Family): FittedFamily[] => {
  const fit = FITTERS[family](sample);
  if (fit === null) return [];
  const { duration, logLikelihood } = fit;
  const goodness = goodnessOfFit(sample, duration, resolutionOf(sample));
  return [{ family, duration, mean: durationMean(duration), aic: 2 * PARAMETERS - 2 * logLikelihood, ...goodness }];
};

const objectionTo = (best: FittedFamily, moments: SampleMoments): string | null => {
  if (best.ks > MOST_DISTANCE) return `the best curve (${best.family}) is ${best.ks.toFixed(3)} from the sample`;
  const error = best.mean / moments.mean - 1;
  if (Math.abs(error) <= MOST_MEAN_ERROR) return null;
  return `the best curve (${best.family}) has a mean ${(100 * error).toFixed(1)} % off`;
};
