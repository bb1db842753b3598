/** Times of call records as SQL: from text to seconds. */
import type { DateFormat } from '../../../imports/calls/columns/date-format.ts';
import { sqlText } from '../engine.ts';

/** How the cells of a column tell a moment. */
export type MomentForm =
  /** A time of day; the date stands in a column of its own. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'local'; readonly format: DateFormat }
  /** ISO 8601 with an offset or Z. */
  | { readonly kind: 'offset' };

const CLOCKS = ['%H:%M:%S', '%H:%M', '%H:%M:%S.%g', '%H:%M:%S.%f', '%I:%M:%S %p', '%I:%M %p'];
const CLOCK_START = `timestamp '1900-01-01'`;

const OFFSET = /\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/u;
const CLOCK_ALONE = /^\d{1,2}:\d{2}/u;

/** The form that most of some cells have; a clock alone unless `dated`. */
export const momentForm = (
  cells: readonly (string | null)[],
  format: DateFormat | null,
  dated: boolean,
): MomentForm => {
  const filled = cells.filter((cell) => cell !== null).map((cell) => cell.trim());
  const most = (pattern: RegExp): boolean => 2 * filled.filter((cell) => pattern.test(cell)).length > filled.length;
  if (most(OFFSET)) return { kind: 'offset' };
  if (most(CLOCK_ALONE) || (!dated && format === null)) return { kind: 'clock' };
  return { kind: 'local', format: format ?? UNKNOWN_FORMAT };
};

/** Of a column whose dates have yet to be looked at. */
const UNKNOWN_FORMAT: DateFormat = { order: 'ymd', format: '%Y-%m-%d' };

const list = (formats: readonly string[]): string => `[${formats.map(sqlText).join(', ')}]`;

/** A date alone, as a timestamp at its midnight. */
export const dateSql = (cell: string, { format }: DateFormat): string =>
  sane(`try_strptime(${cell}, ${list([format, ...dateTimes(format)])})`);

const dateTimes = (format: string): string[] =>
  [' ', 'T'].flatMap((between) => CLOCKS.map((clock) => `${format}${between}${clock}`));

/** A year that a format read out of something else is none. */
const sane = (timestamp: string): string =>
  `case when ${timestamp} between timestamp '1970-01-01' and timestamp '2100-12-31' then ${timestamp} end`;

/** A moment in local time, as a timestamp; null where it cannot be read. `date` is a timestamp at midnight. */
export const localMomentSql = (cell: string, form: MomentForm, date: string | null, zone: string | null): string => {
  switch (form.kind) {
    case 'clock':
      return date === null
        ? 'null::timestamp'
        : `date_trunc('day', ${date}) + (try_strptime(${cell}, ${list(CLOCKS)}) - ${CLOCK_START})`;
    case 'local':
      return sane(`try_strptime(${cell}, ${list([...dateTimes(form.format.format), form.format.format])})`);
    case 'offset':
      return `timezone(${sqlText(zone ?? 'UTC')}, try_cast(${cell} as timestamptz))`;
  }
};

/** The same as seconds since 1970; local ones as if the zone were UTC where none is given. */
export const instantSql = (local: string, cell: string, form: MomentForm, zone: string | null): string => {
  if (form.kind === 'offset') return `epoch(try_cast(${cell} as timestamptz))`;
  return zone === null ? `epoch(${local})` : `epoch(timezone(${sqlText(zone)}, ${local}))`;
};

/** Seconds of a duration: a number of `unit` seconds, `3:12` or `0:03:12`; null where it is none of them. */
export const secondsSql = (cell: string, unit: number, decimalComma: boolean): string => {
  const number = decimalComma ? `replace(${cell}, ',', '.')` : cell;
  const part = (index: number): string => `try_cast(split_part(${cell}, ':', ${index}) as double)`;
  return `case
    when not contains(${cell}, ':') then ${unit} * try_cast(${number} as double)
    when len(${cell}) - len(replace(${cell}, ':', '')) = 1 then 60 * ${part(1)} + ${part(2)}
    else 3600 * ${part(1)} + 60 * ${part(2)} + ${part(3)} end`;
};
