import { expect, test } from 'vitest';
import { normalisePdf } from '../../src/io/pdf-normalise.ts';

const normal = (text: string): string => Buffer.from(normalisePdf(Buffer.from(text, 'latin1'))).toString('latin1');

test('dates become spaces, so that every offset stays where it is', () => {
  const before = "\xff<</Title (T)\n/CreationDate (D:20261122195752+00'00')\n/ModDate (D:20261122195752Z)>>";
  const after = normal(before);
  expect(after).toHaveLength(before.length);
  expect(after.replace(/ +/g, ' ')).toBe('\xff<</Title (T)\n \n >>');
});

test('element ids are numbered from one in their own order, everywhere alike', () => {
  expect(
    normal('/ID (node00000028) /ID (node00000017) /Headers [(node00000028)] [(node00000017) (node00000028)]'),
  ).toBe('/ID (node00000002) /ID (node00000001) /Headers [(node00000002)] [(node00000001) (node00000002)]');
});

test('nothing else changes', () => {
  const before = "a (D:20261122195752+00'00') /CreationDate \\(D:20261122195752+00'00'\\) \\(node00000009\\) \xfe\x00";
  expect(normal(before)).toBe(before);
});
