/** Cells as a file writes them: its decimal sign, its quotes. */

import { headingKey } from '../../../schema/heading.ts';
import type { RawTable } from '../../../schema/raw.ts';
import { usesDecimalComma } from '../../../schema/reading/parse-table.ts';
import type { TableName } from '../../../schema/table-name.ts';
import { columnsOf } from '../../../schema/tables/index.ts';
import { withFormulaMark } from '../../formula-mark.ts';

/** With three decimals a fraction reads as thousands; a nought more makes it plain. */
const LIKE_THOUSANDS = /(?<![\d.,])([1-9]\d{0,2},\d{3})(?![\d.,])/gu;

/** Turns decimal points into commas in columns of numbers, where the table writes its numbers so. */
export function decimalNotation(table: TableName, raw: RawTable): (column: string, value: string) => string {
  const columns = new Map(columnsOf(table));
  const decimals = [...columns].filter(([, { cell }]) => cell.decimals).map(([column]) => headingKey(column));
  const indices = [...raw.headers.keys()].filter((at) => decimals.includes(headingKey(raw.headers[at]?.text ?? '')));
  const usesCommas = raw.decimalComma && usesDecimalComma(raw.rows, indices);
  return (column, value) => {
    const isDecimal = columns.get(column)?.cell.decimals === true;
    if (!usesCommas || !isDecimal || value.includes('(')) return value;
    return value.replace(/(\d)\.(\d)/gu, '$1,$2').replace(LIKE_THOUSANDS, '$10');
  };
}

export const quotedCell = (value: string, delimiter: string): string => {
  const text = withFormulaMark(value);
  return text.includes(delimiter) || /["\n\r]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
