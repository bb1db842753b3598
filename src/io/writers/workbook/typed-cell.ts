import type { AnyColumn } from '../../../schema/tables/column.ts';
import type { WrittenCell } from '../xlsx/sheet.ts';
import type { StyleName } from '../xlsx/styles.ts';

/** Numbers that are written in one way only, so that the cell holds the same as the text. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/u;
const PERCENT = /^-?\d+(\.\d+)?\s*%$/u;
/** What would be a formula, or lose its first sign, if it were typed in again. */
const TYPED_OTHERWISE = /^[=+\-@']/u;

/** How the cells of a column look, those included that are still to be filled in. */
export const columnStyle = (column: AnyColumn | null): StyleName => {
  // A duration typed as 1:30 would become one and a half hours; as text it is asked about instead.
  const isNumber = column !== null && column.cell.decimals && !column.cell.times && !column.cell.many;
  return isNumber ? 'number' : 'text';
};

/** Text of a table as a cell: numbers and shares become native where the column takes them for the same. */
export const typedCell = (text: string, column: AnyColumn | null): WrittenCell | null => {
  if (text === '') return null;
  if (column?.cell.decimals === true) {
    const number = PLAIN_NUMBER.test(text) && text !== '-0' ? Number(text) : null;
    if (number !== null && String(number) === text) return { value: number, style: 'number' };
    const share = PERCENT.test(text) ? valueOf(column, text) : null;
    if (share !== null) return { value: share, style: text.includes('.') ? 'fraction' : 'percent' };
  }
  return { value: text, style: TYPED_OTHERWISE.test(text) ? 'quotedText' : 'text' };
};

/** The number that a column reads in a text; null where it reads none. */
const valueOf = ({ cell }: AnyColumn, text: string): number | null => {
  const result = cell.schema.safeParse(text);
  return result.success && typeof result.data === 'number' ? result.data : null;
};
