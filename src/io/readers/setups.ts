/** Reads the built-in set-ups: one scenario file each, validated like any input. */
import type { Problem } from '../../domain/problem.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { ProblemLog } from '../../schema/problem-log.ts';
import { scenarioSchema, toScenario } from '../../schema/scenario.ts';
import { SourceFiles } from './source-files.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument } from './yaml-document.ts';

export interface ReadSetups {
  /** In the order asked for; null when there is any error among the problems. */
  readonly setups: readonly Scenario[] | null;
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
  return { setups: log.hasErrors ? null : read.map(({ content }) => toScenario(content)), problems: log.list() };
}
