import { fillWords, type WordPair } from './threefry.ts';

/**
 * Random words for one draw of many contacts at once. A word pair is addressed by the key (seed and touch), the contact
 * (lower counter word) and the draw with its slot (upper counter word). Slot 0 serves nearly every draw; rejection
 * methods go on to higher slots, so how many a draw takes is nobody else's business.
 */
export interface DrawBatch {
  key0: number;
  key1: number;
  /** Number of the draw in its contact and touch, below `MOST_DRAWS`. */
  draw: number;
  /** How many entries of `contacts` (and `words`) count. */
  size: number;
  contacts: Uint32Array;
  /** Word pair of entry j at 2j and 2j + 1, after `drawWords`; signed, as 32-bit arithmetic leaves them. */
  readonly words: Int32Array;
  /** A second set of word pairs for methods that always need two. */
  readonly moreWords: Int32Array;
  /** Word pair of the last `redraw`. */
  readonly fresh: Int32Array;
  readonly freshContact: Uint32Array;
}

/** Draws are numbered in the lower 20 bits of the counter's upper word, slots in the 12 bits above. */
export const MOST_DRAWS = 1048576;
const SLOT_SHIFT = 20;

export const createDrawBatch = (capacity: number): DrawBatch => ({
  key0: 0,
  key1: 0,
  draw: 0,
  size: 0,
  contacts: new Uint32Array(capacity),
  words: new Int32Array(2 * capacity),
  moreWords: new Int32Array(2 * capacity),
  fresh: new Int32Array(2),
  freshContact: new Uint32Array(1),
});

export const addressBatch = (batch: DrawBatch, key: WordPair, draw: number): void => {
  batch.key0 = key.word0;
  batch.key1 = key.word1;
  batch.draw = draw;
};

/** Fills `words` with the pairs of one slot of the present draw, for every entry. */
export const drawWords = (batch: DrawBatch, slot: number, words: Int32Array): void => {
  fillWords(batch.key0, batch.key1, batch.contacts, batch.size, (slot << SLOT_SHIFT) | batch.draw, words);
};

/** Puts the pair of entry j in a further slot into `fresh`. */
export const redraw = (batch: DrawBatch, j: number, slot: number): void => {
  batch.freshContact[0] = batch.contacts[j] as number;
  fillWords(batch.key0, batch.key1, batch.freshContact, 1, (slot << SLOT_SHIFT) | batch.draw, batch.fresh);
};
