import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWeighted,
  BUCKETS,
  bucketOf,
  emptySketch,
  lowerEdge,
  RELATIVE_ERROR,
  type Sketch,
  sketchQuantile,
  sketchWeight,
  zeroSketch,
} from '../../../src/kernels/handle-time/quantile-sketch.ts';
import { sketchExceedance, sketchHistogram } from '../../../src/kernels/handle-time/sketch-histogram.ts';

const SEEDED = { seed: 20_240_504, numRuns: 200 };

const upperHalf = (value: number): number => new DataView(Float64Array.of(value).buffer).getInt32(4, true);

const sketchOf = (values: readonly number[]): Sketch => {
  const sketch = { ...emptySketch(), least: Math.min(...values), largest: Math.max(...values) };
  for (const value of values) {
    const side = value <= -(2 ** -10) ? sketch.negative : sketch.positive;
    const bucket = bucketOf(upperHalf(value));
    side[bucket] = (side[bucket] as number) + 1;
  }
  return sketch;
};

/** The least of the values with at least the share q of them at or below it. */
const sampleQuantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(q * sorted.length)) - 1] as number;
};

const values = fc.array(
  fc.oneof(
    fc.double({ min: -5000, max: 5000, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constant(0),
  ),
  { minLength: 1, maxLength: 60 },
);

describe('buckets', () => {
  test('hold the numbers from their lower edge up to the next', () => {
    for (let bucket = 1; bucket < BUCKETS - 1; bucket++) {
      expect(bucketOf(upperHalf(lowerEdge(bucket)))).toBe(bucket);
      const next = lowerEdge(bucket + 1);
      expect(bucketOf(upperHalf(next * (1 - 2 ** -52)))).toBe(bucket);
    }
  });

  test('take numbers too small or too large into the first and the last', () => {
    expect(bucketOf(upperHalf(0))).toBe(0);
    expect(bucketOf(upperHalf(-0))).toBe(0);
    expect(bucketOf(upperHalf(2 ** -10 - 2 ** -40))).toBe(0);
    expect(bucketOf(upperHalf(2 ** 24))).toBe(BUCKETS - 1);
    expect(bucketOf(upperHalf(1e300))).toBe(BUCKETS - 1);
  });
});

describe('quantiles of a sketch', () => {
  test('are within the stated error of those of the sample', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (sample, q) => {
        const found = sketchQuantile(sketchOf(sample), q) as number;
        const truth = sampleQuantile(sample, q);
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(RELATIVE_ERROR * Math.abs(truth) + 2 ** -10);
      }),
      SEEDED,
    );
  });

  test('never fall as the share rises, and stay between least and largest', () => {
    fc.assert(
      fc.property(values, (sample) => {
        const sketch = sketchOf(sample);
        let before = Number.NEGATIVE_INFINITY;
        for (let q = 0; q <= 1; q += 0.05) {
          const found = sketchQuantile(sketch, q) as number;
          expect(found).toBeGreaterThanOrEqual(before);
          before = found;
        }
        expect(before).toBeLessThanOrEqual(sketch.largest);
      }),
      SEEDED,
    );
  });

  test('of a constant are the constant itself', () => {
    expect(sketchQuantile(sketchOf([42, 42, 42]), 0.5)).toBe(42);
    expect(sketchQuantile(zeroSketch(), 0.99)).toBe(0);
  });

  test('of nothing are unknown', () => {
    expect(sketchQuantile(emptySketch(), 0.5)).toBeNull();
    expect(sketchExceedance(emptySketch(), 10)).toBeNull();
  });

  test('of a mixture count each part by its weight', () => {
    const mixed = addWeighted(addWeighted(emptySketch(), sketchOf([10]), 0.9), sketchOf([1000]), 0.1);
    expect(sketchWeight(mixed)).toBeCloseTo(1, 15);
    expect(sketchQuantile(mixed, 0.89)).toBeCloseTo(10, 1);
    expect(sketchQuantile(mixed, 0.91)).toBe(1000);
  });
});

describe('the histogram of a sketch', () => {
  test('shares out everything between its edges', () => {
    fc.assert(
      fc.property(values, (sample) => {
        const shares = sketchHistogram(sketchOf(sample), [-5001, -100, -1, 0.5, 30, 5001]);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(-1e-15);
      }),
      SEEDED,
    );
  });

  test('counts what lies clearly on either side of an edge', () => {
    const sketch = sketchOf([-20, -3, 0, 5, 40, 41, 42, 90]);
    expect(sketchHistogram(sketch, [-10, 1, 30, 60])).toEqual([2 / 8, 1 / 8, 3 / 8]);
    expect(sketchExceedance(sketch, 60)).toBe(1 / 8);
    expect(sketchExceedance(sketch, -100)).toBe(1);
    expect(sketchExceedance(sketch, 90)).toBe(0);
  });
});
