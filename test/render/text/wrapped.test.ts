import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapped } from '../../../src/render/text/wrapped.ts';

describe('wrapping', () => {
  test('breaks between words, with later lines indented', () => {
    expect(wrapped('  a: one two three', 10, '    ')).toBe('  a: one\n    two\n    three');
  });

  test('leaves a text as it is in a pipe', () => {
    expect(wrapped('one two three', null, '  ')).toBe('one two three');
  });

  test('keeps every word, and every line within the width unless one word is longer', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,15}$/u), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (list, width) => {
        const lines = wrapped(list.join(' '), width, '  ').split('\n');
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(list);
        for (const line of lines) expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });
});
