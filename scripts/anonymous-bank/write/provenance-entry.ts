import { formatTable } from './csv-table.ts';

/** A row of provenance.csv. Empty column: the whole row. */
export interface ProvenanceEntry {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly status: 'measured' | 'attested' | 'assumed';
  readonly source: string;
  readonly method: string;
  readonly low?: string;
  readonly high?: string;
}

const header = ['table', 'row', 'column', 'status', 'source', 'method', 'low', 'high'];

export function formatProvenance(entries: readonly ProvenanceEntry[]): string {
  return formatTable(
    header,
    entries.map((entry) => [
      entry.table,
      entry.row,
      entry.column,
      entry.status,
      entry.source,
      entry.method,
      entry.low ?? '',
      entry.high ?? '',
    ]),
  );
}
