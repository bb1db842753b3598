import { type Edge, KIND_AND, type LogicNetwork, nodeOf } from '../network.ts';
import { coneOf, parentsIn } from './cone.ts';
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
  const groups = new Map<string, Edge[]>();
  for (let node = 1; node < network.nodeCount; node++) {
    if ((cone.uses[node] as number) < 2) continue;
    const edge = constantSignUse(
      network,
      parents.place,
      parents.first[node] as number,
      parents.first[node + 1] as number,
    );
    if (edge < 0) continue;
    const users = parents.parent.subarray(parents.first[node], parents.first[node + 1]);
    if (!users.every((user) => network.kinds[user] === KIND_AND)) continue;
    const key = users.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }

  const groupOf = new Map<number, Edge[]>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const edge of group) groupOf.set(nodeOf(edge), group);
  }
  if (groupOf.size === 0) return rooted;
  return rebuild(rooted, { groupOf: (_, node) => groupOf.get(node) ?? null });
}

/** The edge by which every place refers to the node, or -1 if the sign differs. */
function constantSignUse(network: LogicNetwork, places: Int32Array, first: number, end: number): Edge {
  const edge = network.args[places[first] as number] as Edge;
  for (let use = first + 1; use < end; use++) {
    if (network.args[places[use] as number] !== edge) return -1;
  }
  return edge;
}
