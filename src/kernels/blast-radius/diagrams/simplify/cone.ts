import { isGate, type LogicNetwork, nodeOf } from '../network.ts';

/** The nodes that a root depends on, and how often each is used as an argument within that cone. */
export interface Cone {
  readonly root: number;
  /** 1 for the root's node and everything below it. */
  readonly contains: Uint8Array;
  /** Number of argument places in the cone that refer to the node; the root has none of its own. */
  readonly uses: Int32Array;
}

export function coneOf(network: LogicNetwork, root: number): Cone {
  const contains = new Uint8Array(network.nodeCount);
  const uses = new Int32Array(network.nodeCount);
  contains[nodeOf(root)] = 1;
  for (let node = nodeOf(root); node > 0; node--) {
    if (contains[node] === 0 || !isGate(network, node)) continue;
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      const arg = nodeOf(network.args[place] as number);
      contains[arg] = 1;
      uses[arg] = (uses[arg] as number) + 1;
    }
  }
  return { root, contains, uses };
}

/** Argument places of every node of a cone, the other way round: who uses it, and where. */
export interface Parents {
  /** Uses of node n are at `parent[first[n]] … parent[first[n + 1] - 1]`, parents ascending. */
  readonly first: Int32Array;
  readonly parent: Int32Array;
  readonly place: Int32Array;
}

export function parentsIn(network: LogicNetwork, cone: Cone): Parents {
  const first = new Int32Array(network.nodeCount + 1);
  for (let node = 0; node < network.nodeCount; node++) {
    first[node + 1] = (first[node] as number) + (cone.uses[node] as number);
  }
  const total = first[network.nodeCount] as number;
  const parent = new Int32Array(total);
  const places = new Int32Array(total);
  const next = first.slice();
  for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
    if (cone.contains[node] === 0) continue;
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      const arg = nodeOf(network.args[place] as number);
      const slot = next[arg] as number;
      next[arg] = slot + 1;
      parent[slot] = node;
      places[slot] = place;
    }
  }
  return { first, parent, place: places };
}
