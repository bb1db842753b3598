import type { Duration, DurationKind } from '../../../../src/domain/duration.ts';

/** Parameters of every kind, ordinary and extreme. */
const EXAMPLES: Readonly<Record<DurationKind, readonly Duration[]>> = {
  constant: [
    { kind: 'constant', seconds: 42 },
    { kind: 'constant', seconds: 0 },
  ],
  exponential: [{ kind: 'exponential', mean: 52 }],
  lognormal: [
    { kind: 'lognormal', mu: 3.5, sigma: 0.8 },
    { kind: 'lognormal', mu: -1, sigma: 0.05 },
  ],
  gamma: [
    { kind: 'gamma', shape: 0.4, scale: 20 },
    { kind: 'gamma', shape: 1, scale: 3 },
    { kind: 'gamma', shape: 7.3, scale: 2 },
  ],
  erlang: [
    { kind: 'erlang', k: 1, mean: 10 },
    { kind: 'erlang', k: 3, mean: 38 },
  ],
  weibull: [
    { kind: 'weibull', shape: 0.7, scale: 30 },
    { kind: 'weibull', shape: 1.7, scale: 30 },
    { kind: 'weibull', shape: 12, scale: 5 },
  ],
  triangular: [
    { kind: 'triangular', min: 1, mode: 3, max: 9 },
    { kind: 'triangular', min: 0, mode: 0, max: 4 },
    { kind: 'triangular', min: 2, mode: 7, max: 7 },
  ],
  uniform: [{ kind: 'uniform', min: 20, max: 40 }],
  empirical: [
    { kind: 'empirical', values: [1, 2, 2, 7, 30], source: 'pauses.csv#seconds' },
    { kind: 'empirical', values: [5], source: 'pauses.csv#seconds' },
  ],
};

export const ALL_EXAMPLES: readonly Duration[] = Object.values(EXAMPLES).flat();
