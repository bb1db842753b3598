import type { ProblemLog } from '../../schema/problem-log.ts';
import type { CellPlace } from '../../schema/raw.ts';
import { listFolder, type SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { placeOfPath, plainOf, readYamlTree } from './yaml-tree.ts';

/** A YAML file of the workspace as it is written, with the places of its parts. */
export interface ScenarioDocument {
  /** Relative to the workspace: `scenarios/own.yaml`. */
  readonly file: string;
  readonly value: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => CellPlace;
}

const FOLDER = 'scenarios';

/** Reads the set-ups of a workspace; what they mean is for their own schema to say. */
export const readScenarios = async (
  files: WorkspaceFiles,
  sources: SourceFiles,
  workspace: string,
  log: ProblemLog,
): Promise<ScenarioDocument[]> => {
  const names = (await listFolder(files, FOLDER, workspace, log)) ?? [];
  const documents = await Promise.all(
    names
      .filter((name) => formatOf(name) === 'yaml')
      .map(async (name): Promise<ScenarioDocument[]> => {
        const file = `${FOLDER}/${name}`;
        const bytes = await sources.bytesOf(file);
        const tree = bytes === null ? null : readYamlTree(bytes, file, log);
        if (tree === null) return [];
        return [{ file, value: plainOf(tree), placeOf: (path) => placeOfPath(tree, path) }];
      }),
  );
  return documents.flat();
};
