import { childKey, seedKey } from '../random/stream-key.ts';
import type { WordPair } from '../random/threefry.ts';
import type { HandleTimePlan } from './plan.ts';

/** Keys of the random numbers of one contact type, from seed and names alone: other types and set-ups have no say. */
export interface TypeStreams {
  /** Decides between AI, hand-over and agent. */
  readonly ai: WordPair;
  readonly variability: WordPair;
  /** One per touch of the type. */
  readonly touches: readonly WordPair[];
  /** Per set-up, one per touch that it adds. */
  readonly added: readonly (readonly WordPair[])[];
}

/** What a draw number in a touch's stream is for; durations are drawn from `FIRST_DURATION` on. */
export const OCCURRENCE = 0;
export const COUNT = 1;
export const FIRST_DURATION = 2;

export const typeStreams = ({ contacts, setups }: HandleTimePlan, seed: number, c: number): TypeStreams => {
  const type = childKey(childKey(seedKey(seed), 'handle-time'), contacts.typeIds[c] as string);
  const touches = childKey(type, 'touch');
  const added = childKey(type, 'added');
  const between = <T>(list: readonly T[], starts: Uint32Array): readonly T[] => list.slice(starts[c], starts[c + 1]);
  return {
    ai: childKey(type, 'ai'),
    variability: childKey(type, 'variability'),
    touches: between(contacts.streams, contacts.touchStart).map((name) => childKey(touches, name)),
    added: setups.map((setup) => between(setup.addedStreams, setup.addedStart).map((name) => childKey(added, name))),
  };
};
