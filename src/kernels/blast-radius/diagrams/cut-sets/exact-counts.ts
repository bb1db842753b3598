import type { ModuleFamily } from './module-family.ts';

/** Numbers of sets by size, as integers of any length; index = size. */
export type ExactCounts = readonly bigint[];

/** As countBySize, for numbers beyond 2⁵³; of the root only. */
export function exactCounts(family: ModuleFamily, countsOf: (element: number) => ExactCounts | null): ExactCounts {
  const { elements, lows, highs, root } = family;
  const known: ExactCounts[] = [[], [1n]];
  for (let node = 2; node < elements.length; node++) {
    const low = known[lows[node] as number] as ExactCounts;
    const high = known[highs[node] as number] as ExactCounts;
    known.push(sum(low, product(high, countsOf(elements[node] as number) ?? SINGLE)));
  }
  return known[root] as ExactCounts;
}

const SINGLE: ExactCounts = [0n, 1n];

function sum(left: ExactCounts, right: ExactCounts): ExactCounts {
  return Array.from(
    { length: Math.max(left.length, right.length) },
    (_, size) => (left[size] ?? 0n) + (right[size] ?? 0n),
  );
}

function product(left: ExactCounts, right: ExactCounts): ExactCounts {
  if (left.length === 0 || right.length === 0) return [];
  const result = new Array<bigint>(left.length + right.length - 1).fill(0n);
  left.forEach((a, i) => {
    if (a === 0n) return;
    right.forEach((b, j) => {
      if (b !== 0n) result[i + j] = (result[i + j] as bigint) + a * b;
    });
  });
  return result;
}
