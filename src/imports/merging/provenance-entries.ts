/**
 * Entries of provenance.csv for what an import writes: of a row that it made one for the row, with what it wrote into its
 * cells, and one for each cell of other origin; of a row that was there one for each cell that it filled or replaced.
 */
import type { TableName } from '../../schema/table-name.ts';
import { writtenText } from '../../schema/written-cells.ts';
import { isKeyColumn, type Meeting, type RowDecision } from './decisions.ts';
import { methodMark } from './earlier-imports.ts';
import type { CellProvenance, ImportKind } from './proposal.ts';

export interface ProvenanceWrite {
  readonly table: TableName;
  readonly row: string;
  /** Null: of the whole row. */
  readonly column: string | null;
  readonly provenance: CellProvenance;
  readonly written: string;
}

/** Rows whose entries no longer hold; what is written for them anew does. */
export interface ProvenanceChange {
  readonly writes: readonly ProvenanceWrite[];
  readonly forgotten: readonly { readonly table: TableName; readonly row: string }[];
}

export function rowProvenance(meeting: Meeting, decisions: readonly RowDecision[]): ProvenanceChange {
  const { table } = meeting;
  return {
    writes: decisions.flatMap((decision) => writesOf(meeting, decision)),
    forgotten: decisions
      .filter(({ fate }) => fate === 'removed' || fate === 'taken')
      .map(({ key }) => ({ table, row: key })),
  };
}

function writesOf(meeting: Meeting, { key, existing, proposal, fate, cells }: RowDecision): ProvenanceWrite[] {
  const { table, earlier } = meeting;
  if (proposal === null || fate === 'kept' || fate === 'removed') return [];
  const { provenance, columnProvenance = {} } = proposal.proposed;
  const ownsRow = fate !== 'merged' || earlier.wroteRow(table, key);
  const mine = cells.filter(({ column, action }) => {
    if (action === 'added' || action === 'replaced') return true;
    const wrote = fate === 'taken' || (existing !== null && earlier.wroteCell(table, existing, column));
    return action === 'unchanged' && wrote;
  });
  const textOf = new Map(mine.map(({ column, after }) => [column, after ?? '']));
  const cellWrite = (column: string): ProvenanceWrite => {
    return {
      table,
      row: key,
      column,
      provenance: columnProvenance[column] ?? provenance,
      written: textOf.get(column) ?? '',
    };
  };
  const columns = mine.map(({ column }) => column).filter((column) => !isKeyColumn(table, column));
  if (!ownsRow) return columns.map(cellWrite);
  const before =
    existing === null || fate === 'taken'
      ? []
      : Object.entries(earlier.cellsOfRow(table, key)).filter(([column]) => earlier.wroteCell(table, existing, column));
  const own = columns.filter((column) => columnProvenance[column] !== undefined);
  const written = {
    ...Object.fromEntries(before),
    ...Object.fromEntries(columns.map((column) => [column, textOf.get(column) ?? ''])),
  };
  for (const column of own) delete written[column];
  return [{ table, row: key, column: null, provenance, written: writtenText(written) }, ...own.map(cellWrite)];
}

/** An entry as a row of provenance.csv; what it does not say is empty. */
export const entryCells = (kind: ImportKind, { table, row, column, provenance, written }: ProvenanceWrite) => ({
  table,
  row,
  column: column ?? '',
  status: provenance.status,
  source: provenance.source,
  method: `${methodMark(kind)}${provenance.method}`,
  low: provenance.low ?? '',
  high: provenance.high ?? '',
  written,
});
