/** A proposal's rows read as the map would read them: what an import proposes has to be readable, or it is a defect. */

import { ProblemLog } from '../../schema/problem-log.ts';
import type { RawTable } from '../../schema/raw.ts';
import { parseTables } from '../../schema/reading/parse-tables.ts';
import type { TableName } from '../../schema/table-name.ts';
import { type KeyedRow, keyedRows } from './keyed-rows.ts';
import type { Proposal, ProposedRow } from './proposal.ts';

export interface KeyedProposal extends KeyedRow {
  readonly proposed: ProposedRow;
}

const NOWHERE = { line: 1, column: 1 };

/**
 * The rows of every table that is proposed, by key.
 * @throws Error where a proposed cell cannot be read, a column is unknown, or two rows have one key
 */
export function proposedRows({ tables }: Proposal): ReadonlyMap<TableName, readonly KeyedProposal[]> {
  const raws = tables.map(({ table, rows }) => rawOf(table, rows));
  const log = new ProblemLog();
  const parsed = parseTables(raws, log);
  const [problem] = log.list();
  if (problem !== undefined)
    throw new Error(`An import proposes what the map cannot read. ${problem.file}: ${problem.message}`);
  return new Map(
    tables.map(({ table, rows }, at) => {
      const keyed = [...keyedRows(table, raws[at] as RawTable, parsed).values()];
      if (keyed.length !== rows.length) throw new Error(`An import proposes two rows of ${table} with one key.`);
      return [table, keyed.map((row) => ({ ...row, proposed: rows[row.row] as ProposedRow }))];
    }),
  );
}

function rawOf(table: TableName, rows: readonly ProposedRow[]): RawTable {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return {
    source: { file: table, sheet: null },
    name: table,
    start: NOWHERE,
    headers: columns.map((text) => ({ text, place: NOWHERE })),
    rows: rows.map(({ cells }) => columns.map((column) => cells[column] ?? null)),
    lineOf: (row) => row + 1,
    placeOf: (row, cell) => ({ line: row + 1, column: cell + 1 }),
    decimalComma: false,
    incomplete: false,
  };
}
