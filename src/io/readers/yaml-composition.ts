import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { CellPlace } from '../../schema/raw.ts';
import type { YamlEntry, YamlTree } from './yaml-tree.ts';

/** Values that a document may have once its aliases are followed, beyond those written out; a bomb has billions. */
const MOST_ALIASED_VALUES = 100_000;

/** Collections within collections; a map has four. */
const DEEPEST = 100;

/** Why a well-formed document is not read all the same. */
export class Uncomposable extends Error {
  readonly reason: 'too-many-aliases' | 'unknown-alias' | 'too-deep';
  readonly place: CellPlace;

  constructor(reason: Uncomposable['reason'], place: CellPlace) {
    super(reason);
    this.reason = reason;
    this.place = place;
  }
}

interface Anchored {
  readonly tree: YamlTree;
  /** Values in it, aliases followed. */
  readonly size: number;
}

/**
 * Turns nodes into a tree in the order in which they stand, so that an alias means the anchor last seen before it. What an
 * alias stands for is shared, never copied, and counted as if it were.
 * @throws Uncomposable
 */
export const composeTree = (contents: unknown, placeAt: (offset: number) => CellPlace): YamlTree => {
  const anchors = new Map<string, Anchored>();
  let aliased = 0;
  let size = 0;

  const compose = (node: unknown, depth: number, around: CellPlace): YamlTree => {
    const place = placeOf(node, around);
    if (depth > DEEPEST) throw new Uncomposable('too-deep', place);
    if (isAlias(node)) return follow(node.source, place);
    const before = size;
    size += 1;
    const tree = composeValue(node, depth, place);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, { tree, size: size - before });
    return tree;
  };

  const follow = (name: string, place: CellPlace): YamlTree => {
    const anchored = anchors.get(name);
    if (anchored === undefined) throw new Uncomposable('unknown-alias', place);
    size += anchored.size;
    aliased += anchored.size;
    if (aliased > MOST_ALIASED_VALUES) throw new Uncomposable('too-many-aliases', place);
    return { ...anchored.tree, place };
  };

  const composeValue = (node: unknown, depth: number, place: CellPlace): YamlTree => {
    if (isMap(node)) {
      const entries = node.items.map((pair): YamlEntry => {
        const key = compose(pair.key, depth + 1, place);
        const value = compose(pair.value, depth + 1, key.place);
        return { key: key.kind === 'scalar' ? key.text : '?', place: key.place, value };
      });
      return { kind: 'mapping', place, entries };
    }
    if (isSeq(node)) return { kind: 'list', place, items: node.items.map((item) => compose(item, depth + 1, place)) };
    return isScalar(node) ? scalar(node.value, node.source, place) : scalar(null, undefined, place);
  };

  const placeOf = (node: unknown, around: CellPlace): CellPlace => {
    const offset = (node as Node | null | undefined)?.range?.[0];
    return offset === undefined ? around : placeAt(offset);
  };

  return compose(contents, 0, { line: 1, column: 1 });
};

/** Numbers and booleans keep how they are written; what an unknown tag makes of a value is read as it is written. */
const scalar = (value: unknown, source: string | undefined, place: CellPlace): YamlTree => {
  if (value === null || value === undefined) return { kind: 'scalar', place, value: null, text: '' };
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', place, value, text: source ?? String(value) };
  }
  const text = typeof value === 'string' ? value : (source ?? '');
  return { kind: 'scalar', place, value: text, text };
};
