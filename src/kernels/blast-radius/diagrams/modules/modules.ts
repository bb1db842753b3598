import { isGate, type LogicNetwork, nodeOf } from '../network.ts';
import { coneOf, parentsIn } from '../simplify/cone.ts';
import { dominatorsOf, highestDominatorBelow } from '../simplify/dominators.ts';
import type { Rooted } from '../simplify/rebuild.ts';

/** A gate that shares nothing with the rest of the network: it can be solved alone and then stand as one event. */
export interface Module {
  /** The gate. */
  readonly top: number;
  /** Gates solved with it, arguments first; the last is `top`. */
  readonly gates: readonly number[];
  /** Variables and tops of other modules that these gates use, ascending. */
  readonly inputs: readonly number[];
}

/**
 * The modules of a function, inner ones first; the last one has the root as its top. Empty if the root is a variable
 * or a constant.
 */
export function modulesOf({ network, root }: Rooted): Module[] {
  if (!isGate(network, nodeOf(root))) return [];
  const cone = coneOf(network, root);
  const dominators = dominatorsOf(network, cone, parentsIn(network, cone));
  const highest = highestDominatorBelow(network, cone, dominators);
  const isTop = new Uint8Array(network.nodeCount);
  for (let node = network.variableCount + 1; node <= nodeOf(root); node++) {
    if (cone.contains[node] === 1 && (highest[node] as number) >= (dominators.depth[node] as number)) isTop[node] = 1;
  }

  // The lowest module above a gate is found parents first: every use of a gate lies in one module.
  const topOf = new Int32Array(network.nodeCount);
  const gates = new Map<number, number[]>();
  const inputs = new Map<number, Set<number>>();
  for (let node = nodeOf(root); node > network.variableCount; node--) {
    if (cone.contains[node] === 0) continue;
    const top = isTop[node] === 1 ? node : (topOf[node] as number);
    listIn(gates, top).push(node);
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      const arg = nodeOf(network.args[place] as number);
      topOf[arg] = top;
      if (isTop[arg] === 1 || !isGate(network, arg)) setIn(inputs, top).add(arg);
    }
  }
  return [...gates]
    .map(([top, own]) => ({ top, gates: own.reverse(), inputs: [...setIn(inputs, top)].sort((a, b) => a - b) }))
    .sort((a, b) => a.top - b.top);
}

export function argumentsOf(network: LogicNetwork, node: number): Int32Array {
  return network.args.subarray(network.firstArg[node], network.firstArg[node + 1]);
}

function listIn(map: Map<number, number[]>, key: number): number[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: number[] = [];
  map.set(key, list);
  return list;
}

function setIn(map: Map<number, Set<number>>, key: number): Set<number> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const set = new Set<number>();
  map.set(key, set);
  return set;
}
