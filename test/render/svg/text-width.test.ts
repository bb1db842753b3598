import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/render/svg/text-width.ts';

describe('textWidth', () => {
  test('adds up over characters and grows with the size of the type', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 40 }), (left, right, size) => {
        const whole = textWidth(left + right, size, 400);
        // Two halves of one character may meet where the texts meet.
        fc.pre(Array.from(left + right).length === Array.from(left).length + Array.from(right).length);
        expect(whole).toBeCloseTo(textWidth(left, size, 400) + textWidth(right, size, 400), 6);
        expect(textWidth(left, 2 * size, 400)).toBeCloseTo(2 * textWidth(left, size, 400), 6);
      }),
    );
  });

  test('takes the digits of one weight as equally wide, as tables need them', () => {
    for (const weight of [400, 600]) {
      expect(new Set(Array.from('0123456789', (digit) => textWidth(digit, 1000, weight))).size).toBe(1);
    }
  });

  test('takes bold type as wider, and scripts of square characters as one em each', () => {
    expect(textWidth('Handle time', 13, 600)).toBeGreaterThan(textWidth('Handle time', 13, 400));
    expect(textWidth('通話', 13, 400)).toBe(26);
  });
});
