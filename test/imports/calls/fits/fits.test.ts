import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duration } from '../../../../src/domain/duration.ts';
import { digamma, trigamma } from '../../../../src/imports/calls/fits/digamma.ts';
import { quantileMeans } from '../../../../src/imports/calls/fits/empirical.ts';
import { fitGamma } from '../../../../src/imports/calls/fits/gamma.ts';
import { goodnessOfFit } from '../../../../src/imports/calls/fits/goodness.ts';
import { fitHandleTime } from '../../../../src/imports/calls/fits/handle-time-fit.ts';
import { fitLognormal } from '../../../../src/imports/calls/fits/lognormal.ts';
import { fitPatience, kaplanMeier } from '../../../../src/imports/calls/fits/patience-fit.ts';
import { sampleMoments, type ValueCounts, weightedSum } from '../../../../src/imports/calls/fits/value-counts.ts';
import { fitWeibull } from '../../../../src/imports/calls/fits/weibull.ts';
import { durationMean, durationQuantile } from '../../../../src/kernels/handle-time/distributions/index.ts';
import { logGamma } from '../../../../src/kernels/random/elementary/gamma-function.ts';

const countsOf = (values: readonly number[]): ValueCounts => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts.keys()].sort((a, b) => a - b);
  return { values: Float64Array.from(sorted), counts: Float64Array.from(sorted, (value) => counts.get(value) ?? 0) };
};
const none = countsOf([]);

/** Values at equal steps of probability: a sample without noise. */
const idealSample = (duration: Duration, size: number): ValueCounts =>
  countsOf(Array.from({ length: size }, (_, index) => durationQuantile(duration, (index + 0.5) / size)));

const LOG_DENSITY = {
  lognormal: (x: number, d: Extract<Duration, { kind: 'lognormal' }>) =>
    -Math.log(x * d.sigma) - 0.5 * Math.log(2 * Math.PI) - 0.5 * ((Math.log(x) - d.mu) / d.sigma) ** 2,
  gamma: (x: number, d: Extract<Duration, { kind: 'gamma' }>) =>
    (d.shape - 1) * Math.log(x) - x / d.scale - d.shape * Math.log(d.scale) - logGamma(d.shape),
  weibull: (x: number, d: Extract<Duration, { kind: 'weibull' }>) =>
    Math.log(d.shape / d.scale) + (d.shape - 1) * Math.log(x / d.scale) - (x / d.scale) ** d.shape,
};
const logLikelihood = (sample: ValueCounts, d: Duration): number =>
  weightedSum(sample, (x) => {
    if (d.kind !== 'lognormal' && d.kind !== 'gamma' && d.kind !== 'weibull') throw new Error(d.kind);
    return (LOG_DENSITY[d.kind] as (value: number, duration: Duration) => number)(x, d);
  });

const samples = fc
  .array(fc.integer({ min: 1, max: 3000 }), { minLength: 8, maxLength: 60 })
  .filter((values) => new Set(values).size > 3)
  .map(countsOf);

describe('maximum likelihood', () => {
  const fitters = { lognormal: fitLognormal, gamma: fitGamma, weibull: (sample: ValueCounts) => fitWeibull(sample) };
  test.each(['lognormal', 'gamma', 'weibull'] as const)('of the %s is a maximum, and tells its height', (family) => {
    fc.assert(
      fc.property(samples, fc.double({ min: -0.05, max: 0.05, noNaN: true }), (sample, nudge) => {
        const fit = fitters[family](sample);
        if (fit === null) throw new Error('there is spread to fit');
        const best = logLikelihood(sample, fit.duration);
        expect(fit.logLikelihood).toBeCloseTo(best, 5);
        for (const key of ['mu', 'sigma', 'shape', 'scale'].filter((name) => name in fit.duration)) {
          const other = { ...fit.duration, [key]: (fit.duration as never)[key] * (1 + nudge) } as unknown as Duration;
          expect(logLikelihood(sample, other)).toBeLessThanOrEqual(best + 1e-7 * Math.abs(best));
        }
      }),
    );
  });

  test.each<Duration>([
    { kind: 'lognormal', mu: 5, sigma: 0.9 },
    { kind: 'gamma', shape: 1.7, scale: 110 },
    { kind: 'weibull', shape: 1.6, scale: 240 },
  ])('finds $kind again, and chooses it by AIC', (duration) => {
    const fit = fitHandleTime(idealSample(duration, 4000));
    expect(fit?.chosen).toMatchObject({ kind: 'family', fit: { family: duration.kind } });
    expect(fit?.families[0]?.mean).toBeCloseTo(durationMean(duration), -1);
    expect(fit?.families[0]?.ks).toBeLessThan(0.01);
  });

  test('of the gamma keeps the mean of the sample', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const fit = fitGamma(sample);
        expect(fit === null ? 0 : durationMean(fit.duration)).toBeCloseTo(sampleMoments(sample)?.mean ?? 0, 6);
      }),
    );
  });

  test('finds no spread where there is none', () => {
    const alike = countsOf([60, 60, 60, 60, 60, 60]);
    expect([fitLognormal(alike), fitGamma(alike), fitWeibull(alike)]).toEqual([null, null, null]);
    expect(fitHandleTime(alike)?.chosen).toEqual({ kind: 'constant', seconds: 60 });
  });
});

