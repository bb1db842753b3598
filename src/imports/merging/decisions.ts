/** What becomes of each proposed cell. */
import type { ImportedCell } from '../../schema/result/import-changes.ts';
import type { TableName } from '../../schema/table-name.ts';
import { TABLES } from '../../schema/tables/index.ts';
import type { EarlierImports } from './earlier-imports.ts';
import type { KeyedRow } from './keyed-rows.ts';
import type { KeyedProposal } from './proposed-rows.ts';

export interface CellDecision {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly action: ImportedCell['action'];
}

/** One row of a table that an import has something to say about. */
export interface RowDecision {
  readonly key: string;
  readonly existing: KeyedRow | null;
  readonly proposal: KeyedProposal | null;
  /** `taken`: the whole row is the import's from now on, whoever made it. */
  readonly fate: 'added' | 'merged' | 'taken' | 'removed' | 'kept';
  readonly cells: readonly CellDecision[];
}

/** What the decisions on one table rest on. */
export interface Meeting {
  readonly table: TableName;
  readonly existing: ReadonlyMap<string, KeyedRow>;
  readonly proposals: readonly KeyedProposal[];
  readonly earlier: EarlierImports;
  /** Whether cells made by hand give way. */
  readonly replace: boolean;
}

export const isKeyColumn = (table: TableName, column: string): boolean =>
  TABLES[table].key.some((key: string) => key === column);

/** Columns besides the key in which a row says something. */
const filledColumns = (table: TableName, { texts }: KeyedRow): readonly string[] =>
  Object.keys(texts).filter((column) => texts[column] !== null && !isKeyColumn(table, column));

/** Whether nothing stands in the row but what earlier imports wrote. */
export const isUntouched = ({ table, earlier }: Meeting, row: KeyedRow): boolean =>
  earlier.wroteRow(table, row.key) &&
  filledColumns(table, row).every((column) => earlier.wroteCell(table, row, column));

export function addedRow({ table }: Meeting, proposal: KeyedProposal): RowDecision {
  const filled = filledColumns(table, proposal);
  // A row may be nothing but its key; it shows by that.
  const shown = filled.length > 0 ? filled : TABLES[table].key;
  const cells = shown.map((column): CellDecision => {
    return { column, before: null, after: proposal.texts[column] ?? null, action: 'added' };
  });
  return { key: proposal.key, existing: null, proposal, fate: 'added', cells };
}

/** Cell by cell: what stands there by hand stays, what an earlier import wrote is refreshed, what is empty is filled. */
export function mergedRow(meeting: Meeting, existing: KeyedRow, proposal: KeyedProposal): RowDecision {
  const { table } = meeting;
  const cells = filledColumns(table, proposal).map((column) => decideCell(meeting, existing, proposal, column));
  return { key: proposal.key, existing, proposal, fate: 'merged', cells };
}

function decideCell(meeting: Meeting, existing: KeyedRow, proposal: KeyedProposal, column: string): CellDecision {
  const { table, earlier, replace } = meeting;
  const before = existing.texts[column] ?? null;
  const after = proposal.texts[column] ?? null;
  if (isSame(existing, proposal, column)) return { column, before, after, action: 'unchanged' };
  if (before === null) return { column, before, after, action: 'added' };
  const mayChange = replace || earlier.wroteCell(table, existing, column);
  return { column, before, after, action: mayChange ? 'replaced' : 'kept' };
}

/** The row becomes what is proposed; what else stands in it stays only if it is still the same thing. */
export function takenRow(
  { table }: Meeting,
  existing: KeyedRow,
  proposal: KeyedProposal,
  identity: readonly string[],
): RowDecision {
  const sameThing = identity.every((column) => isSame(existing, proposal, column));
  const proposed = filledColumns(table, proposal);
  const others = filledColumns(table, existing).filter((column) => !proposed.includes(column));
  const cells = [
    ...proposed.map((column): CellDecision => {
      const before = existing.texts[column] ?? null;
      const after = proposal.texts[column] ?? null;
      if (isSame(existing, proposal, column)) return { column, before, after, action: 'unchanged' };
      return { column, before, after, action: before === null ? 'added' : 'replaced' };
    }),
    ...(sameThing ? [] : others).map((column): CellDecision => {
      return { column, before: existing.texts[column] ?? null, after: null, action: 'removed' };
    }),
  ];
  return { key: proposal.key, existing, proposal, fate: 'taken', cells };
}

export function removedRow({ table }: Meeting, existing: KeyedRow): RowDecision {
  return {
    key: existing.key,
    existing,
    proposal: null,
    fate: 'removed',
    cells: cellsOfGone(table, existing, 'removed'),
  };
}

/** A row that an import would change or remove and must not. */
export function keptRow({ table }: Meeting, existing: KeyedRow | null, proposal: KeyedProposal | null): RowDecision {
  const key = (proposal ?? existing)?.key ?? '';
  if (proposal === null) {
    const cells = existing === null ? [] : cellsOfGone(table, existing, 'kept');
    return { key, existing, proposal, fate: 'kept', cells };
  }
  const cells = filledColumns(table, proposal).map((column): CellDecision => {
    const same = existing !== null && isSame(existing, proposal, column);
    const [before, after] = [existing?.texts[column] ?? null, proposal.texts[column] ?? null];
    return { column, before, after, action: same ? 'unchanged' : 'kept' };
  });
  return { key, existing, proposal, fate: 'kept', cells };
}

function cellsOfGone(table: TableName, existing: KeyedRow, action: 'removed' | 'kept'): readonly CellDecision[] {
  const filled = filledColumns(table, existing);
  const shown = filled.length > 0 ? filled : TABLES[table].key;
  return shown.map((column) => ({ column, before: existing.texts[column] ?? null, after: null, action }));
}

/** In meaning, so that an empty cell is the same as its default. */
export const isSame = (existing: KeyedRow, proposal: KeyedProposal, column: string): boolean =>
  !existing.faulty.includes(column) &&
  JSON.stringify(existing.values[column]) === JSON.stringify(proposal.values[column]);
