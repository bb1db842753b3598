/** Reads the parameter set: the built-in files, then a client's file that replaces some of their values. */
import { basename, dirname, join } from 'node:path';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { Problem } from '../../domain/problem.ts';
import { parameterSetIssues, toParameterSet } from '../../schema/parameter-set.ts';
import { type ParameterFile, parameterFileSchema } from '../../schema/parameters.ts';
import { ProblemLog } from '../../schema/problem-log.ts';
import { reportCrossFileIssues } from './cross-file-issues.ts';
import { listFolder, SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

export interface ReadParameters {
  /** Null when there is any error among the problems. */
  readonly parameters: ParameterSet | null;
  readonly problems: readonly Problem[];
}

/** @param override path of a client's file, or null */
export async function readParameters(builtInFolder: string, override: string | null): Promise<ReadParameters> {
  const log = new ProblemLog();
  const builtIn = await readFolder(builtInFolder, log);
  const own = override === null ? [] : await readFiles(dirname(override), [basename(override)], log);
  if (log.hasErrors) return { parameters: null, problems: log.list() };
  reportCrossFileIssues(parameterSetIssues(builtIn, own), [...builtIn, ...own], log);
  if (log.hasErrors) return { parameters: null, problems: log.list() };
  const contents = (documents: readonly YamlDocument<ParameterFile>[]) => documents.map(({ content }) => content);
  return { parameters: toParameterSet(contents(builtIn), contents(own)), problems: log.list() };
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
