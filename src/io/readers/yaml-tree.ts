import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ProblemLog, ProblemPlace } from '../../schema/problem-log.ts';
import type { CellPlace } from '../../schema/raw.ts';
import { textBytes } from './text-bytes.ts';

/** A YAML document as a tree with places, aliases followed. */
export type YamlTree =
  | {
      readonly kind: 'scalar';
      readonly place: CellPlace;
      readonly value: string | number | boolean | null;
      /** As it is written: `007` and `1e3` stay what they are. */
      readonly text: string;
    }
  | { readonly kind: 'list'; readonly place: CellPlace; readonly items: readonly YamlTree[] }
  | { readonly kind: 'mapping'; readonly place: CellPlace; readonly entries: readonly YamlEntry[] };

export interface YamlEntry {
  readonly key: string;
  readonly place: CellPlace;
  readonly value: YamlTree;
}

/** Nodes that following aliases may add; a bomb has billions. */
const MOST_ALIASED_NODES = 100_000;
/** Aliases within aliases; a circle has no end. */
const DEEPEST_ALIAS = 20;

/** Reads a YAML file into a tree; null when it is not well-formed, which is reported. */
export const readYamlTree = (bytes: Buffer, file: string, log: ProblemLog): YamlTree | null => {
  const text = textBytes(bytes, file, log);
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text.toString('utf8'), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const placeAt = (offset: number): CellPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problemAt = (offset: number): ProblemPlace => ({ file, sheet: null, ...placeAt(offset) });
  for (const error of document.errors) {
    const { code, message, pos } = error;
    if (code === 'DUPLICATE_KEY') {
      const key = text.toString('utf8').slice(...keyRange(text.toString('utf8'), pos[0]));
      log.report(problemAt(pos[0]), { code: 'duplicate-key', about: { key } });
    } else {
      log.report(problemAt(pos[0]), { code: 'yaml-syntax', about: { detail: message.split('\n')[0] ?? message } });
    }
  }
  if (document.errors.length > 0) return null;
  const tree = treeOf(document, placeAt);
  if (tree === null) log.report({ file, sheet: null, line: 1, column: 1 }, { code: 'too-many-aliases', about: {} });
  return tree;
};

/** From the place of a key to its colon. */
const keyRange = (text: string, start: number): [number, number] => {
  const colon = text.indexOf(':', start);
  return [start, colon === -1 ? start + 1 : colon];
};

class TooManyAliases extends Error {}

const treeOf = (document: Document.Parsed, placeAt: (offset: number) => CellPlace): YamlTree | null => {
  let aliased = 0;
  const start = { line: 1, column: 1 };
  const convert = (node: unknown, depth: number, fallback: CellPlace): YamlTree => {
    if (depth > 0) aliased += 1;
    if (aliased > MOST_ALIASED_NODES || depth > DEEPEST_ALIAS) throw new TooManyAliases();
    if (isAlias(node)) return convert(node.resolve(document), depth + 1, fallback);
    const range = rangeOf(node);
    const place = range === null ? fallback : placeAt(range);
    if (isMap(node)) {
      const entries = node.items.map((pair): YamlEntry => {
        const key = convert(pair.key, depth, place);
        return {
          key: key.kind === 'scalar' ? key.text : '?',
          place: key.place,
          value: convert(pair.value, depth, key.place),
        };
      });
      return { kind: 'mapping', place, entries };
    }
    if (isSeq(node)) return { kind: 'list', place, items: node.items.map((item) => convert(item, depth, place)) };
    if (!isScalar(node) || node.value === null || node.value === undefined) {
      return { kind: 'scalar', place, value: null, text: '' };
    }
    const { value } = node;
    // The core schema knows these types and no other; what an unknown tag makes of a value is read as it is written.
    const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
    const scalar = known ? value : (node.source ?? '');
    const written =
      node.type === 'PLAIN' && typeof scalar !== 'string' ? (node.source ?? String(scalar)) : String(scalar);
    return { kind: 'scalar', place, value: scalar, text: written };
  };
  try {
    return convert(document.contents, 0, start);
  } catch (thrown) {
    if (thrown instanceof TooManyAliases) return null;
    throw thrown;
  }
};

const rangeOf = (node: unknown): number | null => {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start] = node.range as unknown[];
  return typeof start === 'number' ? start : null;
};

/** The plain value of a tree, for schemas that take a whole document. */
export const plainOf = (tree: YamlTree): unknown => {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(plainOf);
    case 'mapping':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainOf(value)]));
  }
};

/**
 * The place of what a path of keys and indices leads to, or of the last thing on the way that is there: of a single value
 * itself, of the key of anything larger.
 */
export const placeOfPath = (tree: YamlTree, path: readonly PropertyKey[]): CellPlace => {
  let { place } = tree;
  let node: YamlTree | undefined = tree;
  for (const part of path) {
    if (node?.kind === 'mapping') {
      const entry: YamlEntry | undefined = node.entries.find(({ key }) => key === String(part));
      if (entry === undefined) return place;
      node = entry.value;
      place = node.kind === 'scalar' && node.value !== null ? node.place : entry.place;
    } else if (node?.kind === 'list') {
      node = node.items[Number(part)];
      if (node === undefined) return place;
      place = node.place;
    }
  }
  return place;
};
