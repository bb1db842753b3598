import type { z } from 'zod';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { CellPlace } from '../../schema/raw.ts';
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
  const tree = readYamlTree(bytes, file, log);
  if (tree === null) return null;
  const placeOf = (path: readonly PropertyKey[]): CellPlace => placeOfPath(tree, path);
  const result = schema.safeParse(plainOf(tree));
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

/** `interventions[0].scope.systems` */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
