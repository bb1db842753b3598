import { powerOfTwo } from '../random/elementary/power-of-two.ts';

/**
 * Streaming quantiles with a stated error: counts in buckets whose edges are the doubles with 8 bits after the leading one,
 * 256 to the octave from 2^-10 s (a millisecond) to 2^24 s (194 days). The bucket of a number is read off its bits, so no
 * rounding enters; counts are whole numbers, so adding them up in any order gives the same. (The idea of HdrHistogram by
 * G. Tene, on floating-point buckets.) Any quantile is the middle of the bucket that holds the sample's own, so it is off by
 * at most `RELATIVE_ERROR` of itself, or by a millisecond.
 */
export const RELATIVE_ERROR = 1 / 512;

const BITS = 8;
const PER_OCTAVE = 1 << BITS;
const LOWEST_EXPONENT = -10;
const HIGHEST_EXPONENT = 24;

/** Buckets: one for everything below 2^-10, those between, one for 2^24 and above. */
export const BUCKETS = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * PER_OCTAVE + 2;

/** Upper half of a double, shifted right by this much, counts buckets; at 2^-10 it is `FIRST_CODE`. */
const BUCKET_SHIFT = 20 - BITS;
const EXPONENT_BIAS = 1023;
const FIRST_CODE = (LOWEST_EXPONENT + EXPONENT_BIAS) * PER_OCTAVE;

/** Bucket of the number of at least 0 whose upper 32 bits are `upperHalf` (for a negative number: that of its size). */
export const bucketOf = (upperHalf: number): number => {
  const index = ((upperHalf & 0x7fffffff) >> BUCKET_SHIFT) - (FIRST_CODE - 1);
  return index < 0 ? 0 : index < BUCKETS ? index : BUCKETS - 1;
};

/** Lower edge of a bucket, seconds: 0 for the lowest. */
export const lowerEdge = (bucket: number): number => {
  if (bucket === 0) return 0;
  const step = bucket - 1;
  return powerOfTwo(LOWEST_EXPONENT + Math.floor(step / PER_OCTAVE)) * (1 + (step % PER_OCTAVE) / PER_OCTAVE);
};

/** Weights by bucket (shares of 1 in results) of a quantity in seconds that may be negative, and the least and largest value seen. */
export interface Sketch {
  /** Values of −2^-10 and below by the bucket of their size; all zero for quantities that are never negative. */
  readonly negative: Float64Array;
  readonly positive: Float64Array;
  readonly least: number;
  readonly largest: number;
}

export const emptySketch = (): Sketch => ({
  negative: new Float64Array(BUCKETS),
  positive: new Float64Array(BUCKETS),
  least: Number.POSITIVE_INFINITY,
  largest: Number.NEGATIVE_INFINITY,
});

/** All weight, 1, at 0. */
export const zeroSketch = (): Sketch => ({
  negative: new Float64Array(BUCKETS),
  positive: new Float64Array(BUCKETS).fill(1, 0, 1),
  least: 0,
  largest: 0,
});

/** A new sketch: `sketch` and `weight` times `other`. */
export const addWeighted = (sketch: Sketch, other: Sketch, weight: number): Sketch => ({
  negative: sketch.negative.map((own, b) => own + weight * (other.negative[b] as number)),
  positive: sketch.positive.map((own, b) => own + weight * (other.positive[b] as number)),
  least: Math.min(sketch.least, other.least),
  largest: Math.max(sketch.largest, other.largest),
});

/** Total weight. */
export const sketchWeight = (sketch: Sketch): number => {
  let sum = 0;
  for (let b = 0; b < BUCKETS; b++) sum += (sketch.negative[b] as number) + (sketch.positive[b] as number);
  return sum;
};

const middle = (bucket: number): number =>
  bucket === 0 ? 0 : bucket === BUCKETS - 1 ? lowerEdge(bucket) : (lowerEdge(bucket) + lowerEdge(bucket + 1)) / 2;

/** Least value with at least the share `q` of the weight at or below it, to the sketch's error; null if it is empty. */
export const sketchQuantile = (sketch: Sketch, q: number): number | null => {
  const target = q * sketchWeight(sketch);
  const clamp = (value: number): number => Math.min(Math.max(value, sketch.least), sketch.largest);
  let below = 0;
  for (let b = BUCKETS - 1; b >= 1; b--) {
    below += sketch.negative[b] as number;
    if (below >= target && below > 0) return clamp(-middle(b));
  }
  for (let b = 0; b < BUCKETS; b++) {
    below += sketch.positive[b] as number;
    if (below >= target && below > 0) return clamp(middle(b));
  }
  // Rounding of weights may leave the sum a hair short of a target of all.
  return below > 0 ? sketch.largest : null;
};
