import type { RawTable } from '../../../schema/raw.ts';
import { rawText } from '../../../schema/raw-text.ts';
import { columnNamed } from '../../../schema/reading/column-named.ts';
import { withDecimalPoints } from '../../../schema/reading/decimal-comma.ts';
import { usesDecimalComma } from '../../../schema/reading/parse-table.ts';
import type { TableName } from '../../../schema/table-name.ts';
import { tableNamed } from '../../../schema/tables/find-table.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import type { Table } from '../../../schema/tables/table.ts';

/** A table with its rows, however it came about: as a reader gave it, or put together by an import. */
export type FilledTable = Pick<RawTable, 'name' | 'rows'> & {
  readonly headers: readonly { readonly text: string }[];
  /** Whether numbers in it may have a decimal comma, as those of `;` files do. */
  readonly decimalComma?: boolean;
};

/** The same as text: headings of the contract, cells as people type them with a decimal point, every row as long. */
export interface TextTable {
  readonly name: TableName;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * @throws Error when nothing of the map has the table's name. Columns without heading are left out, as readers do; columns
 * that the map does not know are kept.
 */
export const textTable = (filled: FilledTable): TextTable => {
  const name = tableNamed(filled.name);
  if (name === null) throw new Error(`There is no table ${filled.name} to write.`);
  const description: Table = TABLES[name];
  const columns = filled.headers.flatMap(({ text }, index) => {
    const heading = columnNamed(description, text) ?? text.trim();
    return heading === '' ? [] : [{ heading, index, decimals: description.columns[heading]?.cell.decimals === true }];
  });
  const commas = filled.decimalComma === true;
  const used =
    commas &&
    usesDecimalComma(
      filled.rows,
      columns.filter(({ decimals }) => decimals).map(({ index }) => index),
    );
  const cellText = (text: string, decimals: boolean): string =>
    commas && decimals ? (withDecimalPoints(text, used) ?? text) : text;
  return {
    name,
    headings: columns.map(({ heading }) => heading),
    rows: filled.rows.map((cells) =>
      columns.map(({ index, decimals }) => cellText(rawText(cells[index]).replaceAll('\u0000', '').trim(), decimals)),
    ),
  };
};
