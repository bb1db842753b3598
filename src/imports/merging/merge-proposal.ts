/**
 * An import meets a workspace:
 *
 *   what stands there, by key → proposed rows, by key → a decision on every cell → edits of tables, and of provenance
 *
 * An import extends a map. It fills what is empty, refreshes what an earlier import of its kind wrote and nobody changed
 * since, and leaves what people made alone unless it is told to replace it. Everything that it would have changed is told.
 */
import { ProblemLog } from '../../schema/problem-log.ts';
import { isUnread, type RawTable, type UnreadTable } from '../../schema/raw.ts';
import { parseTables } from '../../schema/reading/parse-tables.ts';
import type { ImportedCell, ImportedFile } from '../../schema/result/import-changes.ts';
import { TABLE_NAMES, type TableName } from '../../schema/table-name.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { TABLES } from '../../schema/tables/index.ts';
import type { CellDecision, Meeting } from './decisions.ts';
import { earlierImports } from './earlier-imports.ts';
import { type KeyedRow, keyedRows } from './keyed-rows.ts';
import { mergeFiles } from './merge-files.ts';
import { mergeRows } from './merge-rows.ts';
import { mergeSettings, settingProvenance } from './merge-settings.ts';
import type { Proposal, ProposedFile } from './proposal.ts';
import { type KeyedProposal, proposedRows } from './proposed-rows.ts';
import { provenanceEdits } from './provenance-edits.ts';
import { type ProvenanceChange, rowProvenance } from './provenance-entries.ts';
import { rowEdits } from './row-edits.ts';
import { isEmptyEdit, type TableEdits } from './table-edits.ts';

/** What stands in the workspace. */
export interface StandingMap {
  /** As its sources give them; empty for none. */
  readonly tables: readonly (RawTable | UnreadTable)[];
  /** Text of those of the proposal's files that are there already, by name. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Merge {
  /** Every proposed cell and what becomes of it, by table in the order of the map, rows in the order of the proposal. */
  readonly cells: readonly ImportedCell[];
  readonly edits: readonly TableEdits[];
  /** What becomes of the files that cells name. */
  readonly files: readonly ImportedFile[];
  /** Those of them to write. */
  readonly newFiles: readonly ProposedFile[];
  /** Tables that the import changes and that cannot be read whole; nothing can be merged before they are mended. */
  readonly blocked: readonly TableName[];
}

/** Pure: nothing is written. @throws Error for a proposal that the map could not read, which is a defect of the import */
export function mergeProposal(standing: StandingMap, proposal: Proposal, { replace }: { replace: boolean }): Merge {
  const { kind } = proposal;
  const proposals = proposedRows(proposal);
  const parsed = parseTables(standing.tables, new ProblemLog());
  const rawOf = (name: TableName): RawTable | null =>
    standing.tables
      .filter((table): table is RawTable => !isUnread(table))
      .find((raw) => tableNamed(raw.name) === name) ?? null;
  const rowsOf = (name: TableName): ReadonlyMap<string, KeyedRow> => {
    const raw = rawOf(name);
    return raw === null ? new Map() : keyedRows(name, raw, parsed);
  };
  const target = (table: TableName) => {
    const raw = rawOf(table);
    return { table, file: raw?.source.file ?? TABLES[table].file, isNew: raw === null };
  };
  const earlier = earlierImports(kind, parsed);
  const cells: ImportedCell[] = [];
  const edits: TableEdits[] = [];
  const change: { writes: ProvenanceChange['writes'][number][]; forgotten: ProvenanceChange['forgotten'][number][] } = {
    writes: [],
    forgotten: [],
  };
  const own = new Set<ImportedCell>();
  const tell = (table: TableName, row: string, decisions: readonly CellDecision[], existing: KeyedRow | null): void => {
    for (const decision of decisions) {
      const cell = { table, file: target(table).file, row, ...decision };
      cells.push(cell);
      const wrote = existing !== null && earlier.wroteCell(table, existing, decision.column);
      if (wrote || replace || decision.action === 'added' || decision.action === 'replaced') own.add(cell);
    }
  };

  for (const table of TABLE_NAMES) {
    if (table === 'organization') {
      const [existing = null] = rowsOf(table).values();
      const decisions = mergeSettings(proposal, existing, earlier, replace);
      for (const decision of decisions) tell(table, decision.column, [decision], existing);
      change.writes.push(...settingProvenance(proposal, existing, earlier, decisions));
      edits.push({ ...target(table), set: changed(decisions), removed: [], added: [] });
      continue;
    }
    const rows: readonly KeyedProposal[] = proposals.get(table) ?? [];
    if (rows.length === 0) continue;
    const meeting: Meeting = { table, existing: rowsOf(table), proposals: rows, earlier, replace };
    const decisions = mergeRows(meeting);
    for (const { key, cells: decided, existing } of decisions) tell(table, key, decided, existing);
    edits.push(rowEdits(target(table), meeting.existing, decisions));
    const { writes, forgotten } = rowProvenance(meeting, decisions);
    change.writes.push(...writes);
    change.forgotten.push(...forgotten);
  }
  edits.push(provenanceEdits(target('provenance'), kind, rowsOf('provenance').values(), change));

  const needed = edits.filter((edit) => !isEmptyEdit(edit));
  const files = mergeFiles(proposal.files, standing.files, cells, (cell) => own.has(cell));
  const fresh = new Set(
    files.filter(({ action }) => action === 'added' || action === 'replaced').map(({ file }) => file),
  );
  return {
    cells,
    edits: needed,
    files,
    newFiles: proposal.files.filter(({ name }) => fresh.has(name)),
    blocked: needed.map(({ table }) => table).filter((table) => parsed[table].given && !parsed[table].complete),
  };
}

const changed = (decisions: readonly CellDecision[]) =>
  decisions
    .filter(({ action }) => action === 'added' || action === 'replaced')
    .map(({ column, after }) => ({ row: 0, column, value: after ?? '' }));
