import type { ModuleFamily } from './module-family.ts';

/** Numbers of sets by size: entry i counts the sets of `lowest` + i elements. */
export interface SizeCounts {
  readonly lowest: number;
  readonly counts: ArrayLike<number>;
}

/** Numbers of sets by size for every node of a family. */
export interface NodeCounts {
  /** Sizes of node n run from `lowest[n]` on; its numbers are `counts[first[n]] … counts[first[n + 1] - 1]`. */
  readonly lowest: Int32Array;
  readonly first: Int32Array;
  /** Exact up to 2⁵³; beyond that only "not zero" can be relied on. */
  readonly counts: Float64Array;
  readonly exact: boolean;
}

/**
 * Counts the sets of every node by size, bottom up. Elements that stand for inner modules bring in whole families, so
 * their numbers multiply; nothing is written out.
 *
 * @param sizesOf the family that an element stands for, null for a single event
 */
export function countBySize(family: ModuleFamily, sizesOf: (element: number) => SizeCounts | null): NodeCounts {
  const { elements, lows, highs } = family;
  const lowest = new Int32Array(elements.length);
  const first = new Int32Array(elements.length + 1);
  const inner = innerSizes(elements, sizesOf);
  // An empty span from NOTHING down marks the family without sets.
  const highest = new Int32Array(elements.length);
  lowest[0] = NOTHING;
  highest[0] = -1;
  first[1] = 0;
  first[2] = 1;
  for (let node = 2; node < elements.length; node++) {
    const sizes = inner.get(elements[node] as number) ?? null;
    const low = lows[node] as number;
    const high = highs[node] as number;
    const from = sizes === null ? 1 : sizes.lowest;
    const to = sizes === null ? 1 : sizes.lowest + sizes.counts.length - 1;
    lowest[node] = Math.min(at(lowest, low), at(lowest, high) + from);
    highest[node] = Math.max(at(highest, low), at(highest, high) + to);
    first[node + 1] = at(first, node) + at(highest, node) - at(lowest, node) + 1;
  }
  const counts = new Float64Array(at(first, elements.length));
  counts[0] = 1;
  let exact = true;
  for (let node = 2; node < elements.length; node++) {
    const base = at(first, node) - at(lowest, node);
    addShifted(counts, base, lows[node] as number, { lowest, first }, 0, 1);
    const sizes = inner.get(elements[node] as number) ?? null;
    if (sizes === null) addShifted(counts, base, highs[node] as number, { lowest, first }, 1, 1);
    else {
      for (let index = 0; index < sizes.counts.length; index++) {
        const factor = sizes.counts[index] as number;
        addShifted(counts, base, highs[node] as number, { lowest, first }, sizes.lowest + index, factor);
      }
    }
    for (let place = at(first, node); place < at(first, node + 1); place++) {
      if ((counts[place] as number) > Number.MAX_SAFE_INTEGER) exact = false;
    }
  }
  return { lowest, first, counts, exact };
}

/** Larger than any size, yet small enough to add to. */
const NOTHING = 0x3fffffff;

/** The numbers at one node. */
export function sizeCounts(counts: NodeCounts, node: number): SizeCounts {
  if (node === 0) return { lowest: 0, counts: [] };
  return {
    lowest: at(counts.lowest, node),
    counts: counts.counts.subarray(counts.first[node], counts.first[node + 1]),
  };
}

/** Number of sets of a size at a node. */
export function countAt({ lowest, first, counts }: NodeCounts, node: number, size: number): number {
  if (node === 0 || size < at(lowest, node)) return 0;
  const place = at(first, node) + size - at(lowest, node);
  return place < at(first, node + 1) ? (counts[place] as number) : 0;
}

function innerSizes(elements: Int32Array, sizesOf: (element: number) => SizeCounts | null): Map<number, SizeCounts> {
  const sizes = new Map<number, SizeCounts>();
  for (const element of new Set(elements.subarray(2))) {
    const own = sizesOf(element);
    if (own !== null) sizes.set(element, own);
  }
  return sizes;
}

function addShifted(
  counts: Float64Array,
  base: number,
  child: number,
  { lowest, first }: { lowest: Int32Array; first: Int32Array },
  shift: number,
  factor: number,
): void {
  if (factor === 0) return;
  const start = at(first, child);
  const target = base + at(lowest, child) + shift;
  for (let offset = at(first, child + 1) - start - 1; offset >= 0; offset--) {
    const amount = counts[start + offset] as number;
    if (amount !== 0) counts[target + offset] = (counts[target + offset] as number) + amount * factor;
  }
}

function at(array: Int32Array, index: number): number {
  return array[index] as number;
}
