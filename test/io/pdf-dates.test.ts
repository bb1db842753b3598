import { expect, test } from 'vitest';
import { withoutDates } from '../../src/io/pdf-dates.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

test('dates become spaces, so that every offset stays where it is', () => {
  const before = "\xff<</Title (T)\n/CreationDate (D:20261122195752+00'00')\n/ModDate (D:20261122195752Z)>>";
  const after = text(withoutDates(bytes(before)));
  expect(after).toHaveLength(before.length);
  expect(after.replace(/ +/g, ' ')).toBe('\xff<</Title (T)\n \n >>');
});

test('nothing else changes', () => {
  const before = "a (D:20261122195752+00'00') /CreationDate \\(D:20261122195752+00'00'\\) 2026 \xfe";
  expect(text(withoutDates(bytes(before)))).toBe(before);
});
