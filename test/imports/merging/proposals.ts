/** Short proposals for the tests of merging. */
import type { CellProvenance, ImportedTable, Proposal, ProposedRow } from '../../../src/imports/merging/proposal.ts';

export const MEASURED: CellProvenance = { status: 'measured', source: 'log.csv', method: 'counted in 40 cases' };

export const row = (
  cells: Readonly<Record<string, string>>,
  columnProvenance?: Readonly<Record<string, CellProvenance>>,
): ProposedRow => ({ cells, provenance: MEASURED, ...(columnProvenance === undefined ? {} : { columnProvenance }) });

export const propose = (
  tables: { readonly [N in ImportedTable]?: readonly ProposedRow[] },
  rest: Partial<Proposal> = {},
): Proposal => ({
  kind: 'events',
  tables: Object.entries(tables).map(([table, rows]) => ({ table: table as ImportedTable, rows })),
  organization: {},
  files: [],
  ...rest,
});
