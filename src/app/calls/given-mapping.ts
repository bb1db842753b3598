import type { CallMapping } from '../../imports/calls/call-mapping.ts';
import type { DateOrder } from '../../imports/calls/columns/date-format.ts';
import type { Outcome } from '../../imports/calls/columns/outcome-words.ts';
import type { CallMappingFile } from '../../schema/call-mapping.ts';

/** Parts of a mapping as the command line gives them; undefined where it says nothing. */
export interface GivenMapping {
  readonly columns: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly dateOrder: DateOrder | undefined;
  readonly timeZone: string | undefined;
  readonly channel: CallMapping['channel'] | undefined;
  readonly period: CallMapping['period'] | undefined;
  readonly foldBelow: number | undefined;
  readonly fit: CallMapping['fit'] | undefined;
  readonly repeatWindowHours: number | undefined;
  readonly source: string | undefined;
}

/** All that somebody has said about the records, and how they are to be read. */
export interface PlanSettings {
  readonly file: string;
  readonly fromFile: CallMappingFile;
  readonly given: GivenMapping;
  readonly acceptGuesses: boolean;
  readonly decimalComma: boolean;
}
