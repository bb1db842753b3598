import type { WrittenSheet } from '../xlsx/sheet.ts';
import { cell } from './guidance.ts';
import { typedCell } from './typed-cell.ts';

/** A table that is none of the map, with the name of its sheet. */
export interface OtherTable {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A number that a cell holds as it is written. */
const isPlainNumber = (text: string): boolean => text !== '' && String(Number(text)) === text && text !== 'NaN';

/** A table that is none of the map, as it stands in its file. */
export const plainSheet = ({ sheet, headings, rows }: OtherTable): WrittenSheet => ({
  name: sheet,
  columns: headings.map(() => ({ width: 18, style: 'text' })),
  rows: [
    { cells: headings.map((text) => cell(text, 'heading')), height: 20 },
    ...rows.map((row) => ({
      cells: headings.map((_, index) => {
        const text = row[index] ?? '';
        if (text === '') return null;
        return isPlainNumber(text) ? cell(Number(text), 'number') : typedCell(text, null);
      }),
      height: null,
    })),
  ],
  frozen: { rows: 1, columns: 0 },
  filter: null,
  dropDowns: [],
  printTitles: { from: 1, to: 1 },
  orientation: 'portrait',
  tab: null,
});
