import type { z } from 'zod';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { CellPlace } from '../../schema/raw.ts';
import { knownContent } from './known-contents.ts';
import { readYamlTree } from './yaml-parse.ts';
import { placeOfPath, plainOf } from './yaml-tree.ts';

/** A YAML file that its schema has accepted, with the places of its parts. */
export interface YamlDocument<T> {
  /** As problems name it, with `/`. */
  readonly file: string;
  readonly content: T;
  /** 1-based line and character of what a path of keys and indices leads to. */
  readonly placeOf: (path: readonly PropertyKey[]) => CellPlace;
}

/** Reads a whole YAML file through a schema; null when either refuses it, which is reported with every place. */
export const readYamlDocument = <T>(
  bytes: Buffer,
  file: string,
  schema: z.ZodType<T>,
  log: ProblemLog,
): YamlDocument<T> | null => {
  const source = knownSource(bytes, file, log) ?? parsedSource(bytes, file, log);
  if (source === null) return null;
  const { plain, placeOf } = source;
  const result = schema.safeParse(plain);
  if (result.success) return { file, content: result.data, placeOf };
  for (const issue of result.error.issues) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const where = path.length === 0 ? 'the file' : pathText(path);
      const detail = issue.code === 'unrecognized_keys' ? 'there is no such key here' : issue.message;
      log.report({ file, sheet: null, ...placeOf(path) }, { code: 'malformed-document', about: { where, detail } });
    }
  }
  return null;
};

interface Source {
  readonly plain: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => CellPlace;
}

const parsedSource = (bytes: Buffer, file: string, log: ProblemLog): Source | null => {
  const tree = readYamlTree(bytes, file, log);
  return tree === null ? null : { plain: plainOf(tree), placeOf: (path) => placeOfPath(tree, path) };
};

/** A file of the package is parsed only where a place in it is asked for: where something else does not go with it. */
const knownSource = (bytes: Buffer, file: string, log: ProblemLog): Source | null => {
  const known = knownContent(bytes);
  if (known === undefined) return null;
  let parsed: Source | null = null;
  const placeOf = (path: readonly PropertyKey[]): CellPlace => {
    parsed ??= parsedSource(bytes, file, log);
    return parsed?.placeOf(path) ?? { line: 1, column: 1 };
  };
  return { plain: known.content, placeOf };
};

/** `interventions[0].scope.systems` */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
