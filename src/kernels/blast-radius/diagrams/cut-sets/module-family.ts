import { type Family, NO_SETS, type SetFamilies } from './set-families.ts';

/**
 * A family of sets kept for reading. Nodes 0 and 1 are the empty family and the family of the empty set; every other
 * node has higher indices than its children. Elements are 2 × level of the module, plus 1 for the complement.
 */
export interface ModuleFamily {
  readonly elements: Int32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly root: number;
}

/** Keeps what the root reaches, renumbered. */
export function moduleFamily(families: SetFamilies, root: Family): ModuleFamily {
  const marks = new Uint8Array(Math.max(families.nodeCount, 2));
  marks[root] = 1;
  let count = 2;
  for (let node = root; node > 1; node--) {
    if (marks[node] === 0) continue;
    count++;
    marks[families.lows[node] as number] = 1;
    marks[families.highs[node] as number] = 1;
  }
  const elements = new Int32Array(count);
  const lows = new Int32Array(count);
  const highs = new Int32Array(count);
  const renumbered = new Int32Array(marks.length);
  renumbered[1] = 1;
  let next = 2;
  for (let node = 2; node <= root; node++) {
    if (marks[node] === 0) continue;
    elements[next] = families.levels[node] as number;
    lows[next] = renumbered[families.lows[node] as number] as number;
    highs[next] = renumbered[families.highs[node] as number] as number;
    renumbered[node] = next++;
  }
  return { elements, lows, highs, root: root === NO_SETS ? NO_SETS : (renumbered[root] as number) };
}
