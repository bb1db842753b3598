/** Reads the built-in set-ups: one scenario file each, validated like any input. */
import type { Problem } from '../../domain/problem.ts';
import { ProblemLog } from '../../schema/problem-log.ts';
import { type ScenarioFile, scenarioSchema } from '../../schema/scenario.ts';
import { SourceFiles } from './source-files.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

export interface ReadSetups {
  /** In the order asked for; null when there is any error among the problems. */
  readonly documents: readonly YamlDocument<ScenarioFile>[] | null;
  readonly problems: readonly Problem[];
}

export async function readSetups(folder: string, ids: readonly string[]): Promise<ReadSetups> {
  const log = new ProblemLog();
  const sources = new SourceFiles(filesIn(folder), log);
  const documents = await Promise.all(
    ids.map(async (id) => {
      const bytes = await sources.bytesOf(`${id}.yaml`);
      return bytes === null ? null : readYamlDocument(bytes, `${id}.yaml`, scenarioSchema, log);
    }),
  );
  const read = documents.filter((document) => document !== null);
  return { documents: log.hasErrors ? null : read, problems: log.list() };
}
