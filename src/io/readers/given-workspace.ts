/** What a workspace gives before any of it is understood: raw tables, set-ups, and where the rest can be read. */
import { basename, extname } from 'node:path';
import { headingKey } from '../../schema/heading.ts';
import { nearestName } from '../../schema/nearest.ts';
import { NO_PLACE, type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { isUnread, type RawTable, type UnreadTable } from '../../schema/raw.ts';
import { rawText } from '../../schema/raw-text.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import { TABLE_NAMES } from '../../schema/table-name.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { TABLES } from '../../schema/tables/index.ts';
import { isWorkbookName, originalOf } from '../spreadsheet/own-sheets.ts';
import { readScenarios, scenariosInTexts } from './scenarios.ts';
import { listFolder, SourceFiles } from './source-files.ts';
import { formatOf, readTableFile, tableOfFile } from './table-files.ts';
import { NO_UNUSED_PARTS, readWorkflowModels, type UnusedParts } from './workflow-models.ts';
import { isErrno, type WorkspaceFiles } from './workspace-files.ts';
import { readWorkbook, reportUnusedSheets, type Workbook } from './xlsx/workbook.ts';
import type { YamlDocument } from './yaml-document.ts';

type GivenTable = RawTable | UnreadTable;

export interface GivenWorkspace {
  /** Where its files are read from. */
  readonly files: WorkspaceFiles;
  /** What stands at its top, folders with a `/` at the end, sorted. */
  readonly names: readonly string[];
  /** The files that were read, and what they held. */
  readonly sources: SourceFiles;
  readonly tables: readonly GivenTable[];
  readonly unusedParts: UnusedParts;
  readonly scenarios: readonly YamlDocument<ScenarioFile>[];
  /** The workbook in which some or all of the tables are; null when there is none, or it cannot be read. */
  readonly workbook: Workbook | null;
}

/** Files of a workspace that are no tables and have readers of their own. */
const OTHER_FILES = ['commentary', 'brand'];
/** The workbook of a folder that holds several. */
const USUAL_WORKBOOK = 'map.xlsx';
/** How Excel's own notes on who has a file open begin. */
const LOCK_PREFIX = '~$';
/** What a workbook that cannot be read may have held. */
const ALL_UNREAD: readonly UnreadTable[] = TABLE_NAMES.map((name) => ({ name, unread: true }));
const OTHER_SPREADSHEETS = ['.xls', '.xlsb', '.ods'];

/** Opens a folder or a workbook; what cannot be read is reported and missing from what is given. */
export const openWorkspace = async (path: string, files: WorkspaceFiles, log: ProblemLog): Promise<GivenWorkspace> => {
  const opened = await openPath(path, files, log);
  const sources = new SourceFiles(opened.files, log);
  const { names } = opened;
  const scenarios = names.length === 0 ? [] : await readScenarios(opened.files, sources, path, log);
  const chosen = chosenWorkbook(names, log);
  const workbook = chosen === null ? null : await readChosen(chosen, sources, log);
  const inWorkbook = workbook?.tables ?? (chosen === null ? [] : ALL_UNREAD);
  const given = [...(await tablesInFiles(names, sources, log)), ...inWorkbook];
  const tables = [...given, ...(await arrivalsOf(given, workbook, sources, log))];
  const withModels =
    names.length === 0
      ? { tables, unusedParts: NO_UNUSED_PARTS }
      : await readWorkflowModels(tables, opened.files, sources, path, log);
  return {
    ...opened,
    sources,
    ...withModels,
    scenarios: [...scenarios, ...scenariosInTexts(workbook?.texts ?? new Map(), log)],
    workbook,
  };
};

const openPath = async (
  path: string,
  files: WorkspaceFiles,
  log: ProblemLog,
): Promise<{ files: WorkspaceFiles; names: readonly string[] }> => {
  let kind: 'folder' | 'file' | 'missing';
  try {
    kind = await files.kind();
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    log.report(NO_PLACE, { code: 'folder-not-readable', about: { path } });
    return { files, names: [] };
  }
  if (kind === 'folder') return { files, names: (await listFolder(files, '', path, log)) ?? [] };
  if (kind === 'file' && isWorkbookName(path)) return { files: soleFile(path, files), names: [basename(path)] };
  const code = kind === 'missing' ? 'folder-not-found' : 'not-a-folder';
  log.report(NO_PLACE, { code, about: { path } });
  return { files, names: [] };
};

/** A workspace of one file: what lies beside it is not part of it. */
const soleFile = (path: string, files: WorkspaceFiles): WorkspaceFiles => ({
  kind: files.kind,
  list: (folder) => Promise.resolve(folder === '' ? [basename(path)] : null),
  read: () => files.read(''),
});

/** The one workbook of a folder; copies with a list of problems beside their originals are none. */
const chosenWorkbook = (names: readonly string[], log: ProblemLog): string | null => {
  const candidates = names.filter((name) => isCandidate(name, names));
  const usual = candidates.find((name) => name.toLowerCase() === USUAL_WORKBOOK);
  if (usual !== undefined || candidates.length < 2) return usual ?? candidates[0] ?? null;
  log.report(NO_PLACE, { code: 'several-workbooks', about: { files: candidates } });
  return null;
};

const isCandidate = (name: string, names: readonly string[]): boolean =>
  isWorkbookName(name) && !name.startsWith(LOCK_PREFIX) && !name.startsWith('.') && !isProblemsCopy(name, names);

const isProblemsCopy = (name: string, names: readonly string[]): boolean => {
  const original = originalOf(name);
  return original !== null && names.includes(original);
};

const readChosen = async (name: string, sources: SourceFiles, log: ProblemLog): Promise<Workbook | null> => {
  const bytes = await sources.bytesOf(name);
  if (bytes === null) return null;
  const workbook = readWorkbook(bytes, name, log);
  for (const table of workbook?.tables ?? []) if (!isUnread(table)) sources.countRows(name, table.rows.length);
  return workbook;
};

const tablesInFiles = async (
  names: readonly string[],
  sources: SourceFiles,
  log: ProblemLog,
): Promise<readonly GivenTable[]> => {
  const inFiles = await Promise.all(
    names.map((name) => {
      // A folder with the name of a table is read like a file, and reported as what it is.
      const file = name.replace(/\/$/u, '');
      const table = tableOfFile(file);
      return table === null ? [] : readTableFile(file, table, sources, log);
    }),
  );
  return inFiles.flat();
};

/** The arrival profile has the file name that the organisation gives it; a sheet of that name stands for the file. */
const arrivalsOf = async (
  given: readonly GivenTable[],
  workbook: Workbook | null,
  sources: SourceFiles,
  log: ProblemLog,
): Promise<readonly GivenTable[]> => {
  const organization = given
    .filter((table): table is RawTable => !isUnread(table))
    .find(({ name }) => headingKey(name) === 'organization');
  const index = organization?.headers.findIndex(({ text }) => headingKey(text) === 'arrivals') ?? -1;
  const written = rawText(organization?.rows[0]?.[index]).trim();
  if (organization === undefined || written === '') return [];
  const sheet = workbook?.sheetOf(written) ?? null;
  if (workbook !== null && sheet !== null) {
    if (tableNamed(sheet) === 'arrivals') return [];
    const table = workbook.read(sheet, 'arrivals', Object.keys(TABLES.arrivals.columns));
    if (table !== null) sources.countRows(workbook.file, table.rows.length);
    return [table ?? { name: 'arrivals', unread: true }];
  }
  const place = { ...organization.source, ...organization.placeOf(0, index) };
  const name = await sources.resolve(written, place, 'arrivals');
  if (name === null || tableOfFile(name) === 'arrivals') return [];
  return readTableFile(name, 'arrivals', sources, log);
};

/** Names every table-like file and sheet that nothing was read from: a slip in its name would otherwise go unseen. */
export const reportUnused = ({ names, sources, workbook }: GivenWorkspace, log: ProblemLog): void => {
  if (workbook !== null) reportUnusedSheets(workbook, log);
  for (const name of names) {
    if (name.endsWith('/') || name.startsWith('.') || sources.isUsed(name)) continue;
    const stem = name.slice(0, name.length - extname(name).length);
    if (!isTableLike(name, names, workbook) || OTHER_FILES.includes(stem.toLowerCase())) continue;
    const nearest = nearestName(stem, TABLE_NAMES);
    log.report(placeOfFile(name), { code: 'unused-file', about: { file: name, nearest } });
  }
};

/** Of several workbooks none may be read, which is reported with all their names. */
const isTableLike = (name: string, names: readonly string[], workbook: Workbook | null): boolean =>
  formatOf(name) !== null ||
  OTHER_SPREADSHEETS.includes(extname(name).toLowerCase()) ||
  (workbook !== null && isCandidate(name, names));
