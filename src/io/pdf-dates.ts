/** How Chromium writes when a document was made and changed: `D:` year to second, then the offset from UTC. */
const DATE_ENTRY = /\/(?:CreationDate|ModDate) \(D:\d{14}(?:Z|[+-]\d{2}'\d{2}'?)\)/g;

/**
 * Blanks the entries that say when the PDF was made, so that the same input gives the same bytes. The entries are
 * optional (ISO 32000-1, table 317); spaces of the same length keep every offset of the cross-reference table valid.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  // latin1 maps bytes to characters one to one, so positions in the text are positions in the bytes.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const result = Uint8Array.from(pdf);
  for (const { 0: entry, index } of text.matchAll(DATE_ENTRY)) result.fill(SPACE, index, index + entry.length);
  return result;
}

const SPACE = ' '.charCodeAt(0);
