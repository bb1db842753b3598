/**
 * Shares of a joint result among those that brought it about: L. S. Shapley, "A value for n-person games" (1953), and the
 * pairwise interaction index of M. Grabisch and M. Roubens, "An axiomatic approach to the concept of interaction among
 * players in cooperative games" (International Journal of Game Theory 28, 1999).
 * A game is one number per subset of n members; subsets are bit sets.
 */
import { sizeOf } from './agent-time/subsets.ts';

/** Weight s! (n − s − 1)! ÷ n! of a subset of size s, by its size. */
function shapleyWeights(members: number): Float64Array {
  const weights = new Float64Array(Math.max(members, 1)).fill(1 / Math.max(members, 1));
  // w(s) = w(s − 1) × s ÷ (n − s), from w(0) = 1 ÷ n.
  for (let size = 1; size < members; size++) weights[size] = ((weights[size - 1] as number) * size) / (members - size);
  return weights;
}

/** What each member brings on average over all orders of joining; they sum to the value of all less that of none. */
export class ShapleyValues {
  readonly members: number;
  readonly #weightOf: Float64Array;

  constructor(members: number) {
    const weights = shapleyWeights(members);
    this.members = members;
    this.#weightOf = Float64Array.from({ length: 2 ** members }, (_, subset) => weights[sizeOf(subset)] ?? 0);
  }

  /**
   * @param values of subset S at `start + S`
   * @param shares filled, one per member, from `at` on
   */
  fill(values: Float64Array, start: number, shares: Float64Array, at: number): void {
    for (let member = 0; member < this.members; member++) {
      const bit = 1 << member;
      let share = 0;
      for (let subset = 0; subset < this.#weightOf.length; subset++) {
        if ((subset & bit) !== 0) continue;
        const gain = (values[start + (subset | bit)] as number) - (values[start + subset] as number);
        share += (this.#weightOf[subset] as number) * gain;
      }
      shares[at + member] = share;
    }
  }
}

export interface Interaction {
  readonly first: number;
  readonly second: number;
  /** Above 0 where two members together bring more than apart, on average over what else is there. */
  readonly index: number;
}

/** I(i, j) = Σ s! (n − s − 2)! ÷ (n − 1)! × (v(S+ij) − v(S+i) − v(S+j) + v(S)) over S without i and j. */
export function interactions(members: number, values: ArrayLike<number>): readonly Interaction[] {
  const weights = shapleyWeights(members - 1);
  const result: Interaction[] = [];
  for (let first = 0; first < members; first++) {
    for (let second = first + 1; second < members; second++) {
      const one = 1 << first;
      const other = 1 << second;
      let index = 0;
      for (let subset = 0; subset < 2 ** members; subset++) {
        if ((subset & (one | other)) !== 0) continue;
        const at = (with_: number): number => values[subset | with_] as number;
        index += (weights[sizeOf(subset)] as number) * (at(one | other) - at(one) - at(other) + at(0));
      }
      result.push({ first, second, index });
    }
  }
  return result;
}
