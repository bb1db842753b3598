/**
 * A workspace, from its folder or workbook to the map, in phases:
 *
 *   files → raw tables → parsed tables → checks → empirical values → map
 *
 * Every phase reports what it finds into one log and goes on; only a log without errors gives a map.
 */
import type { OperationMap } from '../../domain/map.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Say } from '../../messages/say.ts';
import { empiricalSources } from '../../schema/assembly/durations.ts';
import { assembleMap } from '../../schema/assembly/index.ts';
import { checkMap } from '../../schema/checks/index.ts';
import { checkScenarioScopes } from '../../schema/checks/scenario-scopes.ts';
import { NO_PLACE, ProblemLog } from '../../schema/problem-log.ts';
import type { RawTable, UnreadTable } from '../../schema/raw.ts';
import { parseTables } from '../../schema/reading/parse-tables.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import { readEmpirical } from './empirical.ts';
import { openWorkspace, reportUnused } from './given-workspace.ts';
import type { InputFile } from './source-files.ts';
import type { UnusedParts } from './workflow-models.ts';
import { filesIn, type WorkspaceFiles } from './workspace-files.ts';
import type { YamlDocument } from './yaml-document.ts';

export interface Workspace {
  /** Null when there is any error among the problems. */
  readonly map: OperationMap | null;
  /** Errors and warnings, ordered by file, line and column. */
  readonly problems: readonly Problem[];
  /** The same for a report in another language; errors, which no report has, stay in English. */
  readonly problemsIn: (say: Say) => readonly Problem[];
  /** SHA-256 over the sorted names and bytes of the files used. */
  readonly digest: string;
  /** The files used, sorted by name. */
  readonly files: readonly InputFile[];
  /** By file: what workflow models hold and the map has no word for, or nothing explains. */
  readonly unusedParts: UnusedParts;
  /** Its tables before any meaning, for whoever edits them. */
  readonly tables: readonly (RawTable | UnreadTable)[];
  /** The workspace's own set-ups, each as its file gives it; whether they fit the parameters is not checked here. */
  readonly scenarios: readonly YamlDocument<ScenarioFile>[];
}

/**
 * Reads a workspace: a folder, or a workbook in place of one. Bad input becomes problems; only defects throw.
 * @param path of the folder or workbook, as problems name it
 */
export const readWorkspace = async (path: string, files: WorkspaceFiles = filesIn(path)): Promise<Workspace> => {
  const log = new ProblemLog();
  const given = await openWorkspace(path, files, log);
  const { sources, scenarios, tables, names, unusedParts } = given;
  const isEmpty = tables.length === 0 && (names.length === 0 || !log.hasErrors);
  if (isEmpty && !log.hasErrors) log.report(NO_PLACE, { code: 'empty-workspace', about: { path } });
  const map = isEmpty ? null : await mapOf(given, log);
  return {
    map,
    problems: log.list(),
    problemsIn: (say) => log.listIn(say),
    digest: sources.digest(),
    files: sources.list(),
    unusedParts,
    tables,
    scenarios,
  };
};

const mapOf = async (
  given: Awaited<ReturnType<typeof openWorkspace>>,
  log: ProblemLog,
): Promise<OperationMap | null> => {
  const parsed = parseTables(given.tables, log);
  checkMap(parsed, log);
  checkScenarioScopes(given.scenarios, parsed, log);
  const empirical = await readEmpirical(empiricalSources(parsed), given, log);
  reportUnused(given, log);
  return log.hasErrors ? null : assembleMap(parsed, empirical);
};
