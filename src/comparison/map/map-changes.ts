/** What changed from one map to another: tables → rows by key → cells, old and new (design 6, `compare`). */
import type { OperationMap } from '../../domain/map.ts';
import type { CellChange, ChangeCounts, MapChanges, RowChange, TableChanges } from '../../schema/result/map-changes.ts';
import { TABLE_NAMES } from '../../schema/table-name.ts';
import type { AnyColumn } from '../../schema/tables/column.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import type { MapRow } from './map-row.ts';
import { columnsOfRows, matchRows, type RowPair } from './match-rows.ts';
import { MAP_TABLES, type MapTable } from './tables/index.ts';

/** Both maps in the meaning of their cells: `50%` and `0.5`, an empty cell and its default, two orders of rows are the same. */
export function mapChanges(from: OperationMap, to: OperationMap): MapChanges {
  const tables = TABLE_NAMES.filter((name): name is MapTable => name in MAP_TABLES).flatMap((name) => {
    const changes = tableChanges(name, MAP_TABLES[name](from), MAP_TABLES[name](to));
    return changes === null ? [] : [changes];
  });
  const total = (count: keyof ChangeCounts): number => tables.reduce((sum, { counts }) => sum + counts[count], 0);
  return {
    counts: {
      added: total('added'),
      removed: total('removed'),
      changed: total('changed'),
      unchanged: total('unchanged'),
    },
    tables,
  };
}

function tableChanges(table: MapTable, from: readonly MapRow[], to: readonly MapRow[]): TableChanges | null {
  if (from.length + to.length === 0) return null;
  const defaults = defaultTexts(table);
  const pairs = matchRows(from, to);
  const rows = pairs.flatMap((pair) => rowChange(pair, defaults) ?? []);
  const count = (change: RowChange['change']): number => rows.filter((row) => row.change === change).length;
  const counts = { added: count('added'), removed: count('removed'), changed: count('changed') };
  return { table, counts: { ...counts, unchanged: pairs.length - rows.length }, rows };
}

function rowChange({ key, from, to }: RowPair, defaults: ReadonlyMap<string, string>): RowChange | null {
  const cells = columnsOfRows(from, to)
    .map((column): CellChange => ({ column, from: from?.cells[column] ?? null, to: to?.cells[column] ?? null }))
    .filter((cell) => cell.from !== cell.to);
  const row = { key: key.join('/'), from: from?.at ?? null, to: to?.at ?? null };
  if (from !== null && to !== null) return cells.length === 0 ? null : { ...row, change: 'changed', cells };
  const telling = cells.filter(({ column, ...cell }) => (cell.from ?? cell.to) !== defaults.get(column));
  return { ...row, change: from === null ? 'added' : 'removed', cells: telling };
}

/** What an empty cell stands for, by column; a new row need not say it. */
function defaultTexts(table: MapTable): ReadonlyMap<string, string> {
  return new Map(
    columnsOf(table).flatMap(([column, { empty }]) => {
      const text = defaultText(empty);
      return text === null ? [] : [[column, text] as const];
    }),
  );
}

function defaultText(empty: AnyColumn['empty']): string | null {
  if (empty.kind !== 'default') return null;
  const { value } = empty;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : null;
}
