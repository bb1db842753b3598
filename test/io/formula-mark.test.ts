import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFormulaMark, withoutFormulaMark } from '../../src/io/formula-mark.ts';

describe('the mark of formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-see below', "'-see below"],
    ['+1+2', "'+1+2"],
    ["'=1+1", "''=1+1"],
    ['-5', '-5'],
    ['+3.5 %', '+3.5 %'],
    ["O'Brien", "O'Brien"],
    ["'quoted'", "'quoted'"],
    ['1-2', '1-2'],
  ])('makes %j into %j', (text, marked) => {
    expect(withFormulaMark(text)).toBe(marked);
  });

  test('is taken away again, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@-].{0,5}$/u));
    fc.assert(
      fc.property(texts, (text) => {
        expect(withoutFormulaMark(withFormulaMark(text))).toBe(text);
      }),
    );
  });

  test('leaves no text that begins like a formula, numbers aside', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=+@-].{0,9}$/su), (text) => {
        const marked = withFormulaMark(text);
        expect(marked.startsWith("'") || Number.isFinite(Number(marked.replace(/[\s%]/gu, '')))).toBe(true);
      }),
    );
  });
});
