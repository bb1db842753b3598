import { headingKey } from '../../schema/heading.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { CellPlace, RawHeader, RawSource, RawTable, RawValue } from '../../schema/raw.ts';
import type { Table } from '../../schema/tables/table.ts';
import { cellValue } from './yaml-cell.ts';
import { settingsOf } from './yaml-settings.ts';
import type { YamlEntry, YamlTree } from './yaml-tree.ts';

/** Turns a part of a YAML document into a raw table: a list of rows, rows by id, or settings. */
export const tableFromYaml = (table: Table, tree: YamlTree, source: RawSource, log: ProblemLog): RawTable | null => {
  if (table.shape === 'settings') return settingsOf(table, tree, source, log);
  if (tree.kind === 'scalar' && tree.value === null) return rawTable(table, [], tree.place, source, false);
  const [keyColumn, ...more] = table.key;
  const byId = keyColumn !== undefined && more.length === 0;
  const expected = byId ? `a list of rows, or a mapping from ${keyColumn} to the rest of the row` : 'a list of rows';
  if (tree.kind === 'scalar' || (tree.kind === 'mapping' && !byId)) {
    log.report({ ...source, ...tree.place }, { code: 'wrong-shape', about: { what: table.name, expected } });
    return null;
  }

  const rows: YamlRow[] = [];
  let incomplete = false;
  const add = (place: CellPlace, node: YamlTree, own: readonly YamlEntry[]): void => {
    if (node.kind === 'mapping') {
      rows.push({ place, entries: [...own, ...node.entries] });
    } else if (node.kind === 'scalar' && node.value === null && own.length > 0) {
      rows.push({ place, entries: own });
    } else {
      incomplete = true;
      const about = { what: `a ${table.noun}`, expected: 'a mapping from columns to values' };
      log.report({ ...source, ...node.place }, { code: 'wrong-shape', about });
    }
  };
  if (tree.kind === 'list') for (const item of tree.items) add(item.place, item, []);
  else for (const entry of tree.entries) add(entry.place, entry.value, [ownId(keyColumn ?? 'id', entry)]);
  return rawTable(table, rows, tree.place, source, incomplete, log);
};

interface YamlRow {
  readonly place: CellPlace;
  readonly entries: readonly YamlEntry[];
}

/** The key of a mapping by id is the row's id. */
const ownId = (column: string, { key, place }: YamlEntry): YamlEntry => ({
  key: column,
  place,
  value: { kind: 'scalar', place, value: key, text: key },
});

const rawTable = (
  table: Table,
  rows: readonly YamlRow[],
  start: CellPlace,
  source: RawSource,
  incomplete: boolean,
  log?: ProblemLog,
): RawTable => {
  // Rows need not name the same columns, so the header is their union; a table without rows has every column.
  const headers = new Map<string, RawHeader & { readonly index: number }>();
  const addHeader = (text: string, place: CellPlace): number => {
    const key = headingKey(text);
    const index = headers.get(key)?.index ?? headers.size;
    if (!headers.has(key)) headers.set(key, { text, place, index });
    return index;
  };
  if (rows.length === 0) for (const column of Object.keys(table.columns)) addHeader(column, start);
  for (const [column, { empty }] of Object.entries(table.columns)) {
    // A row that lacks a required key is reported as a row with an empty cell, not as a table without the column.
    if (empty.kind === 'required') addHeader(column, start);
  }
  const cells: RawValue[][] = [];
  const places: CellPlace[][] = [];
  for (const row of rows) {
    const values: RawValue[] = [];
    const at: CellPlace[] = [];
    for (const { key, place, value } of row.entries) {
      const index = addHeader(key, place);
      if (at[index] !== undefined) log?.report({ ...source, ...place }, { code: 'duplicate-key', about: { key } });
      values[index] = cellValue(value);
      at[index] = value.kind === 'scalar' && value.value === null ? place : value.place;
    }
    cells.push(Array.from(values, (value) => value ?? null));
    places.push(at);
  }
  return {
    source,
    name: table.name,
    start,
    headers: [...headers.values()].map(({ text, place }) => ({ text, place })),
    rows: cells,
    lineOf: (row) => rows[row]?.place.line ?? start.line,
    placeOf: (row, cell) => places[row]?.[cell] ?? rows[row]?.place ?? start,
    decimalComma: false,
    incomplete,
  };
};
