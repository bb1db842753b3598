import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Duration, DurationKind } from '../../../../src/domain/duration.ts';
import {
  DISTRIBUTIONS,
  durationCdf,
  durationMean,
  durationParameters,
  durationQuantile,
  durationVariance,
} from '../../../../src/kernels/handle-time/distributions/index.ts';
import { KS_CRITICAL, kolmogorovSmirnov } from '../../random/kolmogorov-smirnov.ts';
import { testBatch } from '../../random/test-batch.ts';
import { ALL_EXAMPLES } from './examples.ts';

const SIZE = 100_000;
const isDiscrete = (d: Duration): boolean => d.kind === 'constant' || d.kind === 'empirical';
const NAMED = ALL_EXAMPLES.map((d) => [JSON.stringify(d), d] as const);

/** ∫ f over (0, 1) by the double-exponential rule, which takes integrands that grow without bound at the ends. */
const integrate = (f: (u: number) => number): number => {
  const step = 1 / 64;
  let sum = 0;
  for (let k = -330; k <= 330; k++) {
    const t = k * step;
    const u = 1 / (1 + Math.exp(-Math.PI * Math.sinh(t)));
    const weight = Math.PI * Math.cosh(t) * u * (1 - u);
    if (weight > 0 && u > 0 && u < 1) sum += f(u) * weight * step;
  }
  return sum;
};

const sample = (d: Duration): Float64Array => {
  const seconds = new Float64Array(SIZE);
  DISTRIBUTIONS[d.kind].sample(Float64Array.from(durationParameters(d)), testBatch(JSON.stringify(d), SIZE), seconds);
  return seconds;
};

test('there is one file for every kind of duration', () => {
  const folder = new URL('../../../../src/kernels/handle-time/distributions/', import.meta.url);
  const shared = new Set(['index.ts', 'distribution.ts', 'invert-cdf.ts']);
  const files = readdirSync(folder).filter((name) => !shared.has(name));
  expect(files.toSorted()).toEqual(
    (Object.keys(DISTRIBUTIONS) as DurationKind[]).map((kind) => `${kind}.ts`).toSorted(),
  );
});

describe.each(NAMED.filter(([, d]) => !isDiscrete(d)))('%s', (_, d) => {
  test('has the mean and variance of its quantile function', () => {
    const mean = durationMean(d);
    const variance = durationVariance(d);
    expect(integrate((u) => durationQuantile(d, u)) / mean).toBeCloseTo(1, 6);
    expect(integrate((u) => (durationQuantile(d, u) - mean) ** 2) / variance).toBeCloseTo(1, 4);
  });

  test('has a cdf that its quantile function inverts', () => {
    for (let i = 1; i < 100; i++) expect(durationCdf(d, durationQuantile(d, i / 100))).toBeCloseTo(i / 100, 11);
    expect(durationCdf(d, -1)).toBe(0);
    expect(durationCdf(d, 1e12)).toBe(1);
  });

  test('passes Kolmogorov and Smirnov when sampled', () => {
    expect(kolmogorovSmirnov(sample(d), (x) => durationCdf(d, x))).toBeLessThan(KS_CRITICAL);
  });
});

describe.each(NAMED)('%s, sampled', (_, d) => {
  test('has its mean and variance within 4.5 standard errors', () => {
    const seconds = sample(d);
    const mean = durationMean(d);
    const variance = durationVariance(d);
    const average = seconds.reduce((sum, x) => sum + x, 0) / SIZE;
    const second = seconds.reduce((sum, x) => sum + (x - mean) ** 2, 0) / SIZE;
    const fourth = seconds.reduce((sum, x) => sum + (x - mean) ** 4, 0) / SIZE;
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(4.5 * Math.sqrt(variance / SIZE) + 1e-12 * mean);
    const error = Math.sqrt(Math.max(0, fourth - second * second) / SIZE);
    expect(Math.abs(second - variance)).toBeLessThanOrEqual(4.5 * error + 1e-12);
  });

  test('is never negative', () => {
    expect(sample(d).every((x) => x >= 0)).toBe(true);
  });
});

describe('published and exact values', () => {
  test('a Weibull of shape 1 is an exponential, of shape 2 has variance scale² (1 − π/4)', () => {
    expect(durationMean({ kind: 'weibull', shape: 1, scale: 7 })).toBeCloseTo(7, 12);
    expect(durationVariance({ kind: 'weibull', shape: 1, scale: 7 })).toBeCloseTo(49, 11);
    expect(durationVariance({ kind: 'weibull', shape: 2, scale: 7 })).toBeCloseTo(49 * (1 - Math.PI / 4), 11);
  });

  test('a Weibull of great shape keeps its variance: π² scale² / (6 shape²) in the limit', () => {
    const variance = durationVariance({ kind: 'weibull', shape: 2000, scale: 1 });
    expect(variance / (Math.PI ** 2 / 6 / 2000 ** 2)).toBeCloseTo(1, 2);
  });

  test('a lognormal of mean 45 and sd 30 comes back from its canonical parameters', () => {
    const square = Math.log(1 + (30 / 45) ** 2);
    const d: Duration = { kind: 'lognormal', mu: Math.log(45) - square / 2, sigma: Math.sqrt(square) };
    expect(durationMean(d)).toBeCloseTo(45, 11);
    expect(durationVariance(d)).toBeCloseTo(900, 9);
  });

  test('a lognormal without spread is its median, and keeps no variance', () => {
    const d: Duration = { kind: 'lognormal', mu: Math.log(20), sigma: 0 };
    expect(durationVariance(d)).toBe(0);
    expect(durationQuantile(d, 0.3)).toBeCloseTo(20, 12);
    expect(durationCdf(d, 19.9)).toBe(0);
    expect(durationCdf(d, 20.1)).toBe(1);
  });

  test('empirical values are equally likely: 1, 2, 2, 7 have mean 3 and variance 5.5', () => {
    const d: Duration = { kind: 'empirical', values: [1, 2, 2, 7], source: 'x.csv#y' };
    expect(durationMean(d)).toBe(3);
    expect(durationVariance(d)).toBe(5.5);
    expect(durationCdf(d, 2)).toBe(0.75);
    expect(durationQuantile(d, 0.25)).toBe(1);
    expect(durationQuantile(d, 0.26)).toBe(2);
    expect(durationQuantile(d, 1)).toBe(7);
  });

  test('a constant has all its weight in one place', () => {
    const d: Duration = { kind: 'constant', seconds: 42 };
    expect([durationCdf(d, 41.999), durationCdf(d, 42), durationQuantile(d, 0.01)]).toEqual([0, 1, 42]);
  });
});
