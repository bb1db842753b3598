import type { ProvenanceEntry } from '../../../domain/map.ts';
import { plainText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const provenanceRows = (entries: readonly ProvenanceEntry[]): MapRow[] =>
  entries.map((entry) => {
    const cells: CellsOf<'provenance', 'table' | 'row' | 'column' | 'written'> = {
      status: entry.status,
      source: entry.source,
      method: entry.method,
      low: plainText(entry.low),
      high: plainText(entry.high),
    };
    const key = [entry.table, entry.row, ...(entry.column === null ? [] : [entry.column])];
    return { key, cells, at: entry.at };
  });
