import { KEY_ROUNDS, threefry, type WordPair } from './threefry.ts';

/** Seeds are whole numbers from 0 to 2^53 − 1, so that a seed typed on a command line is the seed used. */
export const isSeed = (seed: number): boolean => Number.isSafeInteger(seed) && seed >= 0;

const TWO_TO_32 = 4294967296;

/**
 * Key that a seed stands for; keys of streams are its descendants by `childKey`.
 *
 * @throws RangeError if the seed is not a whole number from 0 to 2^53 − 1
 */
export const seedKey = (seed: number): WordPair => {
  if (!isSeed(seed)) throw new RangeError(`A seed is a whole number from 0 to 2^53 - 1, not ${seed}`);
  return { word0: seed % TWO_TO_32, word1: Math.floor(seed / TWO_TO_32) };
};

/**
 * Key of the stream called `name` below another. The name is absorbed two UTF-16 units at a time, each under the key so
 * far, its length last; so a stream depends on its seed and names only, never on what else exists, and names of different
 * splits do not meet (`a` then `b` is not `ab`). Two of n streams share a key with probability about n² ÷ 2^65.
 */
export const childKey = (parent: WordPair, name: string): WordPair => {
  let key = parent;
  for (let i = 0; i < name.length; i += 2) {
    const second = i + 1 < name.length ? name.charCodeAt(i + 1) : 0;
    key = threefry(KEY_ROUNDS, key, { word0: name.charCodeAt(i) * 65536 + second, word1: 0 });
  }
  return threefry(KEY_ROUNDS, key, { word0: name.length, word1: 1 });
};

/** Key of the stream that a seed and a path of names address, such as `streamKey(1, ['handle-time', 'refund', '3'])`. */
export const streamKey = (seed: number, path: readonly string[]): WordPair => path.reduce(childKey, seedKey(seed));
