import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeAround, triangularQuantile } from '../../../src/setups/uncertainty/triangular.ts';

describe('triangular draws', () => {
  it('invert the distribution function of the triangle from low over base to high', () => {
    const range = { low: 2, base: 5, high: 12 };
    const cdf = (x: number): number => (x <= 5 ? (x - 2) ** 2 / (10 * 3) : 1 - (12 - x) ** 2 / (10 * 7));
    for (let u = 0.01; u < 1; u += 0.01) expect(cdf(triangularQuantile(range, u))).toBeCloseTo(u, 12);
  });

  it('end at low and high, at skewed and at one-sided ranges', () => {
    for (const range of [
      { low: 1, base: 1, high: 4 },
      { low: 1, base: 4, high: 4 },
      { low: 1, base: 2, high: 4 },
    ]) {
      expect(triangularQuantile(range, 0)).toBeCloseTo(range.low, 12);
      expect(triangularQuantile(range, 1)).toBeCloseTo(range.high, 12);
    }
  });

  it('are the base itself where the range is a point', () => {
    expect(triangularQuantile({ low: 3, base: 3, high: 3 }, 0.4)).toBe(3);
  });

  it('have the mean (low + base + high) ÷ 3', () => {
    const range = { low: 0, base: 1, high: 8 };
    const steps = 100_000;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += triangularQuantile(range, (i + 0.5) / steps);
    expect(sum / steps).toBeCloseTo(3, 5);
  });

  it('rise with u and stay within the range', () => {
    const ranges = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).map((three) => three.toSorted((a, b) => a - b));
    const levels = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => [Math.min(a, b) / 1000, Math.max(a, b) / 1000]);
    fc.assert(
      fc.property(ranges, levels, ([low = 0, base = 0, high = 0], [u = 0, v = 0]) => {
        const [first, second] = [u, v].map((level) => triangularQuantile({ low, base, high }, level));
        expect(first).toBeLessThanOrEqual((second ?? 0) + 1e-9);
        expect(first).toBeGreaterThanOrEqual(low - 1e-9);
        expect(second).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

describe('a range around a base', () => {
  it('is widened to hold it, and kept to what the number can be', () => {
    const share = { atLeast: 0, atMost: 1 };
    expect(rangeAround(0.5, 0.6, 0.9, share)).toEqual({ low: 0.5, base: 0.5, high: 0.9 });
    expect(rangeAround(0.5, null, 3, share)).toEqual({ low: 0.5, base: 0.5, high: 1 });
    expect(rangeAround(0.5, -1, null, share)).toEqual({ low: 0, base: 0.5, high: 0.5 });
  });
});
