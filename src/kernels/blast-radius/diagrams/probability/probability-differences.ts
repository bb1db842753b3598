import type { CompiledModule } from '../compiled-function.ts';
import { type Edge, FALSE, TRUE } from '../network.ts';
import type { ModuleProbabilities } from './event-probabilities.ts';

/** A difference smaller than this share of what it is taken from has lost more than five of its sixteen digits. */
const CANCELLATION = 1e-5;
/** Pairs looked at, per diagram node and in all, before plain subtraction must do; about a second's worth. */
const PAIRS_PER_NODE = 8;
const MAX_PAIRS = 1 << 20;

/**
 * P(f) − P(g) for functions of one diagram. Where subtraction would cancel (an event that hardly matters beside
 * others), the difference is expanded over the next variable instead, P(f) − P(g) = p (P(f₁) − P(g₁)) +
 * (1 − p) (P(f₀) − P(g₀)), down to pairs that are equal or differ plainly. For monotone functions f ≥ g all terms have
 * one sign, so no further digit is lost.
 */
export class ProbabilityDifferences {
  readonly #module: CompiledModule;
  readonly #probabilities: ModuleProbabilities;
  readonly #known = new Map<number, number>();
  #pairsLeft: number;

  constructor(module: CompiledModule, probabilities: ModuleProbabilities) {
    this.#module = module;
    this.#probabilities = probabilities;
    this.#pairsLeft = Math.min(PAIRS_PER_NODE * module.levels.length, MAX_PAIRS);
  }

  between(f: Edge, g: Edge): number {
    const direct = this.#atOnce(f, g);
    if (direct !== null) return direct;
    const open: number[] = [f, g];
    while (open.length > 0) {
      const right = open.at(-1) as Edge;
      const left = open.at(-2) as Edge;
      const { levels } = this.#module;
      const level = Math.min(levels[left >>> 1] as number, levels[right >>> 1] as number);
      const highLeft = this.#highAt(left, level);
      const highRight = this.#highAt(right, level);
      const lowLeft = this.#lowAt(left, level);
      const lowRight = this.#lowAt(right, level);
      const high = this.#atOnce(highLeft, highRight);
      const low = this.#atOnce(lowLeft, lowRight);
      if (high === null) open.push(highLeft, highRight);
      if (low === null) open.push(lowLeft, lowRight);
      if (high === null || low === null) continue;
      const { levelTrue, levelFalse } = this.#probabilities;
      const value = (levelTrue[level] as number) * high + (levelFalse[level] as number) * low;
      this.#known.set(this.#keyOf(left, right), value);
      open.length -= 2;
    }
    return this.#known.get(this.#keyOf(f, g)) as number;
  }

  /** The difference if it is known or plain subtraction is safe. */
  #atOnce(f: Edge, g: Edge): number | null {
    if (f === g) return 0;
    const fTrue = this.#whenTrue(f);
    const gTrue = this.#whenTrue(g);
    const fFalse = this.#whenTrue(f ^ 1);
    const gFalse = this.#whenTrue(g ^ 1);
    // The smaller of the two probabilities carries the finer difference.
    const difference = Math.max(fTrue, gTrue) <= Math.max(fFalse, gFalse) ? fTrue - gTrue : gFalse - fFalse;
    if (f === TRUE || f === FALSE || g === TRUE || g === FALSE)
      return f === TRUE ? gFalse : f === FALSE ? -gTrue : g === FALSE ? fTrue : -fFalse;
    const scale = Math.min(Math.max(fTrue, gTrue), Math.max(fFalse, gFalse));
    if (Math.abs(difference) >= CANCELLATION * scale) return difference;
    const known = this.#known.get(this.#keyOf(f, g));
    if (known !== undefined) return known;
    if (this.#pairsLeft <= 0) return difference;
    this.#pairsLeft--;
    return null;
  }

  #whenTrue(edge: Edge): number {
    const { nodeTrue, nodeFalse } = this.#probabilities;
    return ((edge & 1) === 0 ? nodeTrue : nodeFalse)[edge >>> 1] as number;
  }

  #keyOf(f: Edge, g: Edge): number {
    return f * 2 * this.#module.levels.length + g;
  }

  #lowAt(edge: Edge, level: number): Edge {
    const { levels, lows } = this.#module;
    return levels[edge >>> 1] === level ? (lows[edge >>> 1] as number) ^ (edge & 1) : edge;
  }

  #highAt(edge: Edge, level: number): Edge {
    const { levels, highs } = this.#module;
    return levels[edge >>> 1] === level ? (highs[edge >>> 1] as number) ^ (edge & 1) : edge;
  }
}
