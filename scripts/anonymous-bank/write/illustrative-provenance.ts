import { decimals } from './decimals.ts';
import type { ProvenanceEntry } from './provenance-entry.ts';
import { sources } from './sources.ts';

type Rows = readonly ReadonlyMap<string, string>[];

/** The tables that people wrote, in the order of the contract, and the columns that identify a row. */
export const illustrativeTables: Readonly<Record<string, readonly string[]>> = {
  systems: ['id'],
  integrations: ['id'],
  workflows: ['id'],
  'workflow-steps': ['workflow', 'id'],
  context: ['id'],
};

const method = 'A stack that a bank of the late 1990s could have had; written for this sample';

/** One assumed entry for each row of a written table, and one with a range for each figure that `ranges` names. */
export function illustrativeProvenance(table: string, rows: Rows, ranges: Rows): readonly ProvenanceEntry[] {
  const keyColumns = illustrativeTables[table] ?? [];
  const ofTable = ranges.filter((range) => range.get('table') === table);
  return rows.flatMap((row) => {
    const key = keyColumns.map((column) => row.get(column) ?? '').join('/');
    const figures = ofTable.filter((range) => (row.get(range.get('column') ?? '') ?? '') !== '');
    return [
      { table, row: key, column: '', status: 'assumed', source: sources.illustrative, method },
      ...figures.map((range) => rangedEntry(table, key, row, range)),
    ];
  });
}

function rangedEntry(
  table: string,
  key: string,
  row: ReadonlyMap<string, string>,
  range: ReadonlyMap<string, string>,
): ProvenanceEntry {
  const column = range.get('column') ?? '';
  const value = Number(row.get(column));
  return {
    table,
    row: key,
    column,
    status: 'assumed',
    source: sources.illustrative,
    method: range.get('method') ?? '',
    low: decimals(value * Number(range.get('low_factor')), 3),
    high: decimals(value * Number(range.get('high_factor')), 3),
  };
}
