import { columnLetters } from '../../spreadsheet/cell-range.ts';
import type { WrittenSheet } from '../xlsx/sheet.ts';
import { LAST_ROW } from '../xlsx/sheet-xml.ts';

/** Characters that a cell holds at most, in every spreadsheet program that keeps to the standard. */
export const MOST_CHARACTERS = 32_767;

/** Something that no sheet can hold. */
export class WorkbookTooSmall extends Error {
  override readonly name = 'WorkbookTooSmall';
}

/** @throws WorkbookTooSmall, since spreadsheet programs would cut what is too long without a word */
export const refuseWhatDoesNotFit = (sheets: readonly WrittenSheet[]): void => {
  for (const { name, rows } of sheets) {
    if (rows.length > LAST_ROW) {
      throw new WorkbookTooSmall(`The table ${name} has ${rows.length} rows; a sheet holds ${LAST_ROW}.`);
    }
    for (const [index, { cells }] of rows.entries()) {
      const column = cells.findIndex((cell) => typeof cell?.value === 'string' && cell.value.length > MOST_CHARACTERS);
      if (column === -1) continue;
      throw new WorkbookTooSmall(
        `The text for cell ${columnLetters(column + 1)}${index + 1} of ${name} has more than ${MOST_CHARACTERS} characters, which no cell holds.`,
      );
    }
  }
};
