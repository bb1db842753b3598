import { headingKey } from '../../schema/heading.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { CellPlace, RawHeader, RawSource, RawTable, RawValue } from '../../schema/raw.ts';
import type { Table } from '../../schema/tables/table.ts';
import { cellValue } from './yaml-cell.ts';
import type { YamlTree } from './yaml-tree.ts';

interface Setting {
  readonly header: RawHeader;
  readonly value: RawValue;
  readonly place: CellPlace;
}

/** Turns nested keys into a raw table of one row with dotted headings, as a sheet of settings has them. */
export const settingsOf = (table: Table, tree: YamlTree, source: RawSource, log: ProblemLog): RawTable | null => {
  const root =
    tree.kind === 'scalar' && tree.value === null ? { ...tree, kind: 'mapping' as const, entries: [] } : tree;
  if (root.kind !== 'mapping') {
    const about = { what: table.name, expected: 'a mapping from keys to values' };
    log.report({ ...source, ...root.place }, { code: 'wrong-shape', about });
    return null;
  }
  const sections = new Map<string, string[]>();
  for (const column of Object.keys(table.columns)) {
    const [section = column, ...rest] = column.split('.');
    const key = headingKey(section);
    if (rest.length > 0) sections.set(key, [...(sections.get(key) ?? []), rest.join('.')]);
  }
  const settings: Setting[] = [];
  const add = (text: string, keyPlace: CellPlace, node: YamlTree): void => {
    const place = node.kind === 'scalar' && node.value === null ? keyPlace : node.place;
    settings.push({ header: { text, place: keyPlace }, value: cellValue(node), place });
  };
  for (const { key, place, value } of root.entries) {
    const parts = sections.get(headingKey(key));
    if (parts !== undefined && value.kind === 'mapping') {
      for (const part of value.entries) add(`${key}.${part.key}`, part.place, part.value);
    } else if (parts !== undefined && !(value.kind === 'scalar' && value.value === null)) {
      const about = { what: key, expected: `a mapping with ${parts.join(', ')}` };
      log.report({ ...source, ...value.place }, { code: 'wrong-shape', about });
    } else if (parts === undefined) {
      add(key, place, value);
    }
  }
  return {
    source,
    name: table.name,
    start: root.place,
    headers: settings.map(({ header }) => header),
    rows: [settings.map(({ value }) => value)],
    lineOf: () => root.place.line,
    placeOf: (_, cell) => settings[cell]?.place ?? root.place,
    decimalComma: false,
    incomplete: false,
  };
};
