import { BUCKETS, lowerEdge, type Sketch, sketchWeight } from './quantile-sketch.ts';

/**
 * Share of the sketch's weight between consecutive edges (ascending, seconds), for charts; what lies outside the edges is left
 * out. A bucket that straddles an edge is split in proportion to its width. Empty sketch: all 0.
 */
export const sketchHistogram = (sketch: Sketch, edges: readonly number[]): readonly number[] => {
  const total = sketchWeight(sketch);
  const below = edges.map((edge) => weightBelow(sketch, edge));
  return below.slice(1).map((weight, i) => (total > 0 ? (weight - (below[i] as number)) / total : 0));
};

/** Share of the sketch's weight above `seconds`; null if it is empty. */
export const sketchExceedance = (sketch: Sketch, seconds: number): number | null => {
  const total = sketchWeight(sketch);
  return total > 0 ? Math.max(0, 1 - weightBelow(sketch, seconds) / total) : null;
};

/** Weight at values up to `seconds`; within a bucket in proportion to its width, between least and largest value. */
const weightBelow = (sketch: Sketch, seconds: number): number => {
  if (seconds < sketch.least) return 0;
  if (seconds >= sketch.largest) return sketchWeight(sketch);
  let sum = 0;
  // Most buckets are empty, and their edges cost an exponential each.
  for (let b = 1; b < BUCKETS; b++) {
    const weight = sketch.negative[b] as number;
    if (weight !== 0) sum += weight * covered(-upperEdge(b), -lowerEdge(b), seconds);
  }
  for (let b = 0; b < BUCKETS; b++) {
    const weight = sketch.positive[b] as number;
    if (weight !== 0) sum += weight * covered(lowerEdge(b), upperEdge(b), seconds);
  }
  return sum;
};

const upperEdge = (bucket: number): number =>
  bucket === BUCKETS - 1 ? Number.POSITIVE_INFINITY : lowerEdge(bucket + 1);

/** Share of the interval from `low` to `high` that lies below `at`. */
const covered = (low: number, high: number, at: number): number => {
  if (at >= high) return 1;
  return at <= low ? 0 : (at - low) / (high - low);
};
