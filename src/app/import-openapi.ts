/** Reads an OpenAPI description and says of a system what its interface lets others do. */
import { basename } from 'node:path';
import { apiDescription } from '../imports/openapi/api-description.ts';
import { proposeApi } from '../imports/openapi/propose-api.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { readYamlTree } from '../io/readers/yaml-parse.ts';
import { plainOf } from '../io/readers/yaml-tree.ts';
import { nearestName } from '../schema/nearest.ts';
import { ProblemLog } from '../schema/problem-log.ts';
import { parseTables } from '../schema/reading/parse-tables.ts';
import type { ImportReading } from '../schema/result/import-reading.ts';
import { type ImportOutcome, type ImportTarget, importIntoWorkspace } from './import-into-workspace.ts';
import { InvalidInput } from './invalid-input.ts';
import { readInputFile } from './read-input-file.ts';
import { UsageProblem } from './usage-problem.ts';

export interface OpenapiImport extends ImportTarget {
  readonly file: string;
  /** Id of the system whose interface the file describes. */
  readonly system: string;
}

/** What an import read, what it changed, and what is still wrong with the workspace. */
export interface ArchitectureImport extends ImportOutcome {
  readonly reading: ImportReading;
}

/**
 * @throws InvalidInput when the file is no OpenAPI description, and as `importIntoWorkspace`
 * @throws UsageProblem when the workspace has systems and none of that id, and as `importIntoWorkspace`
 */
export async function importOpenapi({ file, system, ...target }: OpenapiImport): Promise<ArchitectureImport> {
  const log = new ProblemLog();
  const tree = readYamlTree(await readInputFile(file, log), file, log);
  const description = tree === null ? null : apiDescription(plainOf(tree));
  if (description === null) {
    if (!log.hasErrors) log.report({ file, sheet: null, line: 1, column: 1 }, { code: 'not-openapi', about: {} });
    throw new InvalidInput(log.list());
  }
  await refuseUnknown(system, target.workspace);
  const outcome = await importIntoWorkspace(proposeApi(description, system, basename(file)), target);
  return { reading: { files: [file], ...description.reading }, ...outcome };
}

/** A slip in the id would make a system that nothing else knows; where none is listed yet there is nothing to slip from. */
async function refuseUnknown(system: string, workspace: string): Promise<void> {
  const { tables } = await readWorkspace(workspace);
  const ids = parseTables(tables, new ProblemLog()).systems.rows.map(({ values }) => values.id);
  if (ids.length === 0 || ids.includes(system)) return;
  const nearest = nearestName(system, ids);
  throw new UsageProblem(
    `"${workspace}" has no system "${system}". Nothing was written.`,
    nearest === null ? 'Add it to the systems first, or check the id.' : `Did you mean ${nearest}?`,
  );
}
