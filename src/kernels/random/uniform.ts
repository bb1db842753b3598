import { powerOfTwo } from './elementary/power-of-two.ts';

const TWO_TO_26 = 67108864;
const TWO_TO_MINUS_52 = powerOfTwo(-52);

/**
 * Uniform number in the open interval (0, 1) from 52 of a pair's 64 bits: the middle of one of 2^52 equal cells, so that
 * neither 0 nor 1 occurs and u and 1 − u are equally likely.
 */
export const toUniform = (word0: number, word1: number): number =>
  ((word0 >>> 6) * TWO_TO_26 + (word1 >>> 6) + 0.5) * TWO_TO_MINUS_52;
