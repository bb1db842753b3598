/** How Chromium writes a page of a document (ISO 32000-1, table 30); the node that holds the pages is of type Pages. */
const PAGE = /\/Type\s*\/Page\b/g;

/** Pages of a PDF as Chromium writes it: page objects stand in the open, in no compressed stream. */
export const countPages = (pdf: Uint8Array): number =>
  Array.from(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1').matchAll(PAGE)).length;
