import type { CutSets, FamilyPart } from './cut-sets.ts';
import { countAt } from './order-counts.ts';

/** A set that is being written out: what is still to be chosen, and the literals chosen so far. */
interface Draft {
  readonly open: Task | null;
  readonly chosen: Choice | null;
}

/** Sets of exactly `size` events (inner modules written out) are to be taken from `node` of a family. */
interface Task {
  readonly part: FamilyPart;
  readonly node: number;
  readonly size: number;
  readonly next: Task | null;
}

interface Choice {
  readonly literal: number;
  readonly next: Choice | null;
}

/**
 * Lists cut sets one by one, smaller ones first; nothing is computed before it is asked for. A set is an ascending
 * list of literals: 2 × variable, plus 1 where a prime implicant needs the variable to be false.
 *
 * The counts by size steer the walk, so that every path taken ends in a set.
 */
export function* listCutSets(
  { parts, byOrder }: CutSets,
  maxOrder: number = Number.POSITIVE_INFINITY,
): Generator<number[], void, undefined> {
  const { top, innerOf, literalOf } = parts;
  for (let order = 0; order < byOrder.length && order <= maxOrder; order++) {
    if (countAt(top.counts, top.family.root, order) === 0) continue;
    const drafts: Draft[] = [{ open: { part: top, node: top.family.root, size: order, next: null }, chosen: null }];
    for (let draft = drafts.pop(); draft !== undefined; draft = drafts.pop()) {
      const { open, chosen } = draft;
      if (open === null) {
        yield literalsOf(chosen);
        continue;
      }
      const { part, node, size, next } = open;
      if (node === EMPTY_SET) {
        drafts.push({ open: next, chosen });
        continue;
      }
      const { elements, lows, highs } = part.family;
      const element = elements[node] as number;
      const low = lows[node] as number;
      const high = highs[node] as number;
      if (countAt(part.counts, low, size) > 0) drafts.push({ open: { part, node: low, size, next }, chosen });
      const inner = innerOf(part, element);
      if (inner === null) {
        if (countAt(part.counts, high, size - 1) === 0) continue;
        const literal = literalOf(part, element);
        drafts.push({ open: { part, node: high, size: size - 1, next }, chosen: { literal, next: chosen } });
        continue;
      }
      for (let innerSize = size; innerSize >= 0; innerSize--) {
        const innerRoot = inner.family.root;
        if (countAt(inner.counts, innerRoot, innerSize) === 0) continue;
        if (countAt(part.counts, high, size - innerSize) === 0) continue;
        const rest: Task = { part, node: high, size: size - innerSize, next };
        drafts.push({ open: { part: inner, node: innerRoot, size: innerSize, next: rest }, chosen });
      }
    }
  }
}

const EMPTY_SET = 1;

function literalsOf(chosen: Choice | null): number[] {
  const literals: number[] = [];
  for (let choice = chosen; choice !== null; choice = choice.next) literals.push(choice.literal);
  return literals.sort((a, b) => a - b);
}
