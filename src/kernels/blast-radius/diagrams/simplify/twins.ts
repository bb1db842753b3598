import { type Edge, KIND_AND, type LogicNetwork, nodeOf } from '../network.ts';
import { coneOf, type Parents, parentsIn } from './cone.ts';
import { type Rooted, rebuild } from './rebuild.ts';

/**
 * Joins nodes that always appear together: if a and b are arguments of the same "and" gates (two or more) and of
 * nothing else, each always with the same sign, `a ∧ b` becomes one shared gate, a module if a and b are variables.
 * Events that share every fate, such as the parts of one machine listed under many causes, become one.
 *
 * @returns the same object if there is nothing to join
 */
export function joinTwins(rooted: Rooted): Rooted {
  const { network } = rooted;
  const cone = coneOf(network, rooted.root);
  const parents = parentsIn(network, cone);
  const byHash = new Map<number, Edge[][]>();
  const groupOf = new Map<number, Edge[]>();
  for (let node = 1; node < network.nodeCount; node++) {
    const edge = (cone.uses[node] as number) < 2 ? NO_EDGE : edgeInAnds(network, parents, node);
    if (edge === NO_EDGE) continue;
    const hash = hashOfParents(parents, node);
    const groups = byHash.get(hash) ?? [];
    byHash.set(hash, groups);
    const group = groups.find(([first]) => haveSameParents(parents, nodeOf(first as Edge), node));
    if (group === undefined) groups.push([edge]);
    else {
      group.push(edge);
      for (const member of group) groupOf.set(nodeOf(member), group);
    }
  }
  if (groupOf.size === 0) return rooted;
  return rebuild(rooted, { groupOf: (_, node) => groupOf.get(node) ?? null });
}

const NO_EDGE = -1;

/** The edge by which "and" gates refer to the node; NO_EDGE if other gates do too, or with another sign. */
function edgeInAnds(network: LogicNetwork, { first, parent, place }: Parents, node: number): Edge {
  const edge = network.args[place[first[node] as number] as number] as Edge;
  const end = first[node + 1] as number;
  for (let use = first[node] as number; use < end; use++) {
    if (network.kinds[parent[use] as number] !== KIND_AND) return NO_EDGE;
    if (network.args[place[use] as number] !== edge) return NO_EDGE;
  }
  return edge;
}

/** Any odd multiplier; equal lists have equal hashes, and others are told apart by comparing them. */
const MULTIPLIER = 0x9e3779b1;

function hashOfParents({ first, parent }: Parents, node: number): number {
  const end = first[node + 1] as number;
  let hash = end - (first[node] as number);
  for (let use = first[node] as number; use < end; use++) {
    hash = Math.imul(hash ^ (parent[use] as number), MULTIPLIER);
    hash ^= hash >>> 15;
  }
  return hash;
}

function haveSameParents({ first, parent }: Parents, left: number, right: number): boolean {
  const count = (first[left + 1] as number) - (first[left] as number);
  if (count !== (first[right + 1] as number) - (first[right] as number)) return false;
  for (let use = 0; use < count; use++) {
    if (parent[(first[left] as number) + use] !== parent[(first[right] as number) + use]) return false;
  }
  return true;
}
