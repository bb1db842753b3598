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

/** Cells of one row that its citation names. */
const MOST_CITED = 3;

/**
 * An entry for the cell goes before one for its whole row, which does not speak of a cell that was changed by hand since an
 * import. What an import wrote is cited with the method, so that the file, its part and the counts can be found again.
 */
export function provenanceOf(map: OperationMap): ProvenanceLookup {
  const entries = new Map<string, ProvenanceEntry>();
  for (const entry of map.provenance) entries.set(nameOf(entry.table, entry.row, entry.column), entry);
  const imported = Map.groupBy(
    map.provenance.filter((entry) => entry.column !== null && isImported(entry)),
    ({ table, row }) => nameOf(table, row, null),
  );
  return (table, key, column) => {
    const entry =
      (column === null ? undefined : entries.get(nameOf(table, key, column))) ?? entries.get(nameOf(table, key, null));
    // A row that people made may hold cells that an import filled: the row is theirs, the cells are cited.
    if (entry === undefined && column === null) {
      const cells = (imported.get(nameOf(table, key, null)) ?? []).slice(0, MOST_CITED);
      if (cells.length === 0) return ATTESTED;
      return { ...ATTESTED, source: cells.map((cell) => `${cell.column}: ${citation(cell)}`).join('; ') };
    }
    if (entry === undefined || (column !== null && entry.changedSince.includes(column))) return ATTESTED;
    return { status: entry.status, source: citation(entry), low: entry.low, high: entry.high };
  };
}

/** Imports begin the methods that they write so. */
const isImported = ({ method }: ProvenanceEntry): boolean => method?.startsWith('import ') === true;

const citation = (entry: ProvenanceEntry): string | null =>
  isImported(entry) ? [entry.source, entry.method].filter((part) => part !== null).join('; ') : entry.source;

const nameOf = (table: string, key: string, column: string | null): string => JSON.stringify([table, key, column]);
