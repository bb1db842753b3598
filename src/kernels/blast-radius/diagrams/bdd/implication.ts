import { type Edge, FALSE, negate, TRUE } from '../network.ts';
import type { DecisionDiagrams } from './decision-diagrams.ts';

/** Answers whether one function implies another, without building anything; pairs found to hold are remembered. */
export class Implication {
  readonly #diagrams: DecisionDiagrams;
  readonly #holds = new Set<number>();
  #pairsLeft: number;

  /** @param maxPairs pairs looked at, over all questions, after which the answer is null */
  constructor(diagrams: DecisionDiagrams, maxPairs: number) {
    this.#diagrams = diagrams;
    this.#pairsLeft = maxPairs;
  }

  /** Whether `left` is true nowhere but where `right` is; null if that would take too long to find out. */
  holds(left: Edge, right: Edge): boolean | null {
    const diagrams = this.#diagrams;
    const base = 2 * diagrams.nodeCount;
    const open: number[] = [left, right];
    const seen: number[] = [];
    while (open.length > 0) {
      const g = open.pop() as Edge;
      const f = open.pop() as Edge;
      if (f === FALSE || g === TRUE || f === g) continue;
      // Diagrams are canonical: anything but the constant false is true somewhere.
      if (f === TRUE || g === FALSE || f === negate(g)) return this.#forget(seen);
      const key = f * base + g;
      if (this.#holds.has(key)) continue;
      if (this.#pairsLeft-- <= 0) {
        this.#forget(seen);
        return null;
      }
      this.#holds.add(key);
      seen.push(key);
      const level = Math.min(diagrams.levelOf(f), diagrams.levelOf(g));
      open.push(diagrams.lowAt(f, level), diagrams.lowAt(g, level));
      open.push(diagrams.highAt(f, level), diagrams.highAt(g, level));
    }
    return true;
  }

  /** Pairs above a contradiction were marked on the way, before they were known to hold. */
  #forget(pairs: readonly number[]): false {
    for (const pair of pairs) this.#holds.delete(pair);
    return false;
  }
}
