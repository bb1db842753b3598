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

/** The set-ups among texts that stand in a workbook; problems in them name the file that each text is of, and its line. */
export const scenariosInTexts = (
  texts: ReadonlyMap<string, { readonly text: string }>,
  log: ProblemLog,
): YamlDocument<ScenarioFile>[] =>
  [...texts].flatMap(([file, { text }]) => {
    if (!file.startsWith(`${FOLDER}/`) || formatOf(file) !== 'yaml') return [];
    const document = readYamlDocument(Buffer.from(text), file, scenarioSchema, log);
    return document === null ? [] : [document];
  });
