/** Reads the built-in set-ups: one scenario file each, validated like any input, and their words in another language. */
import type { Problem } from '../../domain/problem.ts';
import { ProblemLog } from '../../schema/problem-log.ts';
import { type ScenarioFile, scenarioSchema } from '../../schema/scenario.ts';
import { SETUP_TEXTS } from '../../schema/translations/set-up-texts.ts';
import { SourceFiles } from './source-files.ts';
import { BUILT_IN_LANGUAGE, Translations } from './translations.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

export interface ReadSetups {
  /** In the order asked for; null when there is any error among the problems. */
  readonly documents: readonly YamlDocument<ScenarioFile>[] | null;
  readonly problems: readonly Problem[];
}

/** @param language that words are wanted in, a BCP 47 primary subtag; null for those of the files */
export async function readSetups(folder: string, ids: readonly string[], language: string | null): Promise<ReadSetups> {
  const log = new ProblemLog();
  const files = filesIn(folder);
  const sources = new SourceFiles(files, log);
  const documents = await Promise.all(
    ids.map(async (id) => {
      const bytes = await sources.bytesOf(`${id}.yaml`);
      return bytes === null ? null : readYamlDocument(bytes, `${id}.yaml`, scenarioSchema, log);
    }),
  );
  const read = documents.filter((document) => document !== null);
  if (log.hasErrors) return { documents: null, problems: log.list() };
  if (language === null || language === BUILT_IN_LANGUAGE) return { documents: read, problems: log.list() };
  const translations = await Translations.in({ language, files, folder }, [''], log);
  const worded = await Promise.all(
    read.map(async (document) => ({ ...document, content: await translations.laidOver(document, SETUP_TEXTS) })),
  );
  translations.report();
  return { documents: log.hasErrors ? null : worded, problems: log.list() };
}
