import { type Edge, KIND_AND, negate, nodeOf } from '../network.ts';
import type { NetworkBuilder } from '../network-builder.ts';

/**
 * Arguments of an "and" gate without those that others make redundant: in `a ∧ (a ∨ b)` the second, in
 * `a ∧ (a ∧ b)`, where the inner gate is shared, the first. Contradictions yield false.
 */
export function absorb(builder: NetworkBuilder, args: readonly Edge[]): Edge[] {
  if (!args.some((edge) => builder.kindOf(nodeOf(edge)) === KIND_AND)) return [...args];
  const given = new Set(args);
  const redundant = new Set<Edge>();
  for (const edge of given) {
    const node = nodeOf(edge);
    if (builder.kindOf(node) !== KIND_AND) continue;
    const isOr = (edge & 1) === 1;
    for (const inner of builder.argsOf(node)) {
      if (isOr) {
        // The gate reads ¬inner ∨ …: true as soon as ¬inner is given.
        if (given.has(negate(inner))) redundant.add(edge);
      } else {
        if (given.has(negate(inner))) return [edge, negate(edge)];
        if (given.has(inner)) redundant.add(inner);
      }
    }
  }
  return redundant.size === 0 ? [...given] : [...given].filter((edge) => !redundant.has(edge));
}
