import { type Edge, KIND_AND, negate, nodeOf } from '../network.ts';
import type { NetworkBuilder } from '../network-builder.ts';
import { coneOf } from './cone.ts';
import { rebuild, type Rooted } from './rebuild.ts';

/**
 * Distributive law, greedily, the most frequent factor first: `(a ∧ b) ∨ (a ∧ c)` becomes `a ∧ (b ∨ c)`, and by
 * duality `(a ∨ b) ∧ (a ∨ c)` becomes `a ∨ (b ∧ c)`. Only terms that nothing else uses are taken apart.
 */
export function factorCommonArguments(rooted: Rooted): Rooted {
  const cone = coneOf(rooted.network, rooted.root);
  const { network } = rooted;
  const rewriteAnd = (builder: NetworkBuilder, node: number, args: Edge[]): Edge[] => {
    const end = network.firstArg[node + 1] as number;
    const open = new Set<number>();
    for (let place = network.firstArg[node] as number; place < end; place++) {
      const arg = network.args[place] as Edge;
      const below = nodeOf(arg);
      if ((arg & 1) === 1 && network.kinds[below] === KIND_AND && cone.uses[below] === 1) open.add(below);
    }
    return open.size < 2 ? args : factor(builder, args);
  };
  return rebuild(rooted, { rewriteAnd });
}

function factor(builder: NetworkBuilder, args: Edge[]): Edge[] {
  const rest: Edge[] = [];
  let terms: Edge[][] = [];
  for (const edge of new Set(args)) {
    if ((edge & 1) === 1 && builder.kindOf(nodeOf(edge)) === KIND_AND) terms.push([...builder.argsOf(nodeOf(edge))]);
    else rest.push(edge);
  }
  for (;;) {
    const common = mostFrequent(terms);
    if (common === null) break;
    const having = terms.filter((term) => term.includes(common));
    const remainders = having.map((term) => builder.and(term.filter((edge) => edge !== common)));
    terms = terms.filter((term) => !term.includes(common));
    const joined = builder.and([common, builder.or(remainders)]);
    if (builder.kindOf(nodeOf(joined)) === KIND_AND && (joined & 1) === 0)
      terms.push([...builder.argsOf(nodeOf(joined))]);
    else rest.push(negate(joined));
  }
  return [...rest, ...terms.map((term) => negate(builder.and(term)))];
}

/** The edge that most terms share, the lowest of equals; null if no two terms share one. */
function mostFrequent(terms: readonly (readonly Edge[])[]): Edge | null {
  const counts = new Map<Edge, number>();
  let best: Edge | null = null;
  let most = 1;
  for (const term of terms) {
    for (const edge of term) {
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
