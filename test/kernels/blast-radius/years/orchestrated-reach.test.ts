import { describe, expect, test } from 'vitest';
import { blockages } from '../../../../src/kernels/blast-radius/years/orchestrated-reach.ts';

const reach = { system: 0, bases: new Set([0, 1, 2]) };
const outages = (...spans: readonly (readonly [number, number, number])[]) => ({
  elements: spans.map(([element]) => element),
  starts: spans.map(([, start]) => start),
  ends: spans.map(([, , end]) => end),
});

describe('what retries cannot bridge', () => {
  test('is an outage for the horizon less than it lasts, or nothing of a short one', () => {
    expect(blockages(reach, outages([0, 10, 15], [1, 30, 30.5]), 1)).toEqual([{ start: 10, end: 14 }]);
  });

  test('is one stretch where outages of several needs overlap: no call gets through in between', () => {
    expect(blockages(reach, outages([1, 9.9, 20], [0, 0, 10], [2, 12, 13]), 1)).toEqual([{ start: 0, end: 19 }]);
  });

  test('is no outage of anything else', () => {
    expect(blockages(reach, outages([3, 0, 10]), 0)).toEqual([]);
  });
});
