import { isGate, type LogicNetwork, nodeOf } from '../network.ts';
import type { Cone, Parents } from './cone.ts';

/**
 * The dominator tree of a cone: `of[n]` is the lowest node, other than n, that every path from the root to n passes.
 * `depth` counts from the root, which has 0; nodes outside the cone have -1.
 */
export interface Dominators {
  readonly of: Int32Array;
  readonly depth: Int32Array;
}

export function dominatorsOf(network: LogicNetwork, cone: Cone, parents: Parents): Dominators {
  const of = new Int32Array(network.nodeCount).fill(-1);
  const depth = new Int32Array(network.nodeCount).fill(-1);
  const root = nodeOf(cone.root);
  depth[root] = 0;
  for (let node = root - 1; node >= 0; node--) {
    if (cone.contains[node] === 0) continue;
    let meet = -1;
    const end = parents.first[node + 1] as number;
    for (let use = parents.first[node] as number; use < end; use++) {
      const parent = parents.parent[use] as number;
      meet = meet < 0 ? parent : lowestCommon(of, depth, meet, parent);
    }
    of[node] = meet;
    depth[node] = (depth[meet] as number) + 1;
  }
  return { of, depth };
}

/** Larger than any depth: a node without descendants. */
const NONE_BELOW = 0x7fffffff;

function lowestCommon(of: Int32Array, depth: Int32Array, a: number, b: number): number {
  let left = a;
  let right = b;
  while (left !== right) {
    if ((depth[left] as number) >= (depth[right] as number)) left = of[left] as number;
    else right = of[right] as number;
  }
  return left;
}

/**
 * Per node of the cone: the smallest depth of a dominator among its proper descendants. A gate is a module, a part
 * that shares nothing with the rest, exactly if that is not above the gate itself. (Dutuit and Rauzy, "A linear-time
 * algorithm to find modules of fault trees", 1996, find the same gates by visiting dates.)
 */
export function highestDominatorBelow(network: LogicNetwork, cone: Cone, dominators: Dominators): Int32Array {
  const highest = new Int32Array(network.nodeCount).fill(NONE_BELOW);
  for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
    if (cone.contains[node] === 0 || !isGate(network, node)) continue;
    let lowest = NONE_BELOW;
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      const arg = nodeOf(network.args[place] as number);
      const own = (dominators.depth[arg] as number) - 1;
      lowest = Math.min(lowest, own, highest[arg] as number);
    }
    highest[node] = lowest;
  }
  return highest;
}
