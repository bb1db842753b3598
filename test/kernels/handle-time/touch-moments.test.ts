import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countVariance,
  scaledMoments,
  touchMoments,
  withVariability,
} from '../../../src/kernels/handle-time/touch-moments.ts';

const SEEDED = { seed: 20_240_503, numRuns: 300 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const seconds = fc.double({ min: 0, max: 500, noNaN: true });

describe('the moments of a touch', () => {
  test('are those of the formula p (m σ² + (v + m²) μ²) − (p m μ)²', () => {
    const p = 0.35;
    const m = 1.5;
    const v = m * (m - 1);
    const { mean, variance } = touchMoments(p, m, { mean: 40, variance: 900 });
    expect(mean).toBeCloseTo(21, 12);
    expect(variance).toBeCloseTo(p * (m * 900 + (v + m * m) * 1600) - 21 * 21, 9);
  });

  test('are those of summing over all numbers of draws', () => {
    fc.assert(
      fc.property(unit, fc.double({ min: 1.01, max: 6, noNaN: true }), seconds, seconds, (p, count, mean, sd) => {
        const ratio = (count - 1) / count;
        let first = 0;
        let second = 0;
        for (let n = 1; n < 400; n++) {
          const share = p * (1 - ratio) * ratio ** (n - 1);
          first += share * n * mean;
          second += share * (n * sd * sd + n * n * mean * mean);
        }
        const drawn = touchMoments(p, count, { mean, variance: sd * sd });
        const scale = second + 1e-9;
        expect(Math.abs(drawn.mean - first)).toBeLessThan(1e-9 * (first + 1e-9) + 1e-12);
        expect(Math.abs(drawn.variance - (second - first * first))).toBeLessThan(1e-9 * scale);
      }),
      SEEDED,
    );
  });

  test('have no negative variance, and none where nothing is left to chance', () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 9 }), seconds, (p, count, mean) => {
        expect(touchMoments(p, count, { mean, variance: 0 }).variance).toBeGreaterThanOrEqual(0);
        expect(touchMoments(1, count, { mean, variance: 0 }).variance).toBe(0);
        expect(touchMoments(0, count, { mean, variance: 1 })).toEqual({ mean: 0, variance: 0 });
      }),
      SEEDED,
    );
  });

  test('scale with the duration: the mean by δ, the variance by δ²', () => {
    expect(scaledMoments({ mean: 40, variance: 900 }, 0.5)).toEqual({ mean: 20, variance: 225 });
  });
});

test('a whole count does not vary; any other has variance m (m - 1)', () => {
  expect(countVariance(3)).toBe(0);
  expect(countVariance(2.5)).toBe(3.75);
});

test('variability keeps the mean and makes the variance (Var + E²)(1 + c²) − E²', () => {
  const { mean, variance } = withVariability({ mean: 200, variance: 5000 }, 0.9);
  expect(mean).toBe(200);
  expect(variance).toBeCloseTo((5000 + 40_000) * 1.81 - 40_000, 9);
});
