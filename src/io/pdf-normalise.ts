/** How Chromium writes when a document was made and changed: `D:` year to second, then the offset from UTC. */
const DATE_ENTRY = /\/(?:CreationDate|ModDate) \(D:\d{14}(?:Z|[+-]\d{2}'\d{2}'?)\)/g;
/** How Chromium names the header cells of tables, which other cells refer to. */
const ELEMENT_ID = /(?<!\\)\(node(\d{8})\)/g;
const SPACE = ' ';

/**
 * Takes out of Chromium's PDF what differs from one print to the next, so that the same input gives the same bytes: when
 * it was made (optional entries, ISO 32000-1, table 317), and the numbers of the browser's accessibility nodes, of which
 * only the order means something (they are keys of a sorted name tree, 7.9.6). Everything keeps its length, and so every
 * offset of the cross-reference table its truth.
 */
export function normalisePdf(pdf: Uint8Array): Uint8Array {
  // latin1 maps bytes to characters one to one, so what is not touched stays as it is.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const numbers = [...new Set(Array.from(text.matchAll(ELEMENT_ID), ([, digits = '']) => digits))].sort();
  const rank = new Map(numbers.map((digits, index) => [digits, String(index + 1).padStart(digits.length, '0')]));
  const normal = text
    .replace(DATE_ENTRY, (entry) => SPACE.repeat(entry.length))
    .replace(ELEMENT_ID, (_, digits: string) => `(node${rank.get(digits)})`);
  return Uint8Array.from(Buffer.from(normal, 'latin1'));
}
