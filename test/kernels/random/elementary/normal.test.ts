import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../../../src/kernels/random/elementary/normal.ts';

describe('the normal distribution', () => {
  // Abramowitz and Stegun, table 26.1, and 1/2 erfc(z ÷ √2) in the tail.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [2, 0.977249868051821],
    [-3, 0.00134989803163009],
    [-6, 9.8658764503769814e-10],
  ])('has P(Z <= %d) = %d', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 12);
  });

  // Published percentage points.
  test.each([
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.0001, -3.719016485455709],
    [1e-12, -7.034483825301132],
  ])('has its quantile of %d at %d', (u, z) => {
    expect(normalQuantile(u)).toBeCloseTo(z, 11);
  });

  test('has quantiles that its cdf takes back', () => {
    for (let i = 1; i < 200; i++) expect(normalCdf(normalQuantile(i / 200))).toBeCloseTo(i / 200, 13);
  });

  test('has no quantile outside 0 to 1', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(1.5)).toBeNaN();
  });
});
