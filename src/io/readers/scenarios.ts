import type { ProblemLog } from '../../schema/problem-log.ts';
import { type ScenarioFile, scenarioSchema } from '../../schema/scenario.ts';
import { listFolder, type SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

const FOLDER = 'scenarios';

/** Reads the set-ups of a workspace. Whether they fit the map and the parameters is for others to say. */
export const readScenarios = async (
  files: WorkspaceFiles,
  sources: SourceFiles,
  workspace: string,
  log: ProblemLog,
): Promise<YamlDocument<ScenarioFile>[]> => {
  const names = (await listFolder(files, FOLDER, workspace, log)) ?? [];
  const documents = await Promise.all(
    names
      .filter((name) => formatOf(name) === 'yaml')
      .map(async (name) => {
        const file = `${FOLDER}/${name}`;
        const bytes = await sources.bytesOf(file);
        return bytes === null ? null : readYamlDocument(bytes, file, scenarioSchema, log);
      }),
  );
  return documents.filter((document) => document !== null);
};
