import { describe, expect, test } from 'vitest';
import { DRAW_ROUNDS, fillWords, KEY_ROUNDS, threefry } from '../../../src/kernels/random/threefry.ts';

const counters = (first: number, size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => first + i);

const fill = (key0: number, key1: number, first: number, size: number, upper: number): Int32Array => {
  const words = new Int32Array(2 * size);
  fillWords(key0, key1, counters(first, size), size, upper, words);
  return words;
};

const onesIn = (word: number): number => {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

describe('Threefry-2x32', () => {
  // Known answers that the authors publish with Random123 (kat_vectors): counter, key, result.
  test.each([
    [DRAW_ROUNDS, 0, 0, 0, 0, 0x9d1c5ec6, 0x8bd50731],
    [DRAW_ROUNDS, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xfd36d048, 0x2d17272c],
    [DRAW_ROUNDS, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725, 0xf27d669e],
    [KEY_ROUNDS, 0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [KEY_ROUNDS, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [KEY_ROUNDS, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  ])('of %d rounds gives the published answer for counter %d %d under key %d %d', (rounds, c0, c1, k0, k1, w0, w1) => {
    expect(threefry(rounds, { word0: k0, word1: k1 }, { word0: c0, word1: c1 })).toEqual({ word0: w0, word1: w1 });
  });

  test('unrolled, agrees with the cipher as written', () => {
    const words = fill(0x89abcdef, 0x01234567, 0xfffffffe, 5, 77);
    for (let i = 0; i < 5; i++) {
      const counter = { word0: (0xfffffffe + i) >>> 0, word1: 77 };
      const { word0, word1 } = threefry(DRAW_ROUNDS, { word0: 0x89abcdef, word1: 0x01234567 }, counter);
      expect([(words[2 * i] as number) >>> 0, (words[2 * i + 1] as number) >>> 0]).toEqual([word0, word1]);
    }
  });
});

/** Critical values of chi-square with 255 degrees of freedom at 1 in 10,000 on either side. */
const CHI_SQUARE_255 = { low: 177, high: 347 };

const byteCounts = (bytes: Uint8Array, every: number, offset: number): number[] => {
  const counts = new Array<number>(256).fill(0);
  for (let i = offset; i < bytes.length; i += every) counts[bytes[i] as number] = (counts[bytes[i] as number] ?? 0) + 1;
  return counts;
};

const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

const correlation = (x: Int32Array, y: Int32Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ((x[i] as number) / 2 ** 31) * ((y[i] as number) / 2 ** 31);
  // Uniform on (−1, 1): variance 1/3 each.
  return (3 * sum) / x.length;
};

describe('the words of a simulation', () => {
  const SIZE = 1 << 16;

  test.each([
    ['contacts under one key', fill(1, 2, 0, SIZE, 2)],
    ['contacts far out', fill(1, 2, 4_000_000_000, SIZE, 2)],
    ['keys that differ by one', Int32Array.from({ length: SIZE }, (_, key) => fill(key, 0, 7, 1, 2)[0] as number)],
    ['draws of one contact', Int32Array.from({ length: SIZE }, (_, draw) => fill(1, 2, 7, 1, draw)[1] as number)],
    ['slots of one draw', Int32Array.from({ length: 4096 }, (_, slot) => fill(1, 2, 7, 1, slot << 20)[0] as number)],
  ])('have every byte equally often, over %s', (_, words) => {
    const bytes = new Uint8Array(words.buffer);
    for (let offset = 0; offset < 4; offset++) {
      const value = chiSquare(byteCounts(bytes, 4, offset));
      expect(value).toBeGreaterThan(CHI_SQUARE_255.low);
      expect(value).toBeLessThan(CHI_SQUARE_255.high);
    }
  });

  test('are uncorrelated between neighbours in every direction of the address', () => {
    const here = fill(1, 2, 0, SIZE, 2);
    const most = 4.5 / Math.sqrt(here.length);
    const others = [
      fill(1, 2, 1, SIZE, 2),
      fill(1, 2, 2, SIZE, 2),
      fill(1, 2, 0, SIZE, 3),
      fill(1, 2, 0, SIZE, 2 | (1 << 20)),
      fill(2, 2, 0, SIZE, 2),
      fill(1, 3, 0, SIZE, 2),
    ];
    for (const other of others) expect(Math.abs(correlation(here, other))).toBeLessThan(most);
    const firstWords = here.filter((_, i) => i % 2 === 0);
    const secondWords = here.filter((_, i) => i % 2 === 1);
    expect(Math.abs(correlation(firstWords, secondWords))).toBeLessThan(4.5 / Math.sqrt(SIZE));
  });

  test('change in half of their 64 bits when one bit of the address changes', () => {
    for (let bit = 0; bit < 32; bit++) {
      const flip = 1 << bit;
      const variants = [(c: number) => fill(5, 6, c ^ flip, 1, 2), (c: number) => fill(5 ^ flip, 6, c, 1, 2)];
      for (const variant of variants) {
        let changed = 0;
        for (let c = 0; c < 500; c++) {
          const here = fill(5, 6, c, 1, 2);
          const there = variant(c);
          changed +=
            onesIn((here[0] as number) ^ (there[0] as number)) + onesIn((here[1] as number) ^ (there[1] as number));
        }
        // 32,000 fair bits: standard deviation 89.
        expect(Math.abs(changed - 16_000)).toBeLessThan(5 * 89.5);
      }
    }
  });

  test('do not overlap: no 64-bit pair occurs twice in streams of 8 keys, 2 draws and 8,192 contacts', () => {
    const seen = new Set<bigint>();
    for (let key = 0; key < 8; key++) {
      for (let draw = 0; draw < 2; draw++) {
        const pairs = new BigInt64Array(fill(key, 9, 0, 8192, draw).buffer);
        for (const pair of pairs) seen.add(pair);
      }
    }
    expect(seen.size).toBe(8 * 2 * 8192);
  });
});
