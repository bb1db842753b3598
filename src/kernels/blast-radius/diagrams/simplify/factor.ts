import { type Edge, KIND_AND, type LogicNetwork, negate, nodeOf } from '../network.ts';
import type { NetworkBuilder } from '../network-builder.ts';
import { type Cone, coneOf } from './cone.ts';
import { type Rooted, rebuild } from './rebuild.ts';

/**
 * Distributive law, greedily, the most frequent factor first: `(a ∧ b) ∨ (a ∧ c)` becomes `a ∧ (b ∨ c)`, and by
 * duality `(a ∨ b) ∧ (a ∨ c)` becomes `a ∨ (b ∧ c)`. Only terms that nothing else uses are taken apart.
 *
 * @returns the same object if no gate has a common factor
 */
export function factorCommonArguments(rooted: Rooted): Rooted {
  const { network } = rooted;
  const cone = coneOf(network, rooted.root);
  const termsOf = new Map<number, readonly Edge[]>();
  for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
    if (cone.contains[node] === 0 || network.kinds[node] !== KIND_AND) continue;
    const terms = ownTerms(network, cone, node);
    if (terms.length > 1 && mostFrequent(terms.map((term) => argumentsAt(network, nodeOf(term)))) !== null) {
      termsOf.set(node, terms);
    }
  }
  if (termsOf.size === 0) return rooted;
  return rebuild(rooted, {
    rewriteAnd: (builder, gate, args, renewed) => {
      const terms = termsOf.get(gate);
      return terms === undefined ? args : factor(builder, args, new Set(terms.map(renewed)));
    },
  });
}

/** Arguments that are complemented "and" gates, so terms of a sum seen from the complement, and used here alone. */
function ownTerms(network: LogicNetwork, cone: Cone, gate: number): Edge[] {
  return [...argumentsAt(network, gate)].filter(
    (arg) => (arg & 1) === 1 && network.kinds[nodeOf(arg)] === KIND_AND && cone.uses[nodeOf(arg)] === 1,
  );
}

function argumentsAt(network: LogicNetwork, node: number): Int32Array {
  return network.args.subarray(network.firstArg[node], network.firstArg[node + 1]);
}

function factor(builder: NetworkBuilder, args: Edge[], own: ReadonlySet<Edge>): Edge[] {
  const rest: Edge[] = [];
  let terms: (readonly Edge[])[] = [];
  for (const edge of new Set(args)) {
    // A term can have become something simpler on the way.
    if (own.has(edge) && isTerm(builder, edge)) terms.push(builder.argsOf(nodeOf(edge)));
    else rest.push(edge);
  }
  for (let common = mostFrequent(terms); common !== null; common = mostFrequent(terms)) {
    const factored = common;
    const having = terms.filter((term) => term.includes(factored));
    const remainders = having.map((term) => builder.and(term.filter((edge) => edge !== factored)));
    terms = terms.filter((term) => !term.includes(factored));
    const joined = negate(builder.and([factored, builder.or(remainders)]));
    if (isTerm(builder, joined)) terms.push(builder.argsOf(nodeOf(joined)));
    else rest.push(joined);
  }
  return [...rest, ...terms.map((term) => negate(builder.and(term)))];
}

function isTerm(builder: NetworkBuilder, edge: Edge): boolean {
  return (edge & 1) === 1 && builder.kindOf(nodeOf(edge)) === KIND_AND;
}

/** The edge that most terms share, the lowest of equals; null if no two terms share one. */
function mostFrequent(terms: readonly ArrayLike<Edge>[]): Edge | null {
  const counts = new Map<Edge, number>();
  let best: Edge | null = null;
  let most = 1;
  for (const term of terms) {
    for (let index = 0; index < term.length; index++) {
      const edge = term[index] as Edge;
      const count = (counts.get(edge) ?? 0) + 1;
      counts.set(edge, count);
      if (count > most || (count === most && best !== null && edge < best)) {
        best = edge;
        most = count;
      }
    }
  }
  return best;
}
