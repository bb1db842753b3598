import { describe, expect, test } from 'vitest';
import { isSeed, streamKey } from '../../../src/kernels/random/stream-key.ts';

const text = (seed: number, path: readonly string[]): string => {
  const { word0, word1 } = streamKey(seed, path);
  return `${word0}:${word1}`;
};

describe('the key of a stream', () => {
  test('is made of the seed alone where there are no names', () => {
    expect(streamKey(0, [])).toEqual({ word0: 0, word1: 0 });
    expect(streamKey(2 ** 53 - 1, [])).toEqual({ word0: 0xffffffff, word1: 0x1fffff });
  });

  test('is fixed for ever: results of old seeds can be had again', () => {
    expect(streamKey(1, ['handle-time', 'refund'])).toEqual({ word0: 686599979, word1: 1183832484 });
  });

  test('tells apart names that only differ in where they are cut, and empty names', () => {
    const keys = [['a', 'b'], ['ab'], ['ab', ''], ['', 'ab'], ['a', '', 'b'], ['ab\u0000'], ['b', 'a']].map((path) =>
      text(1, path),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is different for 20,000 seeds and names', () => {
    const keys = new Set<string>();
    for (let i = 0; i < 10_000; i++) {
      keys.add(text(i, ['touch']));
      keys.add(text(1, [`touch ${i}`]));
    }
    expect(keys.size).toBe(20_000);
  });

  test.each([-1, 1.5, 2 ** 53, Number.NaN])('refuses %d as a seed', (seed) => {
    expect(isSeed(seed)).toBe(false);
    expect(() => streamKey(seed, [])).toThrow(RangeError);
  });
});
