/** What `unswivel import calls` found and changed: the document that it prints. Aggregates only. */
import type { ImportChanges } from './import-changes.ts';

export interface CallImport {
  readonly file: string;
  readonly read: RecordsRead;
  /** Heading of the column of each role. */
  readonly columns: Readonly<Record<string, string>>;
  readonly dateFormat: string | null;
  readonly timeZone: string | null;
  readonly quality: CallQuality;
  readonly span: CallSpan;
  readonly types: readonly ImportedType[];
  readonly patience: ImportedPatience | null;
  readonly attendance: ImportedAttendance | null;
  /** What whoever uses the figures should know, in sentences. */
  readonly notes: readonly string[];
  readonly changes: ImportChanges;
}

/** Every line or row of the file: `above + blankLines + refused + rows` is all of it. */
export interface RecordsRead {
  readonly format: 'text' | 'parquet';
  readonly delimiter: string | null;
  readonly compressed: boolean;
  readonly encoding: string | null;
  /** Records above the rows: titles and headings. */
  readonly above: number;
  readonly blankLines: number;
  readonly refused: readonly { readonly reason: string; readonly count: number; readonly lines: readonly number[] }[];
  /** Rows read as Windows-1252 because they are not UTF-8. */
  readonly notUtf8: number;
  readonly rows: number;
}

export interface CallQuality {
  /** Every row has one fate: they add up to `rows`. */
  readonly fates: readonly { readonly fate: string; readonly count: number; readonly meaning: string }[];
  readonly offered: number;
  readonly served: number;
  readonly unusableWaits: number;
  readonly unidentified: number | null;
  readonly clockChanges: { readonly missing: number; readonly doubled: number } | null;
}

export interface CallSpan {
  readonly first: string;
  readonly last: string;
  readonly days: number;
  readonly recordedDays: number;
  /** Dates between first and last without any record; the first of them. */
  readonly missingDates: readonly string[];
  readonly period: string;
  /** Volumes are offered contacts times this. */
  readonly volumeFactor: number;
}

export interface ImportedType {
  readonly id: string;
  readonly name: string;
  /** How many values of the type column it stands for. */
  readonly values: number;
  readonly offered: number;
  readonly volume: number;
  readonly served: number;
  readonly abandoned: number;
  readonly handleTime: ImportedHandleTime | null;
  readonly transferShare: number | null;
  readonly repeats: {
    readonly index: number;
    readonly returned: number;
    readonly calledAnyway: number | null;
    readonly rate: number | null;
  } | null;
}

/** Seconds. */
export interface ImportedHandleTime {
  readonly count: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly median: number;
  readonly shortShare: number;
  readonly families: readonly {
    readonly family: string;
    readonly mean: number;
    readonly aic: number;
    readonly ks: number;
    readonly andersonDarling: number;
  }[];
  /** As contact-types.csv has it. */
  readonly written: string;
  readonly reason: string;
}

export interface ImportedPatience {
  readonly waited: number;
  readonly abandoned: number;
  readonly secondsWaited: number;
  /** Kaplan–Meier: seconds after which this share was still willing to wait. */
  readonly survival: readonly { readonly share: number; readonly seconds: number }[];
  readonly models: readonly {
    readonly family: string;
    readonly mean: number;
    readonly aic: number;
    readonly distance: number;
  }[];
  readonly written: string;
}

export interface ImportedAttendance {
  readonly agents: number;
  readonly agentDays: number;
  readonly attendedHours: number;
  readonly attendedHoursWithoutGaps: number;
  readonly servedHours: number;
  readonly fullTimeEquivalents: number;
  readonly occupancy: number;
}
