/** Changes to the text of one table, for whoever writes files: cells set, rows removed, rows added; nothing else moves. */
import type { TableName } from '../../schema/table-name.ts';

export interface CellEdit {
  /** Place among the raw rows of the table; of settings always 0. */
  readonly row: number;
  /** The map's name of it, which the table need not have yet; of settings the dotted key. */
  readonly column: string;
  /** With a decimal point, whatever the file uses; empty to empty the cell. */
  readonly value: string;
}

export interface AddedRow {
  readonly cells: Readonly<Record<string, string>>;
  /** The raw row behind which it goes; null for the end of the table. */
  readonly after: number | null;
}

export interface TableEdits {
  readonly table: TableName;
  /** File that holds the table, or the one to make where none does. */
  readonly file: string;
  readonly isNew: boolean;
  readonly set: readonly CellEdit[];
  readonly removed: readonly number[];
  readonly added: readonly AddedRow[];
}

export const isEmptyEdit = ({ set, removed, added }: TableEdits): boolean =>
  set.length + removed.length + added.length === 0;
