/** Drop-downs: closed vocabularies from the sheet of lists, references from the ids of other sheets. */
import type { TableName } from '../../../schema/table-name.ts';
import type { AnyColumn } from '../../../schema/tables/column.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import { columnLetters } from '../../spreadsheet/cell-range.ts';
import { OWN_SHEETS } from '../../spreadsheet/own-sheets.ts';
import type { DropDown } from '../xlsx/sheet.ts';
import { sheetReference } from '../xlsx/sheet-xml.ts';

/** One list of words: the heading names the columns that use it. */
export interface WordList {
  readonly heading: string;
  readonly words: readonly string[];
}

/** Every closed vocabulary of the tables, those of the same words once, in the order of tables and columns. */
export const wordLists = (): readonly WordList[] => {
  const lists = new Map<string, { names: string[]; words: readonly string[] }>();
  for (const table of Object.values(TABLES)) {
    for (const [name, { cell }] of columnsOf(table.name)) {
      if (cell.vocabulary === null) continue;
      const key = cell.vocabulary.join();
      const list = lists.get(key) ?? { names: [], words: cell.vocabulary };
      lists.set(key, list);
      list.names.push(`${table.name}.${name}`);
    }
  }
  return [...lists.values()].map(({ names, words }) => ({ heading: names.join(', '), words }));
};

/** Where the ids of a table stand. */
export interface IdCells {
  /** Letters of the column. */
  readonly column: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The drop-down of a column, without the cells that it is for; null for a column without any. */
export const choicesOf = (
  name: string,
  column: AnyColumn,
  idsOf: (table: TableName) => IdCells,
): Omit<DropDown, 'range'> | null => {
  const { cell, description } = column;
  const title = name;
  const prompt = `${description}. ${cell.form}`;
  if (cell.vocabulary !== null) {
    const list = wordLists().findIndex(({ words }) => words.join() === cell.vocabulary?.join());
    const letters = columnLetters(list + 1);
    const choices = sheetReference(OWN_SHEETS.lists, `$${letters}$2:$${letters}$${cell.vocabulary.length + 1}`);
    const error = `Choose one of: ${cell.vocabulary.join(', ')}. Leave the cell empty if it is unknown.`;
    return { choices, others: cell.many ? 'allowed' : 'stop', title, prompt, error };
  }
  if (cell.refersTo === null) return null;
  const { table } = cell.refersTo;
  const error = `The sheet ${table} has no row with this id yet. Keep it all the same?`;
  return { choices: filledCells(table, idsOf(table)), others: cell.many ? 'allowed' : 'warning', title, prompt, error };
};

/** Of the cells that may hold ids those that do, so that the list ends where they end. */
const filledCells = (table: TableName, { column, firstRow, lastRow }: IdCells): string => {
  const first = sheetReference(table, `$${column}$${firstRow}`);
  const all = sheetReference(table, `$${column}$${firstRow}:$${column}$${lastRow}`);
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${all})),1)`;
};
