/**
 * The workbook of a workspace: its tables, the sheets that stand for files which the map names, and the texts of files that
 * are no table. Problems point to the sheet and the cell.
 */
import { headingKey, isRemark } from '../../../schema/heading.ts';
import { nearestName } from '../../../schema/nearest.ts';
import type { ProblemLog } from '../../../schema/problem-log.ts';
import { NO_PLACE, placeOfFile } from '../../../schema/problem-log.ts';
import type { RawTable, UnreadTable } from '../../../schema/raw.ts';
import { TABLE_NAMES } from '../../../schema/table-name.ts';
import { tableNamed } from '../../../schema/tables/find-table.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { ownSheet } from '../../spreadsheet/own-sheets.ts';
import { settingsFromRows } from '../settings-rows.ts';
import { headingsOf } from '../table-files.ts';
import { MOST_UNPACKED_BYTES } from './package-parts.ts';
import { NO_FILES, readSheetFiles, type SheetFiles } from './sheet-files.ts';
import { tableOfSheet } from './sheet-table.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { openWorkbookFile, type WorkbookFile } from './workbook-file.ts';

export interface Workbook {
  /** Relative to the workspace. */
  readonly file: string;
  readonly sheets: readonly string[];
  readonly tables: readonly (RawTable | UnreadTable)[];
  /** Texts of files that are no tables, by name. */
  readonly texts: SheetFiles['texts'];
  /** Files that are the table of another sheet, by name. */
  readonly tableFiles: ReadonlyMap<string, string>;
  /** The sheet that stands for a file; null when none does. */
  readonly sheetOf: (file: string) => string | null;
  /** The rows of a sheet as a table of that name; null when it cannot be read, which is reported. */
  readonly read: (sheet: string, name: string, columns: readonly string[]) => RawTable | null;
  /** Sheets that nothing was read from, remarks and our own guidance aside, so far. */
  readonly unusedSheets: () => readonly string[];
}

/** Opens a workbook and reads its tables; null when it cannot be read, which is reported. */
export const readWorkbook = (bytes: Buffer, file: string, log: ProblemLog): Workbook | null => {
  try {
    return tablesOf(openWorkbookFile(bytes), file, log);
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFault)) throw thrown;
    reportFault(thrown, file, null, log);
    return null;
  }
};

const tablesOf = (workbook: WorkbookFile, file: string, log: ProblemLog): Workbook => {
  const used = new Set<string>();
  const read = (sheet: string, name: string, columns: readonly string[]): RawTable | null => {
    used.add(sheet);
    const source = { file, sheet };
    try {
      return tableOfSheet({ source, name, content: workbook.read(sheet), columns }, log);
    } catch (thrown) {
      if (!(thrown instanceof WorkbookFault)) throw thrown;
      reportFault(thrown, file, sheet, log);
      return null;
    }
  };
  const tables = workbook.sheets.flatMap((sheet): (RawTable | UnreadTable)[] => {
    const name = tableNamed(sheet);
    return name === null ? [] : [read(sheet, name, headingsOf(name)) ?? { name, unread: true }];
  });
  const filesSheet = workbook.sheets.find((sheet) => ownSheet(sheet) === 'files');
  const { texts, sheets } =
    filesSheet === undefined ? NO_FILES : readSheetFiles((columns) => read(filesSheet, 'files', columns), log);
  return {
    file,
    sheets: workbook.sheets,
    tables: tables.map((table) => shaped(table, log)),
    texts,
    tableFiles: sheets,
    sheetOf: (name) => sheetOfFile(name, workbook.sheets, sheets),
    read,
    unusedSheets: () =>
      workbook.sheets.filter((sheet) => !used.has(sheet) && !isRemark(sheet) && ownSheet(sheet) === null),
  };
};

const shaped = (table: RawTable | UnreadTable, log: ProblemLog): RawTable | UnreadTable => {
  const name = tableNamed(table.name);
  if ('unread' in table || name === null || TABLES[name].shape !== 'settings') return table;
  return settingsFromRows(table, log) ?? { name, unread: true };
};

/** A sheet bears the name of the file that it stands for, with or without ending, or the sheet of files says which does. */
const sheetOfFile = (file: string, sheets: readonly string[], listed: ReadonlyMap<string, string>): string | null => {
  const find = (name: string): string | undefined => sheets.find((sheet) => headingKey(sheet) === headingKey(name));
  return find(listed.get(file) ?? file) ?? find(file.replace(/\.[^.]*$/u, '')) ?? null;
};

/** Names the sheets that nothing was read from: a slip in a name would otherwise go unseen. */
export const reportUnusedSheets = ({ file, unusedSheets }: Workbook, log: ProblemLog): void => {
  for (const sheet of unusedSheets()) {
    const about = { name: sheet, nearest: nearestName(sheet, TABLE_NAMES) };
    log.report({ ...NO_PLACE, file, sheet }, { code: 'unknown-table', about });
  }
};

const reportFault = ({ kind, message }: WorkbookFault, file: string, sheet: string | null, log: ProblemLog): void => {
  const place = { ...placeOfFile(file), sheet };
  switch (kind) {
    case 'broken':
      log.report(place, { code: 'broken-workbook', about: { detail: message } });
      break;
    case 'foreign':
      log.report(place, { code: 'not-a-workbook', about: { looksLike: message } });
      break;
    case 'too-large':
      log.report(place, { code: 'workbook-too-large', about: { most: MOST_UNPACKED_BYTES / 1e6 } });
      break;
  }
};
