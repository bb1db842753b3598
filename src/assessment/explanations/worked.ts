/** Formulas with the numbers put in. Each is reckoned again from the numbers it shows, so that they can be held to the value. */

export interface Worked {
  /** Such as `(600 + 500) ÷ 1,700 = 0.647059`. */
  readonly text: string;
  readonly result: number;
}

/** Terms of a sum that are written out; of longer sums the largest are. */
const MOST_TERMS = 6;
const LARGEST_TERMS = 3;
const SIGNIFICANT_DIGITS = 6;

const FORMAT = new Intl.NumberFormat('en', { maximumSignificantDigits: SIGNIFICANT_DIGITS });

export const numberText = (value: number): string => FORMAT.format(Object.is(value, -0) ? 0 : value).replace('-', '−');

export const worked = (text: string, result: number): Worked => ({ text: `${text} = ${numberText(result)}`, result });

export interface Weighed {
  readonly weight: number;
  readonly value: number;
}

/** Σ weight × value ÷ Σ weight; null without weight. */
export function weightedMeanWorked(rows: readonly Weighed[]): Worked | null {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  if (weight === 0) return null;
  const top = rows.reduce((sum, row) => sum + row.weight * row.value, 0);
  const isShare = rows.every(({ value }) => value === 0 || value === 1);
  const terms = rows
    .filter((row) => !isShare || row.value === 1)
    .map(({ weight: w, value }) => ({
      size: w * value,
      text: isShare ? numberText(w) : `${numberText(w)} × ${numberText(value)}`,
    }));
  const sum = sumText(terms);
  const bottom = numberText(weight);
  const long = sum === numberText(top) ? '' : `${sum} ÷ ${bottom} = `;
  return worked(`${long}${numberText(top)} ÷ ${bottom}`, top / weight);
}

/** A sum of named terms. */
export function sumWorked(values: readonly number[]): Worked {
  const terms = values.map((size) => ({ size, text: numberText(size) }));
  return worked(
    sumText(terms).replace(/^\((.*)\)$/u, '$1'),
    values.reduce((sum, value) => sum + value, 0),
  );
}

function sumText(terms: readonly { readonly size: number; readonly text: string }[]): string {
  if (terms.length === 0) return '0';
  if (terms.length === 1 && !terms[0]?.text.includes(' ')) return terms[0]?.text ?? '0';
  if (terms.length <= MOST_TERMS) return `(${terms.map(({ text }) => text).join(' + ')})`;
  const largest = [...terms].sort((a, b) => b.size - a.size).slice(0, LARGEST_TERMS);
  return `(${largest.map(({ text }) => text).join(' + ')} + ${terms.length - LARGEST_TERMS} more)`;
}

/** top ÷ bottom; null where either is unknown or the bottom is 0. */
export function quotientWorked(top: number | null | undefined, bottom: number | null | undefined): Worked | null {
  if (top == null || bottom == null || bottom === 0) return null;
  return worked(`${numberText(top)} ÷ ${numberText(bottom)}`, top / bottom);
}

export function differenceWorked(to: number | null | undefined, from: number | null | undefined): Worked | null {
  if (to == null || from == null) return null;
  return worked(`${numberText(to)} − ${numberText(from)}`, to - from);
}
