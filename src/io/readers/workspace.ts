/**
 * A workspace, from its folder to the map, in phases:
 *
 *   files → raw tables → parsed tables → checks → empirical values → map
 *
 * Every phase reports what it finds into one log and goes on; only a log without errors gives a map.
 */
import { extname } from 'node:path';
import type { OperationMap } from '../../domain/map.ts';
import type { Problem } from '../../domain/problem.ts';
import { empiricalSources } from '../../schema/assembly/durations.ts';
import { assembleMap } from '../../schema/assembly/index.ts';
import { checkMap } from '../../schema/checks/index.ts';
import { checkScenarioScopes } from '../../schema/checks/scenario-scopes.ts';
import { headingKey } from '../../schema/heading.ts';
import { nearestName } from '../../schema/nearest.ts';
import { NO_PLACE, ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { isUnread, type RawTable, type UnreadTable } from '../../schema/raw.ts';
import { parseTables } from '../../schema/reading/parse-tables.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import { TABLE_NAMES } from '../../schema/table-name.ts';
import { readEmpirical } from './empirical.ts';
import { readScenarios } from './scenarios.ts';
import { type InputFile, listFolder, SourceFiles } from './source-files.ts';
import { formatOf, readTableFile, tableOfFile } from './table-files.ts';
import { filesIn, isErrno, type WorkspaceFiles } from './workspace-files.ts';
import type { YamlDocument } from './yaml-document.ts';

export interface Workspace {
  /** Null when there is any error among the problems. */
  readonly map: OperationMap | null;
  /** Errors and warnings, ordered by file, line and column. */
  readonly problems: readonly Problem[];
  /** SHA-256 over the sorted names and bytes of the files used. */
  readonly digest: string;
  /** The files used, sorted by name. */
  readonly files: readonly InputFile[];
  /** Its tables before any meaning, for whoever edits them. */
  readonly tables: readonly (RawTable | UnreadTable)[];
  /** The workspace's own set-ups, each as its file gives it; whether they fit the parameters is not checked here. */
  readonly scenarios: readonly YamlDocument<ScenarioFile>[];
}

/** Files of a workspace that are no tables and have readers of their own. */
const OTHER_FILES = ['commentary', 'brand'];

/** Reads a workspace folder. Bad input becomes problems; only defects throw. */
export const readWorkspace = async (folder: string, files: WorkspaceFiles = filesIn(folder)): Promise<Workspace> => {
  const log = new ProblemLog();
  const sources = new SourceFiles(files, log);
  const names = await openFolder(folder, files, log);
  if (names === null)
    return { map: null, problems: log.list(), digest: sources.digest(), files: [], tables: [], scenarios: [] };

  const scenarios = await readScenarios(files, sources, folder, log);
  const raws = await readTables(names, sources, log);
  if (raws.length === 0 && !log.hasErrors) {
    log.report(NO_PLACE, { code: 'empty-workspace', about: { path: folder } });
    const nothing = { map: null, tables: [], problems: log.list() };
    return { ...nothing, digest: sources.digest(), files: sources.list(), scenarios };
  }
  const parsed = parseTables(raws, log);
  checkMap(parsed, log);
  checkScenarioScopes(scenarios, parsed, log);
  const empirical = await readEmpirical(empiricalSources(parsed), sources, log);
  reportUnused(names, sources, log);
  return {
    map: log.hasErrors ? null : assembleMap(parsed, empirical),
    problems: log.list(),
    digest: sources.digest(),
    files: sources.list(),
    tables: raws,
    scenarios,
  };
};

const openFolder = async (path: string, files: WorkspaceFiles, log: ProblemLog): Promise<readonly string[] | null> => {
  let kind: 'folder' | 'file' | 'missing';
  try {
    kind = await files.kind();
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    log.report(NO_PLACE, { code: 'folder-not-readable', about: { path } });
    return null;
  }
  if (kind === 'missing') log.report(NO_PLACE, { code: 'folder-not-found', about: { path } });
  if (kind === 'file') log.report(NO_PLACE, { code: 'not-a-folder', about: { path } });
  return kind === 'folder' ? listFolder(files, '', path, log) : null;
};

const readTables = async (
  names: readonly string[],
  sources: SourceFiles,
  log: ProblemLog,
): Promise<(RawTable | UnreadTable)[]> => {
  const given = await Promise.all(
    names.map((name) => {
      // A folder with the name of a table is read like a file, and reported as what it is.
      const file = name.replace(/\/$/u, '');
      const table = tableOfFile(file);
      return table === null ? [] : readTableFile(file, table, sources, log);
    }),
  );
  const raws = given.flat();
  const arrivals = await readArrivals(raws, sources, log);
  return [...raws, ...arrivals];
};

/** The arrival profile has the file name that the organisation gives it. */
const readArrivals = async (
  given: readonly (RawTable | UnreadTable)[],
  sources: SourceFiles,
  log: ProblemLog,
): Promise<(RawTable | UnreadTable)[]> => {
  const organization = given
    .filter((table): table is RawTable => !isUnread(table))
    .find(({ name }) => headingKey(name) === 'organization');
  const index = organization?.headers.findIndex(({ text }) => headingKey(text) === 'arrivals') ?? -1;
  const written = organization?.rows[0]?.[index];
  if (organization === undefined || typeof written !== 'string' || written.trim() === '') return [];
  const place = { ...organization.source, ...organization.placeOf(0, index) };
  const name = await sources.resolve(written.trim(), place, 'arrivals');
  if (name === null || tableOfFile(name) === 'arrivals') return [];
  return readTableFile(name, 'arrivals', sources, log);
};

/** Names every table-like file that nothing was read from: a slip in its name would otherwise go unseen. */
const reportUnused = (names: readonly string[], sources: SourceFiles, log: ProblemLog): void => {
  for (const name of names) {
    if (name.endsWith('/') || name.startsWith('.') || sources.isUsed(name)) continue;
    const stem = name.slice(0, name.length - extname(name).length);
    const isTableLike = formatOf(name) !== null || ['.xlsx', '.xls', '.ods'].includes(extname(name).toLowerCase());
    if (!isTableLike || OTHER_FILES.includes(stem.toLowerCase())) continue;
    const nearest = nearestName(stem, TABLE_NAMES);
    log.report(placeOfFile(name), { code: 'unused-file', about: { file: name, nearest } });
  }
};
