/**
 * Everything that a workspace holds, wherever it stands: what is written when a folder becomes a workbook, or a workbook a
 * folder. What cannot be carried over is named, so that nothing is lost without a word.
 */
import { isUtf8 } from 'node:buffer';
import { empiricalSources } from '../../schema/assembly/durations.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import { isRemark } from '../../schema/heading.ts';
import { ProblemLog } from '../../schema/problem-log.ts';
import { isUnread, type RawTable } from '../../schema/raw.ts';
import { rawText } from '../../schema/raw-text.ts';
import { parseTables } from '../../schema/reading/parse-tables.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { readCsv } from '../readers/csv.ts';
import { type GivenWorkspace, openWorkspace } from '../readers/given-workspace.ts';
import { nameInside } from '../readers/source-files.ts';
import { tableOfFile } from '../readers/table-files.ts';
import { filesIn, type WorkspaceFiles } from '../readers/workspace-files.ts';
import { columnLetters } from '../spreadsheet/cell-range.ts';
import { isWorkbookName, ownSheet } from '../spreadsheet/own-sheets.ts';
import type { NewFile } from '../writers/new-file.ts';
import { isAnswersRemark } from '../writers/workbook/answers-sheet.ts';
import type { FilledTable } from '../writers/workspace/filled-table.ts';

