import {
  type Edge,
  FALSE,
  isGate,
  KIND_AND,
  KIND_AT_LEAST,
  KIND_XOR,
  type LogicNetwork,
  nodeOf,
  TRUE,
} from '../network.ts';
import { NetworkBuilder } from '../network-builder.ts';
import { absorb } from './absorb.ts';
import { type Cone, coneOf } from './cone.ts';
import { KEEP, SET_TRUE } from './implied-constants.ts';

/** A network with the one root that is looked at. */
export interface Rooted {
  readonly network: LogicNetwork;
  readonly root: Edge;
}

/** What to change on the way; each is optional. Old nodes and edges are of the network that is rebuilt. */
export interface Changes {
  /** Per old argument place: KEEP or the constant that stands there (see impliedConstants). */
  readonly implied?: Uint8Array | null;
  /** Arguments of the old gate that share one gate below it, in old edges; null: the node stands for itself. */
  readonly groupOf?: (gate: number, node: number) => readonly Edge[] | null;
  /** New arguments of an old "and" gate, from its arguments in new edges; `renewed` turns an old edge into the new one. */
  readonly rewriteAnd?: (builder: NetworkBuilder, gate: number, args: Edge[], renewed: (edge: Edge) => Edge) => Edge[];
  /** Leaves gates apart that otherwise merge into the gate above. */
  readonly keepGates?: boolean;
}

/**
 * Builds the cone of the root anew: decided arguments fall out, gates of one kind that have no other use merge into
 * the gate above, equal gates become one, and what absorption makes redundant goes.
 */
export function rebuild({ network, root }: Rooted, changes: Changes = {}): Rooted {
  const cone = coneOf(network, root);
  const builder = new NetworkBuilder(network.variableCount);
  const newEdge = new Int32Array(network.nodeCount);
  for (let node = 0; node <= network.variableCount; node++) newEdge[node] = 2 * node;
  const renewed = (edge: Edge): Edge => (newEdge[nodeOf(edge)] as Edge) ^ (edge & 1);
  const merging = changes.keepGates === true ? null : mergingGates(network, cone, changes.implied ?? null);
  /** Arguments of gates that merge into the one gate that uses them. */
  const merged = new Map<number, Edge[]>();

  for (let node = network.variableCount + 1; node <= nodeOf(root); node++) {
    if (cone.contains[node] === 0) continue;
    const kind = network.kinds[node];
    let args: Edge[] = [];
    const grouped = new Set<readonly Edge[]>();
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      const decided = changes.implied?.[place] ?? KEEP;
      if (decided !== KEEP) {
        args.push(decided === SET_TRUE ? TRUE : FALSE);
        continue;
      }
      const arg = network.args[place] as Edge;
      const group = changes.groupOf?.(node, nodeOf(arg)) ?? null;
      if (group !== null) {
        // Once per gate: "xor" would cancel a second time.
        if (!grouped.has(group)) args.push(gateOf(builder, kind, group.map(renewed)));
        grouped.add(group);
      } else if (merged.has(nodeOf(arg))) for (const edge of merged.get(nodeOf(arg)) ?? []) args.push(edge);
      else args.push(renewed(arg));
    }
    if (kind === KIND_AND && changes.rewriteAnd !== undefined) args = changes.rewriteAnd(builder, node, args, renewed);
    if (merging?.[node] === 1) merged.set(node, args);
    else if (kind === KIND_AT_LEAST) newEdge[node] = builder.atLeast(network.thresholds[node] as number, args);
    else newEdge[node] = gateOf(builder, kind, args);
  }
  return { network: builder.build(), root: renewed(root) };
}

function gateOf(builder: NetworkBuilder, kind: number | undefined, args: Edge[]): Edge {
  return kind === KIND_XOR ? builder.xor(args) : builder.and(absorb(builder, args));
}

/** Gates with one use, by a gate of the same kind, uncomplemented: 1. (Arguments of "xor" never are complemented.) */
function mergingGates(network: LogicNetwork, cone: Cone, implied: Uint8Array | null): Uint8Array {
  const merging = new Uint8Array(network.nodeCount);
  for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
    if (cone.contains[node] === 0 || !isGate(network, node)) continue;
    const kind = network.kinds[node];
    if (kind === KIND_AT_LEAST) continue;
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      if (implied !== null && implied[place] !== KEEP) continue;
      const arg = network.args[place] as Edge;
      const below = nodeOf(arg);
      if ((arg & 1) === 0 && cone.uses[below] === 1 && network.kinds[below] === kind) merging[below] = 1;
    }
  }
  return merging;
}
