/**
 * The apostrophe that keeps spreadsheets from taking a cell of a CSV file for a formula. Unlike the one in exports, it is
 * taken away again when the file is read, so that a workspace comes back as it was.
 */

/** Texts that begin with an operator a spreadsheet obeys, behind any marks that they have already. */
const FORMULA = /^'*[=+\-@＝＋－＠]/u;
/** Numbers with a sign, shares among them, are what they look like. */
const SIGNED_NUMBER = /^[+-]\s*(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%?$/iu;

export const withFormulaMark = (text: string): string =>
  FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;

export const withoutFormulaMark = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
