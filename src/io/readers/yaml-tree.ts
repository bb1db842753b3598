import type { CellPlace } from '../../schema/raw.ts';

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
