/** What an import would say about the map: the one shape that every import hands to merging. */
import type { ProvenanceStatus } from '../../domain/vocabulary.ts';
import type { TableName } from '../../schema/table-name.ts';

/** The imports there are. A later run of the same kind may refresh what an earlier one wrote; another kind may not. */
export type ImportKind = 'calls' | 'events' | 'bpmn' | 'catalog' | 'openapi';

/** Where a figure comes from, as provenance.csv keeps it. */
export interface CellProvenance {
  readonly status: ProvenanceStatus;
  /** The file and what of it: `records.csv, calls answered from 4 to 31 January 2025`; never an identifier of a person. */
  readonly source: string;
  /** How it was worked out, with counts; merging puts `import calls: ` (the kind) before it. */
  readonly method: string;
  /** Ends of the range of an assumed figure, as numbers. */
  readonly low?: string;
  readonly high?: string;
}

/** One setting of the organisation. */
export interface ProposedValue {
  readonly value: string;
  readonly provenance: CellProvenance;
}

/** One row of a table: cells as text with decimal points, by the map's column names; a column left out says nothing. */
export interface ProposedRow {
  readonly cells: Readonly<Record<string, string>>;
  /** Of the row, and of every cell that has none of its own. */
  readonly provenance: CellProvenance;
  readonly columnProvenance?: Readonly<Record<string, CellProvenance>>;
}

/** Tables that imports write rows of; provenance is merging's own, and answers are people's. */
export type ImportedTable = Exclude<TableName, 'organization' | 'provenance' | 'answers'>;

export interface ProposedTable {
  readonly table: ImportedTable;
  /**
   * With their whole key (touches: `contact_type` and `seq`, counted from 1). Of tables whose rows mean something only
   * together (`row-unions.ts`) all rows of a union: the touches of a contact type, the steps of a workflow, the arrivals.
   */
  readonly rows: readonly ProposedRow[];
}

/** A file that cells of the proposal name: the quantiles of an `empirical(quantiles/billing.csv#seconds)`. */
export interface ProposedFile {
  /** Relative to the workspace, with `/`. */
  readonly name: string;
  readonly text: string;
}

export interface Proposal {
  readonly kind: ImportKind;
  /** One entry a table at most. */
  readonly tables: readonly ProposedTable[];
  /** By dotted key (`patience`, `opening.from`). `name`, `period` and `currency` also make the settings of a new workspace. */
  readonly organization: Readonly<Record<string, ProposedValue>>;
  readonly files: readonly ProposedFile[];
}
