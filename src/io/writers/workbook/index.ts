/** A workspace as one workbook: to be filled in, or filled in already. */
import type { ModelQuestion } from '../../../domain/maturity-model.ts';
import { TABLE_NAMES, type TableName } from '../../../schema/table-name.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { type FilledTable, type TextTable, textTable } from '../workspace/filled-table.ts';
import type { WrittenSheet } from '../xlsx/sheet.ts';
import { workbookBytes } from '../xlsx/workbook-bytes.ts';
import { answersSheet } from './answers-sheet.ts';
import { coverSheet, filesSheet, listsSheet, type OtherFile } from './own-sheets.ts';
import { type OtherTable, plainSheet } from './plain-sheet.ts';
import { settingsSheet } from './settings-sheet.ts';
import { refuseWhatDoesNotFit } from './sheet-limits.ts';
import { idCells, tableSheet } from './table-sheet.ts';

export interface WorkbookContent {
  /** Of the operation. */
  readonly name: string;
  readonly tables: readonly FilledTable[];
  readonly questions: readonly ModelQuestion[];
  /** Whether the rows are examples to overwrite. */
  readonly areExamples: boolean;
  /** Tables that are none of the map, such as those of empirical durations, each with a name for its sheet. */
  readonly otherTables: readonly OtherTable[];
  readonly otherFiles: readonly OtherFile[];
}

/**
 * The bytes of the workbook, the same for the same content. Every table of the map has a sheet, those without rows too.
 * @throws WorkbookTooSmall for a text or a table that no sheet can hold
 */
export const workspaceWorkbook = (content: WorkbookContent): Uint8Array => {
  const { name, questions, areExamples, otherTables, otherFiles } = content;
  const given = new Map<TableName, TextTable>(content.tables.map(textTable).map((table) => [table.name, table]));
  const tableOf = (table: TableName): TextTable | null => given.get(table) ?? null;
  const sheetOf = (table: TableName): WrittenSheet => {
    if (TABLES[table].shape === 'settings') return settingsSheet(tableOf(table));
    if (table === 'answers') return answersSheet(tableOf(table), questions);
    return tableSheet(table, tableOf(table), (other) => idCells(other, tableOf(other)), areExamples);
  };
  const files = filesSheet(otherFiles);
  const sheets = [
    coverSheet(name, questions, areExamples),
    ...TABLE_NAMES.map(sheetOf),
    ...otherTables.map(plainSheet),
    ...(files === null ? [] : [files]),
    listsSheet(),
  ];
  refuseWhatDoesNotFit(sheets);
  return workbookBytes(name, sheets);
};
