/**
 * Decimal commas, which files delimited by `;` or tabs may use. `1,234` may be a fraction or a thousand and more: it is
 * refused, as is `1.234` in a table that writes fractions with a comma elsewhere.
 */

const COMMA_NUMBER = /(?<![\d.,])[+-]?\d*,\d+(?:,\d+)*(?![\d.,])/gu;
const THOUSANDS_WITH_COMMA = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/u;
const THOUSANDS_WITH_POINT = /(?<![\d.,])[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,])/u;
const BOTH_SIGNS = /\d[.,]\d+[.,]\d|\d,\d+,\d/u;

/** Whether a cell holds a number that only a decimal comma explains. */
export const hasDecimalComma = (text: string): boolean =>
  !text.includes('(') && (text.match(COMMA_NUMBER) ?? []).some((found) => !THOUSANDS_WITH_COMMA.test(found));

/**
 * The text with decimal points, or null when a number in it may be read in two ways. What stands in brackets keeps its
 * commas, which separate parameters.
 */
export const withDecimalPoints = (text: string, tableUsesCommas: boolean): string | null => {
  if (text.includes('(')) return text;
  if (BOTH_SIGNS.test(text)) return null;
  if (tableUsesCommas && THOUSANDS_WITH_POINT.test(text)) return null;
  if ((text.match(COMMA_NUMBER) ?? []).some((found) => THOUSANDS_WITH_COMMA.test(found))) return null;
  return text.replace(COMMA_NUMBER, (found) => found.replace(',', '.'));
};
