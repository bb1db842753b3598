/** Looks up where a row or a cell of the map comes from; without an entry it counts as attested (design 2). */
import type { OperationMap, ProvenanceEntry } from '../domain/map.ts';
import type { ProvenanceStatus } from '../domain/vocabulary.ts';

export interface Provenance {
  readonly status: ProvenanceStatus;
  readonly source: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

const ATTESTED: Provenance = { status: 'attested', source: null, low: null, high: null };

export type ProvenanceLookup = (table: string, key: string, column: string | null) => Provenance;

/** An entry for the cell goes before one for its whole row; which does not speak of a cell that was changed by hand since an import. */
export function provenanceOf(map: OperationMap): ProvenanceLookup {
  const entries = new Map<string, ProvenanceEntry>();
  for (const entry of map.provenance) entries.set(nameOf(entry.table, entry.row, entry.column), entry);
  return (table, key, column) => {
    const entry =
      (column === null ? undefined : entries.get(nameOf(table, key, column))) ?? entries.get(nameOf(table, key, null));
    if (entry === undefined) return ATTESTED;
    if (column !== null && entry.changedSince.includes(column)) return ATTESTED;
    return { status: entry.status, source: entry.source, low: entry.low, high: entry.high };
  };
}

const nameOf = (table: string, key: string, column: string | null): string => JSON.stringify([table, key, column]);