describe('digamma and trigamma', () => {
  test('have their known values', () => {
    expect(digamma(1)).toBeCloseTo(-0.577_215_664_901_532_9, 13);
    expect(digamma(0.5)).toBeCloseTo(-1.963_510_026_021_423_5, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 11);
  });
});

describe('goodness of fit', () => {
  const unit: Duration = { kind: 'uniform', min: 0, max: 1 };

  test('agrees with the sums over single values', () => {
    const values = [0.1, 0.25, 0.25, 0.6, 0.9];
    const { ks, andersonDarling } = goodnessOfFit(countsOf(values), unit, 0);
    const n = values.length;
    const sum = values.reduce(
      (all, value, index) => all + (2 * index + 1) * (Math.log(value) + Math.log(1 - (values[n - 1 - index] ?? 0))),
      0,
    );
    expect(andersonDarling).toBeCloseTo(-n - sum / n, 10);
    expect(ks).toBeCloseTo(0.35, 12);
  });

  test('sees no distance in rounding to whole seconds', () => {
    const duration: Duration = { kind: 'exponential', mean: 5 };
    const { values, counts } = idealSample(duration, 20_000);
    const rounded = countsOf(Array.from(values, (value) => Math.round(value)));
    expect(counts[0]).toBe(1);
    expect(goodnessOfFit(rounded, duration, 1).ks).toBeLessThan(0.001);
  });
});

describe('quantiles of a sample', () => {
  test('are at most 200, ascending, of at least five contacts each, and keep the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 100, maxLength: 1500 }), (values) => {
        const sample = countsOf(values);
        const means = quantileMeans(sample) ?? [];
        expect(means.length).toBe(Math.min(200, Math.floor(values.length / 5)));
        expect(means.every((value, index) => index === 0 || value >= (means[index - 1] ?? 0) - 1e-9)).toBe(true);
        const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
        expect(mean).toBeCloseTo(sampleMoments(sample)?.mean ?? 0, 6);
      }),
    );
  });

  test('are none for a small sample', () => {
    expect(quantileMeans(countsOf([1, 2, 3]))).toBeNull();
  });
});

describe('a handle time', () => {
  test('of fewer than five contacts tells nothing', () => {
    expect(fitHandleTime(countsOf([10, 20, 30, 40]))).toBeNull();
  });

  test('in two humps is taken as it is', () => {
    const values = Array.from({ length: 2000 }, (_, index) =>
      index % 2 === 0 ? 20 + (index % 7) : 900 + (index % 40),
    );
    expect(fitHandleTime(countsOf(values))?.chosen.kind).toBe('empirical');
    expect(fitHandleTime(countsOf(values), 'gamma')?.chosen).toMatchObject({ fit: { family: 'gamma' } });
  });
});

describe('patience', () => {
  test('of the exponential is all seconds waited over abandonments', () => {
    const fit = fitPatience(countsOf([30, 20, 40, 25, 35]), countsOf([100, 50]));
    expect(fit?.models[0]).toMatchObject({ family: 'exponential', mean: 60 });
  });

  test('of the Weibull agrees with the exponential where the shape is one', () => {
    const events = idealSample({ kind: 'exponential', mean: 120 }, 5000);
    const fit = fitWeibull(events, none);
    expect(fit?.duration).toMatchObject({ kind: 'weibull' });
    expect(fit?.duration.kind === 'weibull' ? fit.duration.shape : 0).toBeCloseTo(1, 1);
  });

  test('is found again through censoring, by curve and by likelihood', () => {
    // Every second customer is answered after 60 s at most; the others wait for as long as they are willing to.
    const willing = Array.from({ length: 4000 }, (_, i) =>
      durationQuantile({ kind: 'weibull', shape: 1.8, scale: 150 }, (i + 0.5) / 4000),
    );
    const gaveUp = willing.filter((value, index) => index % 2 === 0 || value < 60);
    const answered = willing.filter((value, index) => index % 2 === 1 && value >= 60).map(() => 60);
    const fit = fitPatience(countsOf(gaveUp), countsOf(answered));
    expect(fit?.chosen).toMatchObject({ family: 'weibull' });
    expect(fit?.chosen.mean).toBeCloseTo(durationMean({ kind: 'weibull', shape: 1.8, scale: 150 }), -1);
    expect(fit?.chosen.distance).toBeLessThan(0.02);
  });

  test('by Kaplan and Meier is the plain share where nothing is censored, and their own example', () => {
    expect(kaplanMeier(countsOf([1, 2, 3, 4]), none).map(({ share }) => share)).toEqual([0.75, 0.5, 0.25, 0]);
    // Deaths at 0.8, 3.1, 5.4, 9.2; losses at 1.0, 2.7, 7.0, 12.1 (Kaplan and Meier 1958, section 2).
    const steps = kaplanMeier(countsOf([0.8, 3.1, 5.4, 9.2]), countsOf([1, 2.7, 7, 12.1]));
    expect(steps.map(({ share }) => share)).toEqual([
      7 / 8,
      (7 / 8) * (4 / 5),
      (7 / 8) * (3 / 5),
      expect.closeTo(0.2625, 12),
    ]);
  });

  test('is unknown where nobody gives up', () => {
    expect(fitPatience(none, countsOf([10, 20]))).toBeNull();
  });
});
