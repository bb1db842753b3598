import { describe, expect, test } from 'vitest';
import { geometricCounts } from '../../../src/kernels/random/geometric-counts.ts';
import { testBatch } from './test-batch.ts';

const SIZE = 100_000;

describe.each([1.2, 1.5, 4.7, 60.5])('one plus a geometric number, mean %d', (mean) => {
  const counts = new Uint32Array(SIZE);
  geometricCounts(mean, testBatch(`geometric ${mean}`, SIZE), counts);

  test('has its mean and the variance m (m - 1)', () => {
    const average = counts.reduce((sum, n) => sum + n, 0) / SIZE;
    const squares = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / SIZE;
    const variance = mean * (mean - 1);
    expect(Math.abs(average - mean)).toBeLessThan(4.5 * Math.sqrt(variance / SIZE));
    // Fourth central moment of a geometric number: variance (1 + 9 variance).
    expect(Math.abs(squares - variance)).toBeLessThan(4.5 * Math.sqrt((variance + 8 * variance * variance) / SIZE));
  });

  test('is at least 1, and exceeds n with probability ((m - 1) / m)^n', () => {
    expect(counts.every((n) => n >= 1)).toBe(true);
    for (let n = 1; n <= 5; n++) {
      const p = ((mean - 1) / mean) ** n;
      const beyond = counts.filter((count) => count > n).length / SIZE;
      expect(Math.abs(beyond - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / SIZE));
    }
  });
});

test('a mean so near 1 that rounding hides it gives 1', () => {
  const counts = new Uint32Array(100);
  geometricCounts(1 + 2 ** -52, testBatch('geometric 1', 100), counts);
  expect(counts.every((n) => n === 1)).toBe(true);
});
