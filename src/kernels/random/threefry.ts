/**
 * Threefry-2x32, the counter-based generator of J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3" (SC '11): a keyed bijection of 64-bit counters made of 32-bit additions, rotations and
 * exclusive ors. Chosen over a sequential generator because any draw is found by its address alone, whatever was drawn
 * before it, in which order and by which worker; over Philox and Squares because those need the upper half of wide
 * products, which JavaScript does not offer. 20 rounds are the authors' default with a margin of safety, 13 the fewest
 * that they report as resistant to TestU01's batteries: keys are derived with 20, bulk draws use 13.
 */
const SKEIN_PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const ROUNDS_BETWEEN_INJECTIONS = 4;

/** Rounds of the bulk generator. */
export const DRAW_ROUNDS = 13;
/** Rounds where keys are made. */
export const KEY_ROUNDS = 20;

/** Two 32-bit words. */
export interface WordPair {
  readonly word0: number;
  readonly word1: number;
}

/** The cipher as published, for any number of rounds; the unrolled one below must agree with it. Words are unsigned. */
export const threefry = (rounds: number, key: WordPair, counter: WordPair): WordPair => {
  const schedule = [key.word0, key.word1, SKEIN_PARITY ^ key.word0 ^ key.word1] as const;
  const injection = (index: number): number => schedule[(index % 3) as 0 | 1 | 2];
  let x0 = (counter.word0 + injection(0)) | 0;
  let x1 = (counter.word1 + injection(1)) | 0;
  for (let round = 0; round < rounds; round++) {
    const by = ROTATIONS[round % ROTATIONS.length] as number;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << by) | (x1 >>> (32 - by))) ^ x0;
    if ((round + 1) % ROUNDS_BETWEEN_INJECTIONS === 0) {
      const step = (round + 1) / ROUNDS_BETWEEN_INJECTIONS;
      x0 = (x0 + injection(step)) | 0;
      x1 = (x1 + injection(step + 1) + step) | 0;
    }
  }
  return { word0: x0 >>> 0, word1: x1 >>> 0 };
};

/**
 * Threefry-2x32-13 of the counters (counters[j], upper), j below size, under one key: word 0 of the j-th result goes to
 * words[2j], word 1 to words[2j + 1], as signed numbers. Nothing is allocated; this is the innermost loop of every simulation.
 */
export const fillWords = (
  key0: number,
  key1: number,
  counters: Uint32Array,
  size: number,
  upper: number,
  words: Int32Array,
): void => {
  const k0 = key0 | 0;
  const k1 = key1 | 0;
  const k2 = SKEIN_PARITY ^ k0 ^ k1;
  const second = (upper + k1) | 0;
  const k2Plus1 = (k2 + 1) | 0;
  const k0Plus2 = (k0 + 2) | 0;
  const k1Plus3 = (k1 + 3) | 0;
  for (let j = 0; j < size; j++) {
    let x0 = ((counters[j] as number) + k0) | 0;
    let x1 = second;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2Plus1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k0Plus2) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1Plus3) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
    words[2 * j] = x0;
    words[2 * j + 1] = x1;
  }
};
