import type { MissingFact } from '../scoring/fact.ts';
import type { Said } from './said.ts';

export interface MissingCells {
  readonly table: string;
  readonly column: string;
  readonly rows: string[];
}

/** Empty cells by table and column, each row once. */
export function missingByColumn(facts: readonly MissingFact[], said: Said): MissingCells[] {
  const columns = new Map<string, { table: string; column: string; rows: Set<string> }>();
  for (const { table, column: cells, key } of facts) {
    const column = said(cells);
    const name = JSON.stringify([table, column]);
    const entry = columns.get(name) ?? { table, column, rows: new Set<string>() };
    entry.rows.add(key);
    columns.set(name, entry);
  }
  return [...columns.values()].map(({ table, column, rows }) => ({ table, column, rows: [...rows].sort() }));
}
