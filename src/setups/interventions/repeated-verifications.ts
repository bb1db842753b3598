import type { OperationMap } from '../../domain/map.ts';

/** The `verify` touches of a map, in order. */
export interface Verifications {
  /** Indices in `map.touches`. */
  readonly touches: Uint32Array;
  /** 1 where the touch is the first one of its contact type. */
  readonly first: Uint8Array;
}

export function verificationsOf(map: OperationMap): Verifications {
  const touches: number[] = [];
  map.touches.forEach(({ activity }, index) => {
    if (activity === 'verify') touches.push(index);
  });
  // Touches stand together by contact type, in the order of the contact.
  const typeAt = (position: number): string | undefined => map.touches[touches[position] ?? -1]?.contactType;
  return {
    touches: Uint32Array.from(touches),
    first: Uint8Array.from(touches, (_, at) => (typeAt(at) === typeAt(at - 1) ? 0 : 1)),
  };
}

/** Indices of `verify` touches that come after another one in their contact type, whoever the actor. */
export function repeatedVerifications(map: OperationMap): ReadonlySet<number> {
  const { touches, first } = verificationsOf(map);
  return new Set([...touches].filter((_, at) => first[at] === 0));
}

/**
 * F of each verification: the probability that at least one earlier one of its contact took place, 1 − Π(1 − p).
 *
 * @param probability of each touch as it is, in the map's order
 * @param shares per touch of the map; only those of verifications are filled
 */
export function fillRepeatedShares(
  { touches, first }: Verifications,
  probability: Float64Array,
  shares: Float64Array,
): void {
  let none = 1;
  for (let at = 0; at < touches.length; at++) {
    const touch = touches[at] as number;
    if (first[at] === 1) none = 1;
    shares[touch] = 1 - none;
    none *= 1 - (probability[touch] as number);
  }
}
