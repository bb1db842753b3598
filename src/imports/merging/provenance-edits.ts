import { headingKey } from '../../schema/heading.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import type { KeyedRow } from './keyed-rows.ts';
import type { ImportKind } from './proposal.ts';
import { entryCells, type ProvenanceChange } from './provenance-entries.ts';
import type { AddedRow, CellEdit, TableEdits } from './table-edits.ts';

/** The changes to provenance.csv: entries refreshed where they stand, dropped with their rows, added at the end. */
export function provenanceEdits(
  target: Pick<TableEdits, 'table' | 'file' | 'isNew'>,
  kind: ImportKind,
  existing: Iterable<KeyedRow>,
  { writes, forgotten }: ProvenanceChange,
): TableEdits {
  const standing = new Map([...existing].map((row) => [nameOf(row.texts), row]));
  const renewed = new Set<string>();
  const set: CellEdit[] = [];
  const added: AddedRow[] = [];
  for (const write of writes) {
    const cells: Readonly<Record<string, string>> = entryCells(kind, write);
    const name = nameOf(cells);
    const row = standing.get(name);
    if (row === undefined) {
      added.push({ cells: filled(cells), after: null });
      continue;
    }
    renewed.add(name);
    for (const [column, value] of Object.entries(cells)) {
      if (isNaming(column) || (row.texts[column] ?? '') === value) continue;
      set.push({ row: row.row, column, value });
    }
  }
  const dropped = new Set(forgotten.map(({ table, row }) => JSON.stringify([table, row])));
  const removed = [...standing]
    .filter(([name, { texts }]) => {
      const table = tableNamed(texts['table'] ?? '') ?? '';
      return !renewed.has(name) && dropped.has(JSON.stringify([table, texts['row'] ?? '']));
    })
    .map(([, { row }]) => row);
  return { ...target, set, removed: removed.toSorted((a, b) => a - b), added };
}

const isNaming = (column: string): boolean => ['table', 'row', 'column'].includes(column);

const filled = (cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

const nameOf = (cells: Readonly<Record<string, string | null>>): string => {
  const { table, row, column } = cells as Readonly<Record<'table' | 'row' | 'column', string | null>>;
  return JSON.stringify([tableNamed(table ?? '') ?? table, row ?? '', headingKey(column ?? '')]);
};
