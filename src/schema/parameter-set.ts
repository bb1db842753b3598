/** From parameter files to the parameter set: the built-in files first, then those that replace some of their values. */
import type { Parameter, ParameterSet } from '../domain/parameters.ts';
import type { Source } from '../domain/source.ts';
import type { CrossFileIssue, NamedFile } from './cross-file-issue.ts';
import type { ParameterFile, ParameterFileEntry } from './parameters.ts';
import { ASSUMPTION, SETTING, toPublishedWork } from './source.ts';

export type ParameterFiles = readonly NamedFile<ParameterFile>[];

/**
 * What is wrong between the files: an id twice among the built-in ones or among the overrides, or an override of an id
 * that is not built in or has another unit. The set may be assembled only if nothing is wrong.
 */
export function parameterSetIssues(builtIn: ParameterFiles, overrides: ParameterFiles = []): CrossFileIssue[] {
  const units = new Map(entriesOf(builtIn).map(({ entry }) => [entry.id, entry.unit]));
  const strange = entriesOf(overrides).flatMap(({ file, entry, at }): CrossFileIssue[] => {
    const unit = units.get(entry.id);
    if (unit === undefined)
      return [{ file, path: ['parameters', at, 'id'], message: `there is no parameter "${entry.id}"` }];
    if (unit === entry.unit) return [];
    return [{ file, path: ['parameters', at, 'unit'], message: `expected the unit "${unit}", as it is built in` }];
  });
  return [...repeatedIds(builtIn), ...repeatedIds(overrides), ...strange];
}

function repeatedIds(files: ParameterFiles): CrossFileIssue[] {
  const first = new Map<string, string>();
  return entriesOf(files).flatMap(({ file, entry, at }): CrossFileIssue[] => {
    const earlier = first.get(entry.id);
    if (earlier !== undefined) {
      return [{ file, path: ['parameters', at, 'id'], message: `"${entry.id}" is given twice, first in ${earlier}` }];
    }
    first.set(entry.id, file);
    return [];
  });
}

interface PlacedEntry {
  readonly file: string;
  readonly entry: ParameterFileEntry;
  readonly at: number;
}

const entriesOf = (files: ParameterFiles): PlacedEntry[] =>
  files.flatMap(({ file, content }) => content.parameters.map((entry, at) => ({ file, entry, at })));

/** A client's file whose words, where they are still those of the built-in files, are said as `worded` says them. */
export function withKnownWords(
  own: ParameterFile,
  builtIn: readonly ParameterFile[],
  worded: readonly ParameterFile[],
): ParameterFile {
  const wordedById = entriesById(worded);
  const builtInById = entriesById(builtIn);
  return {
    ...own,
    parameters: own.parameters.map((entry) => {
      const [before, after] = [builtInById.get(entry.id), wordedById.get(entry.id)];
      if (before === undefined || after === undefined) return entry;
      return {
        ...entry,
        name: entry.name === before.name ? after.name : entry.name,
        reason: entry.reason === before.reason ? after.reason : entry.reason,
      };
    }),
  };
}

const entriesById = (files: readonly ParameterFile[]): ReadonlyMap<string, ParameterFileEntry> =>
  new Map(files.flatMap(({ parameters }) => parameters.map((entry) => [entry.id, entry])));

/** The domain's set; an override keeps the place of what it replaces. */
export function toParameterSet(
  builtIn: readonly ParameterFile[],
  overrides: readonly ParameterFile[] = [],
): ParameterSet {
  const files = [...builtIn, ...overrides];
  return {
    groups: files.map(({ group, version, title, basis }) => ({ group, version, title, basis })),
    parameters: new Map(files.flatMap((file) => file.parameters.map((entry) => [entry.id, toParameter(entry, file)]))),
  };
}

function toParameter({ distribution, source, used_by, ...same }: ParameterFileEntry, file: ParameterFile): Parameter {
  return {
    ...same,
    group: file.group,
    distribution: distribution ?? null,
    source: toSource(source, file),
    usedBy: used_by,
  };
}

function toSource(source: ParameterFileEntry['source'], file: ParameterFile): Source {
  if (source === ASSUMPTION) return { kind: 'assumption' };
  if (source === SETTING) return { kind: 'setting' };
  const works = [source].flat().flatMap((key) => file.sources[key] ?? []);
  return { kind: 'published', works: works.map(toPublishedWork) };
}
