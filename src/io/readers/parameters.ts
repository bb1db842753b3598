/**
 * Reads the parameter set: the built-in files, then a client's file that replaces some of their values. Words in another
 * language stand in a folder of that language beside the files, under the same names.
 */
import { basename, dirname, join } from 'node:path';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { Problem } from '../../domain/problem.ts';
import { parameterSetIssues, toParameterSet, withKnownWords } from '../../schema/parameter-set.ts';
import { type ParameterFile, parameterFileSchema } from '../../schema/parameters.ts';
import { ProblemLog } from '../../schema/problem-log.ts';
import { PARAMETER_TEXTS } from '../../schema/translations/parameter-texts.ts';
import { reportCrossFileIssues } from './cross-file-issues.ts';
import { listFolder, SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import { BUILT_IN_LANGUAGE, Translations } from './translations.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

export interface ReadParameters {
  /** Null when there is any error among the problems. */
  readonly parameters: ParameterSet | null;
  readonly problems: readonly Problem[];
}

/**
 * @param override path of a client's file, or null
 * @param language that words are wanted in, a BCP 47 primary subtag; null for those of the files
 */
export async function readParameters(
  builtInFolder: string,
  override: string | null,
  language: string | null = null,
): Promise<ReadParameters> {
  const log = new ProblemLog();
  const builtIn = await readFolder(builtInFolder, log);
  const own = override === null ? [] : await readFiles(dirname(override), [basename(override)], log);
  if (log.hasErrors) return { parameters: null, problems: log.list() };
  reportCrossFileIssues(parameterSetIssues(builtIn, own), [...builtIn, ...own], log);
  if (log.hasErrors) return { parameters: null, problems: log.list() };
  const contents = builtIn.map(({ content }) => content);
  const ownContents = own.map(({ content }) => content);
  if (language === null || language === BUILT_IN_LANGUAGE) {
    return { parameters: toParameterSet(contents, ownContents), problems: log.list() };
  }
  const worded = await inLanguage(builtIn, builtInFolder, language, log);
  if (log.hasErrors) return { parameters: null, problems: log.list() };
  const known = ownContents.map((file) => withKnownWords(file, contents, worded));
  return { parameters: toParameterSet(worded, known), problems: log.list() };
}

async function inLanguage(
  documents: readonly YamlDocument<ParameterFile>[],
  folder: string,
  language: string,
  log: ProblemLog,
): Promise<ParameterFile[]> {
  const translations = await Translations.in({ language, files: filesIn(folder), folder }, [''], log);
  const worded = await Promise.all(documents.map((one) => translations.laidOver(one, PARAMETER_TEXTS)));
  translations.report();
  return worded;
}

async function readFolder(folder: string, log: ProblemLog): Promise<YamlDocument<ParameterFile>[]> {
  const names = (await listFolder(filesIn(folder), '', folder, log)) ?? [];
  return readFiles(
    folder,
    names.filter((name) => formatOf(name) === 'yaml'),
    log,
  );
}

async function readFiles(
  folder: string,
  names: readonly string[],
  log: ProblemLog,
): Promise<YamlDocument<ParameterFile>[]> {
  const sources = new SourceFiles(filesIn(join(folder)), log);
  const documents = await Promise.all(
    names.map(async (name) => {
      const bytes = await sources.bytesOf(name);
      return bytes === null ? null : readYamlDocument(bytes, name, parameterFileSchema, log);
    }),
  );
  return documents.filter((document) => document !== null);
}
