/**
 * A logic network: many Boolean functions over one set of variables, as one acyclic graph.
 *
 * Only three gates are stored, "and", "at least k of n" and "exclusive or"; an edge may be complemented, so negation
 * costs nothing and "or" is an "and" between complements (De Morgan). Nodes come after their arguments, so a loop by
 * index is a topological pass and nothing here recurses, however deep the network is.
 *
 * Node 0 is the constant true; node 1 + v is variable v.
 */
export interface LogicNetwork {
  readonly variableCount: number;
  readonly nodeCount: number;
  /** Per node: one of the KIND constants. */
  readonly kinds: Uint8Array;
  /** Per node: k of "at least k of n"; 0 for every other kind. */
  readonly thresholds: Int32Array;
  /** Arguments of node n are `args[firstArg[n]] … args[firstArg[n + 1] - 1]`, as edges, ascending. */
  readonly firstArg: Int32Array;
  readonly args: Int32Array;
}

/** A node, possibly negated: 2 × node, plus 1 when complemented. */
export type Edge = number;

export const TRUE: Edge = 0;
export const FALSE: Edge = 1;

export const KIND_CONSTANT = 0;
export const KIND_VARIABLE = 1;
export const KIND_AND = 2;
export const KIND_AT_LEAST = 3;
export const KIND_XOR = 4;

export function negate(edge: Edge): Edge {
  return edge ^ 1;
}

export function nodeOf(edge: Edge): number {
  return edge >>> 1;
}

export function variableEdge(variable: number): Edge {
  return 2 * (variable + 1);
}

/** The variable of a variable node. */
export function variableOf(node: number): number {
  return node - 1;
}

export function isGate(network: LogicNetwork, node: number): boolean {
  return node > network.variableCount;
}
