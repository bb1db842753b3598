/** All pairs of elements failing together, exactly, ranked by what the pair adds beyond its members (design 5, item 2). */
import type { FailureModel } from '../failure-model.ts';
import type { State } from '../step-outcome.ts';
import { type JointEffect, jointEffects, pairKey } from './joint-effects.ts';
import { volumeByBits } from './volume-by-bits.ts';
import {
  AT_LEAST_DEFERRED,
  AT_LEAST_DEGRADED,
  IS_BROKEN,
  LEVEL_STATES,
  LEVELS,
  maskOf,
  type WorkflowBits,
  wordOf,
  workflowBits,
} from './workflow-bits.ts';

/** Shares of all offered volume by the worst that befalls a contact, cumulative: broken ≤ late ≤ affected. */
export interface ReachedShares {
  readonly broken: number;
  /** Broken or deferred. */
  readonly late: number;
  /** Broken, deferred or degraded. */
  readonly affected: number;
}

export interface PairFailure {
  /** Indices of the elements, lower first. */
  readonly elements: readonly [number, number];
  readonly share: ReachedShares;
  /** Beyond the member with the larger share; never negative, and exactly 0 where the pair reaches no further workflow. */
  readonly adds: ReachedShares;
  /** Beyond what the members do between them, each alone: redundancy that the pair defeats. Exactly 0 where it defeats none. */
  readonly defeats: ReachedShares;
  /** Workflows that fare worse under the pair than under either member. */
  readonly joint: readonly JointEffect[];
}

const NO_SHARE: ReachedShares = { broken: 0, late: 0, affected: 0 };

/**
 * Every pair, the one that adds most first: by what it adds broken, then late, then affected, then by ids. Empty where no
 * volume is known, as nothing can be ranked then.
 */
export function pairFailures(model: FailureModel): readonly PairFailure[] {
  if (model.offered === 0) return [];
  const pass = new PairPass(model);
  const pairs: PairFailure[] = [];
  for (let higher = 1; higher < model.elements.length; higher++) {
    for (let lower = 0; lower < higher; lower++) pairs.push(pass.pair(lower, higher));
  }
  return pairs.sort(mostAddedFirst(model));
}

class PairPass {
  readonly #model: FailureModel;
  readonly #singles: WorkflowBits;
  readonly #joint: ReadonlyMap<number, readonly JointEffect[]>;
  readonly #volume: ReturnType<typeof volumeByBits>;
  /** Share of each element and level alone. */
  readonly #alone: Float64Array;
  /** Per element and level, then per type: share of its contacts that nothing reaches. */
  readonly #untouched: Float64Array;
  readonly #bits: Int32Array;

  constructor(model: FailureModel) {
    this.#model = model;
    this.#singles = workflowBits(model);
    this.#joint = jointEffects(model, this.#singles);
    this.#volume = volumeByBits(model);
    const { sets, words } = this.#singles;
    this.#bits = new Int32Array(words);
    const count = model.elements.length * LEVELS;
    this.#alone = Float64Array.from({ length: count }, (_, set) => this.#volume.share(sets, set * words));
    this.#untouched = new Float64Array(count * this.#volume.types);
    for (let set = 0; set < count; set++) {
      this.#volume.spread(sets, set * words, this.#untouched, set * this.#volume.types);
    }
  }

  pair(lower: number, higher: number): PairFailure {
    const joint = this.#joint.get(pairKey(this.#model, lower, higher)) ?? [];
    const share = { ...NO_SHARE };
    const adds = { ...NO_SHARE };
    const defeats = { ...NO_SHARE };
    for (const [key, level] of REACHED) {
      const first = lower * LEVELS + level;
      const second = higher * LEVELS + level;
      const larger = Math.max(this.#alone[first] as number, this.#alone[second] as number);
      const between = this.#union(first, second) ? this.#shareOfUnion(first, second) : larger;
      const together = this.#raise(joint, level) ? this.#volume.share(this.#bits, 0) : between;
      share[key] = together;
      adds[key] = together - larger;
      defeats[key] = together - between;
    }
    return { elements: [lower, higher], share, adds, defeats, joint };
  }

  /** Puts the union of two sets into the bits; false where it is one of the two. */
  #union(first: number, second: number): boolean {
    const { sets, words } = this.#singles;
    let firstGrows = 0;
    let secondGrows = 0;
    for (let word = 0; word < words; word++) {
      const a = sets[first * words + word] as number;
      const b = sets[second * words + word] as number;
      firstGrows |= b & ~a;
      secondGrows |= a & ~b;
      this.#bits[word] = a | b;
    }
    return firstGrows !== 0 && secondGrows !== 0;
  }

  #shareOfUnion(first: number, second: number): number {
    const { types } = this.#volume;
    return this.#volume.shareOfUnion(this.#bits, this.#untouched, first * types, second * types);
  }

  /** Adds the workflows that reach a level only under the pair; false where there is none. */
  #raise(joint: readonly JointEffect[], level: number): boolean {
    let grown = false;
    for (const { workflow, state } of joint) {
      if (state < (LEVEL_STATES[level] as State)) continue;
      const word = wordOf(workflow);
      const before = this.#bits[word] as number;
      this.#bits[word] = before | maskOf(workflow);
      if (this.#bits[word] !== before) grown = true;
    }
    return grown;
  }
}

const REACHED = [
  ['broken', IS_BROKEN],
  ['late', AT_LEAST_DEFERRED],
  ['affected', AT_LEAST_DEGRADED],
] as const;

function mostAddedFirst(model: FailureModel): (a: PairFailure, b: PairFailure) => number {
  const places = model.elements.map((_, at) => at).sort((a, b) => (idOf(model, a) < idOf(model, b) ? -1 : 1));
  const rank = new Int32Array(places.length);
  places.forEach((element, place) => {
    rank[element] = place;
  });
  const orderOf = ({ elements: [a, b] }: PairFailure): number => {
    const [first, second] = [rank[a] as number, rank[b] as number];
    return Math.min(first, second) * rank.length + Math.max(first, second);
  };
  return (a, b) =>
    b.adds.broken - a.adds.broken ||
    b.adds.late - a.adds.late ||
    b.adds.affected - a.adds.affected ||
    orderOf(a) - orderOf(b);
}

const idOf = (model: FailureModel, element: number): string => model.elements[element]?.id ?? '';