/** A table that is none of the map, such as that of empirical durations. */
export interface SideTable {
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WorkspaceContent {
  readonly tables: readonly FilledTable[];
  readonly sideTables: readonly SideTable[];
  /** Files that are neither, as they are. */
  readonly files: readonly NewFile[];
  /** What is left behind, for people: sheets and columns that nothing is read from. */
  readonly leftBehind: readonly string[];
}

/** Reads everything in a workspace that is known to be free of errors. */
export const workspaceContent = async (
  path: string,
  files: WorkspaceFiles = filesIn(path),
): Promise<WorkspaceContent> => {
  const log = new ProblemLog();
  const given = await openWorkspace(path, files, log);
  const raws = given.tables.filter((table): table is RawTable => !isUnread(table));
  const named = [...empiricalSources(parseTables(raws, log)).keys()].map((source) =>
    nameInside(source.slice(0, source.lastIndexOf('#'))),
  );
  const sideFiles = [...new Set(named.filter((name) => name !== null))].sort(compareCodeUnits);
  const sideTables = await Promise.all(
    sideFiles.filter((file) => !isTableFile(file, raws)).map((file) => sideTable(file, given, log)),
  );
  const hasArrivals = raws.some(({ name }) => tableNamed(name) === 'arrivals');
  const others = await otherFiles(given, sideFiles);
  return {
    tables: raws.map((raw) => carried(raw, hasArrivals)),
    sideTables: sideTables.filter((table) => table !== null),
    files: others.files,
    leftBehind: [...raws.flatMap(columnsLeftBehind), ...sheetsLeftBehind(given), ...others.leftBehind],
  };
};

/** An empirical duration may take its values from a table of the map, which is carried over as such. */
const isTableFile = (file: string, raws: readonly RawTable[]): boolean => {
  const table = tableOfFile(file);
  return table !== null && raws.some(({ name }) => tableNamed(name) === table);
};

const sideTable = async (
  file: string,
  { workbook, sources }: GivenWorkspace,
  log: ProblemLog,
): Promise<SideTable | null> => {
  const sheet = workbook?.sheetOf(file) ?? null;
  if (workbook !== null && sheet !== null) return asText(file, workbook.read(sheet, file, []));
  const bytes = await sources.bytesOf(file);
  return bytes === null ? null : asText(file, readCsv({ bytes, file, name: file, columns: [] }, log));
};

const asText = (file: string, raw: RawTable | null): SideTable | null => {
  if (raw === null) return null;
  const point = (text: string): string => (raw.decimalComma ? text.replace(/^([+-]?\d+),(\d+)$/u, '$1.$2') : text);
  return {
    file,
    headings: raw.headers.map(({ text }) => text),
    rows: raw.rows.map((cells) => raw.headers.map((_, index) => point(rawText(cells[index])))),
  };
};

/** A table as it goes on: without our own guidance, and with the arrival profile under its usual name. */
const carried = (raw: RawTable, hasArrivals: boolean): FilledTable => {
  const name = tableNamed(raw.name);
  if (name === 'answers') {
    const kept = raw.headers.map(({ text }) => !isAnswersRemark(text));
    return {
      name,
      headers: raw.headers.filter((_, index) => kept[index]),
      rows: raw.rows.map((cells) =>
        Array.from(kept, (_, index) => cells[index] ?? null).filter((_, index) => kept[index]),
      ),
    };
  }
  if (name !== 'organization' || !hasArrivals) return raw;
  const at = raw.headers.findIndex(({ text }) => text.trim().toLowerCase() === 'arrivals');
  return {
    ...raw,
    rows: raw.rows.map((cells) =>
      cells.map((value, index) => (index === at && value !== null ? 'arrivals.csv' : value)),
    ),
  };
};

const columnsLeftBehind = ({ source: { file, sheet }, headers, rows }: RawTable): readonly string[] =>
  headers.flatMap(({ text, place }, index) => {
    if (text.trim() !== '' || !rows.some((cells) => rawText(cells[index]) !== '')) return [];
    const where =
      sheet === null ? `${file}, column ${index + 1}` : `${file}!${sheet}, column ${columnLetters(place.column)}`;
    return [`${where}: it has no heading`];
  });

const sheetsLeftBehind = ({ workbook }: GivenWorkspace): readonly string[] => {
  if (workbook === null) return [];
  const unused = workbook.unusedSheets();
  return workbook.sheets
    .filter((sheet) => (isRemark(sheet) || unused.includes(sheet)) && ownSheet(sheet) === null)
    .map((sheet) => `the sheet ${sheet}: ${isRemark(sheet) ? 'it is a remark' : 'it is no table of the map'}`);
};

const otherFiles = async (
  { files, names, sources, workbook }: GivenWorkspace,
  sideFiles: readonly string[],
): Promise<Pick<WorkspaceContent, 'files' | 'leftBehind'>> => {
  const all = await filesBelow('', names, files);
  const isOther = (name: string): boolean =>
    !name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$')) &&
    !sideFiles.includes(name) &&
    (name.startsWith('scenarios/') || !sources.isUsed(name));
  const [workbooks, others] = [
    all.filter(isOther).filter(isWorkbookName),
    all.filter(isOther).filter((name) => !isWorkbookName(name)),
  ];
  const kept = await Promise.all(
    others.map(async (name): Promise<NewFile> => ({ name, content: await files.read(name) })),
  );
  const models = all.filter(
    (name) => name.startsWith('workflows/') && sources.isUsed(name) && !sideFiles.includes(name),
  );
  const texts = [...(workbook?.texts ?? [])].map(([name, { text }]): NewFile => ({ name, content: text }));
  const known = new Set(kept.map(({ name }) => name));
  const fresh = texts.filter(({ name }) => tableOfFile(name) === null && !isWorkbookName(name) && !known.has(name));
  return {
    files: [...kept, ...fresh].sort((a, b) => compareCodeUnits(a.name, b.name)),
    leftBehind: [
      ...workbooks.map((name) => `${name}: it is another workbook`),
      ...models.map((name) => `${name}: its workflows and steps stand in the tables`),
      ...texts
        .filter((text) => !fresh.includes(text))
        .map(({ name }) => `${name} in the sheet of files: a table goes on a sheet of its own`),
    ],
  };
};

const filesBelow = async (
  folder: string,
  names: readonly string[],
  files: WorkspaceFiles,
): Promise<readonly string[]> => {
  const found = await Promise.all(
    names.map(async (name) => {
      if (!name.endsWith('/')) return [`${folder}${name}`];
      if (name.startsWith('.')) return [];
      const below = `${folder}${name.slice(0, -1)}`;
      return filesBelow(`${below}/`, (await files.list(below)) ?? [], files);
    }),
  );
  return found.flat().sort(compareCodeUnits);
};

/** The text of a file, or null when it holds something else. */
export const textOf = (content: NewFile['content']): string | null => {
  if (typeof content === 'string') return content;
  const bytes = Buffer.from(content);
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : null;
};
