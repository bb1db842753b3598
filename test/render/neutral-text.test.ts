import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralText, shortened, withNeutralText } from '../../src/render/neutral-text.ts';

describe('neutralText', () => {
  test.each([
    ['CRM\u202e gnp.exe', 'CRM gnp.exe'],
    ['\u2067abc\u2069', 'abc'],
    ['red \u001B[31mtext\u0007', 'red [31mtext'],
    ['two\r\nlines\u2028three', 'two lines three'],
    ['half \ud83d', 'half \ufffd'],
    ['שלום \u200e(CRM)', 'שלום \u200e(CRM)'],
    ['naïve 👩‍💻', 'naïve 👩‍💻'],
  ])('makes %j into %j', (text, neutral) => {
    expect(neutralText(text)).toBe(neutral);
  });

  test('leaves nothing that reorders or controls, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const neutral = neutralText(text);
        expect(neutral).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
        expect(neutral.isWellFormed()).toBe(true);
        expect(neutralText(neutral)).toBe(neutral);
      }),
    );
  });
});

describe('shortened', () => {
  test('cuts between characters, and says so', () => {
    expect(shortened('a'.repeat(10_000), 90)).toBe(`${'a'.repeat(89)}…`);
    expect(shortened('👩👩👩', 2)).toBe('👩…');
    expect(shortened('short', 90)).toBe('short');
  });
});

describe('withNeutralText', () => {
  test('reaches every text, keys too, and keeps numbers and the shape', () => {
    const data = { a: ['x\u202e', 1, null, { 'k\u0000': true }], __proto: 'y' };
    expect(withNeutralText(data)).toEqual({ a: ['x', 1, null, { k: true }], __proto: 'y' });
  });
});
