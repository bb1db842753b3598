/**
 * Tables as a source gives them, before any meaning: rows of raw cells with their places. CSV, YAML and workbooks all
 * become this, so that everything behind it is written once.
 */

import type { Complaint } from './problem-catalogue.ts';

/** A native time of day or span of time of a workbook. */
export interface NativeTime {
  readonly kind: 'time';
  /** `08:30:00`, `26:15:00` */
  readonly text: string;
}

/** A cell whose value its source cannot tell, such as a formula that was never calculated; reported where it is read. */
export interface FaultyCell {
  readonly kind: 'faulty';
  readonly complaint: Complaint;
}

/** Null is an empty cell. Arrays come from YAML lists, already split. Dates and times are those of a workbook. */
export type RawValue = null | string | number | boolean | Date | readonly string[] | NativeTime | FaultyCell;

/** 1-based line and character of a file, or row and column of a sheet. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

export interface RawSource {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly sheet: string | null;
}

export interface RawHeader {
  readonly text: string;
  readonly place: CellPlace;
}

export interface RawTable {
  readonly source: RawSource;
  /** The table's name as the source writes it (file name without its ending, sheet, key); matched like a heading. */
  readonly name: string;
  /** Where the table begins. */
  readonly start: CellPlace;
  readonly headers: readonly RawHeader[];
  /** As long as `headers`, or shorter: what is missing at the end is empty. */
  readonly rows: readonly (readonly RawValue[])[];
  /** 1-based line of the file, or row of the sheet, on which a row begins. */
  readonly lineOf: (row: number) => number;
  /** Worked out when asked for: only problems ask. */
  readonly placeOf: (row: number, cell: number) => CellPlace;
  /** The file that a row comes from, for a table put together from several; without it that of `source`. */
  readonly fileOf?: (row: number) => string;
  /** Whether numbers may be written with a decimal comma (`;` and tab files). */
  readonly decimalComma: boolean;
  /** True when rows were lost to a problem already reported; references to this table are then not called dangling. */
  readonly incomplete: boolean;
}

/**
 * A table that is there and could not be read at all, which is reported. It counts as given, and nothing is concluded from
 * what it lacks.
 */
export interface UnreadTable {
  readonly name: string;
  readonly unread: true;
}

export const isUnread = (table: RawTable | UnreadTable): table is UnreadTable => 'unread' in table;
