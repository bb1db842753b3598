import { type Edge, isGate, KIND_AND, KIND_XOR, type LogicNetwork, nodeOf } from '../network.ts';
import { coneOf, parentsIn } from '../simplify/cone.ts';
import { type Dominators, dominatorsOf, highestDominatorBelow } from '../simplify/dominators.ts';
import { type Rooted, rebuild } from '../simplify/rebuild.ts';

/**
 * Groups the arguments of "and" and "xor" gates that share events with each other but with nothing else, each group
 * under a gate of its own: that gate is a module, although no single argument is.
 */
export function splitIndependentArguments(rooted: Rooted): Rooted {
  let current = rooted;
  for (;;) {
    const next = splitOnce(current);
    if (next === current) return current;
    current = next;
  }
}

function splitOnce(rooted: Rooted): Rooted {
  const { network } = rooted;
  const cone = coneOf(network, rooted.root);
  const parents = parentsIn(network, cone);
  const dominators = dominatorsOf(network, cone, parents);
  const highest = highestDominatorBelow(network, cone, dominators);
  const groups = new DisjointSets(network.nodeCount);

  // Siblings of the dominator tree belong together if something below one of them uses the other.
  for (let node = 1; node < nodeOf(rooted.root); node++) {
    if ((cone.uses[node] as number) < 2) continue;
    const dominator = dominators.of[node] as number;
    const end = parents.first[node + 1] as number;
    for (let use = parents.first[node] as number; use < end; use++) {
      const parent = parents.parent[use] as number;
      if (parent !== dominator) groups.join(node, childTowards(dominators, dominator, parent));
    }
  }

  /** By gate, then argument: the group that gets a gate of its own. */
  const groupsOf = new Map<number, Map<number, readonly Edge[]>>();
  for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
    if (cone.contains[node] === 0 || !isGate(network, node)) continue;
    if (network.kinds[node] !== KIND_AND && network.kinds[node] !== KIND_XOR) continue;
    const byArgument = new Map<number, readonly Edge[]>();
    for (const group of independentGroups(network, node, dominators, highest, groups)) {
      for (const edge of group) byArgument.set(nodeOf(edge), group);
    }
    if (byArgument.size > 0) groupsOf.set(node, byArgument);
  }
  if (groupsOf.size === 0) return rooted;
  return rebuild(rooted, { keepGates: true, groupOf: (gate, node) => groupsOf.get(gate)?.get(node) ?? null });
}

/** The child of `dominator` whose subtree has `node`. */
function childTowards(dominators: Dominators, dominator: number, node: number): number {
  let current = node;
  while (dominators.of[current] !== dominator) current = dominators.of[current] as number;
  return current;
}

/** Groups of arguments that share nothing with the rest of the network; a gate of its own is worth it for each. */
function independentGroups(
  network: LogicNetwork,
  gate: number,
  dominators: Dominators,
  highest: Int32Array,
  groups: DisjointSets,
): Edge[][] {
  const depth = dominators.depth[gate] as number;
  const members = new Map<number, Edge[]>();
  const tied = new Set<number>();
  const end = network.firstArg[gate + 1] as number;
  for (let place = network.firstArg[gate] as number; place < end; place++) {
    const edge = network.args[place] as Edge;
    const node = nodeOf(edge);
    const group = dominators.of[node] === gate ? groups.find(node) : OUTSIDE;
    if (group === OUTSIDE || (highest[node] as number) < depth) tied.add(group);
    const known = members.get(group);
    if (known === undefined) members.set(group, [edge]);
    else known.push(edge);
  }
  const independent = [...members].filter(([group]) => !tied.has(group)).map(([, edges]) => edges);
  // Beside tied arguments all others can stand as one event; the next pass takes them apart.
  if (tied.size > 0) return independent.length > 0 ? [independent.flat()].filter(isGroup) : [];
  return independent.length > 1 ? independent.filter(isGroup) : [];
}

/** Stands for arguments that something beyond the gate uses too. */
const OUTSIDE = -1;

function isGroup(edges: readonly Edge[]): boolean {
  return edges.length > 1;
}

/** Union–find with path halving. */
class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(element: number): number {
    let current = element;
    while (this.#parent[current] !== current) {
      const above = this.#parent[this.#parent[current] as number] as number;
      this.#parent[current] = above;
      current = above;
    }
    return current;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }
}
