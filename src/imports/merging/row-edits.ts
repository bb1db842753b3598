import type { TableName } from '../../schema/table-name.ts';
import type { RowDecision } from './decisions.ts';
import type { KeyedRow } from './keyed-rows.ts';
import { ROW_UNIONS } from './row-unions.ts';
import type { AddedRow, CellEdit, TableEdits } from './table-edits.ts';

/** The changes to a table's text that its decisions ask for. New rows follow those that they belong with. */
export function rowEdits(
  target: Pick<TableEdits, 'table' | 'file' | 'isNew'>,
  existing: ReadonlyMap<string, KeyedRow>,
  decisions: readonly RowDecision[],
): TableEdits {
  const { table } = target;
  const lastOf = lastRows(table, existing);
  const set = decisions.flatMap(({ existing: row, fate, cells }): CellEdit[] => {
    if (row === null || fate === 'removed') return [];
    return cells
      .filter(({ action }) => action === 'added' || action === 'replaced' || action === 'removed')
      .map(({ column, after }) => ({ row: row.row, column, value: after ?? '' }));
  });
  const removed = decisions.flatMap(({ existing: row, fate }) => (row !== null && fate === 'removed' ? [row.row] : []));
  const added = decisions.flatMap(({ proposal, fate }): AddedRow[] => {
    if (proposal === null || fate !== 'added') return [];
    return [{ cells: filledCells(proposal.proposed.cells), after: lastOf(proposal) }];
  });
  return { ...target, set, removed: removed.toSorted((a, b) => a - b), added };
}

const filledCells = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text.trim() !== ''));

/** The last row of the union that a row belongs to; null where there is none yet. */
function lastRows(table: TableName, existing: ReadonlyMap<string, KeyedRow>): (row: KeyedRow) => number | null {
  const by = ROW_UNIONS[table]?.by ?? null;
  if (by === null) return () => null;
  const last = new Map<unknown, number>();
  for (const { values, row } of existing.values()) last.set(values[by], Math.max(row, last.get(values[by]) ?? 0));
  return ({ values }) => last.get(values[by]) ?? null;
}
