import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../../../src/kernels/blast-radius/years/distribution.ts';

describe('a distribution over years', () => {
  test('of 0, 1, … 100 has its quantiles at their percentages', () => {
    const values = Float64Array.from({ length: 101 }, (_, at) => 100 - at);
    const { mean, standardError, p5, p50, p95, p99, largest } = distributionOf(values);
    expect([mean, p5, p50, p95, p99, largest]).toEqual([50, 5, 50, 95, 99, 100]);
    // Sample variance of 0 … n is n (n + 1)(n + 2) ÷ 12 ÷ n with n = 100.
    expect(standardError).toBeCloseTo(Math.sqrt((101 * 102) / 12 / 101), 12);
  });

  test('keeps infinite values infinite', () => {
    expect(distributionOf(Float64Array.of(1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).p95).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('of a single year is refused', () => {
    expect(() => distributionOf(Float64Array.of(1))).toThrow(RangeError);
  });
});
