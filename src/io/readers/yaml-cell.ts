import type { RawValue } from '../../schema/raw.ts';
import { rawText } from '../../schema/raw-text.ts';
import type { YamlTree } from './yaml-tree.ts';

/** A scalar as it is written; a list as its items; a mapping as `key=value`; a list in a list as alternatives (`a|b`). */
export const cellValue = (node: YamlTree): RawValue => {
  switch (node.kind) {
    case 'scalar':
      return node.value === null ? null : node.text;
    case 'list':
      return node.items.map((item) => joined(item, '|'));
    case 'mapping':
      return node.entries.map(({ key, value }) => `${key}=${joined(value, '|')}`);
  }
};

const joined = (node: YamlTree, separator: string): string => {
  const value = cellValue(node);
  return Array.isArray(value) ? value.join(separator) : rawText(value);
};
