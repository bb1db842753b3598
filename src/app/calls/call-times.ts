/** How the times of call records are written: told by what they look like, and refused where that is not plain. */

import type { CallMapping } from '../../imports/calls/call-mapping.ts';
import { type DateFormat, detectDateFormat } from '../../imports/calls/columns/date-format.ts';
import type { SampledColumn } from '../../imports/calls/columns/guess-columns.ts';
import type { Role } from '../../imports/calls/columns/roles.ts';
import { type MomentForm, momentForm } from '../../io/records/calls/call-moments.ts';
import type { CallForms } from '../../io/records/calls/call-table.ts';
import type { CountedValue } from '../../io/records/calls/look-at-calls.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';

type Columns = CallMapping['columns'];

const MOMENTS = ['start', 'queued', 'answered', 'end'] as const;

/** What the sampled cells tell of the times, before the dates are read. */
export interface SampledTimes {
  readonly start: MomentForm;
  /** Column whose dates tell their format; null where times carry an offset. */
  readonly dated: string | null;
}

/** Null where the times cannot be used as they are, which is reported. */
export const sampledTimes = (
  columns: Columns,
  sampled: readonly SampledColumn[],
  timeZone: string | null,
  file: string,
  log: ProblemLog,
): SampledTimes | null => {
  const place = placeOfFile(file);
  const heading = columns.start ?? '';
  const cells = cellsOf(sampled, heading);
  const start = momentForm(cells, null, columns.date === undefined);
  switch (start.kind) {
    case 'offset': {
      if (timeZone !== null) return { start, dated: null };
      const example = cells.find((cell) => cell !== null) ?? '';
      log.report(place, { code: 'records-zone-needed', about: { heading, example } });
      return null;
    }
    case 'clock':
      if (columns.date !== undefined) return { start, dated: columns.date };
      log.report(place, { code: 'records-time-without-date', about: { heading } });
      return null;
    case 'local':
      return { start, dated: heading };
  }
};

/** The format of the dates; null where it is not certain, which is reported. */
export const readDates = (
  heading: string,
  values: readonly CountedValue[] | null,
  { dateOrder, empty }: Pick<CallMapping, 'dateOrder' | 'empty'>,
  file: string,
  log: ProblemLog,
): DateFormat | null => {
  const place = placeOfFile(file);
  const dates = (values ?? []).filter(({ value }) => empty.date?.includes(value) !== true);
  const reading = detectDateFormat(
    dates.map(({ value, count }) => ({ text: value, count })),
    dateOrder,
  );
  switch (reading.kind) {
    case 'format':
      return reading.format;
    case 'ambiguous':
      log.report(place, { code: 'records-date-ambiguous', about: { heading, ...reading } });
      return null;
    case 'mixed':
      log.report(place, { code: 'records-dates-mixed', about: { heading, ...reading } });
      return null;
    case 'none':
      log.report(place, { code: 'records-date-unreadable', about: { heading, ...reading } });
      return null;
  }
};

export const formsOf = (
  columns: Columns,
  sampled: readonly SampledColumn[],
  times: SampledTimes,
  format: DateFormat | null,
  decimalComma: boolean,
): CallForms => {
  const moments: Partial<Record<Role, MomentForm>> = {};
  for (const role of MOMENTS) {
    const heading = columns[role];
    if (heading !== undefined)
      moments[role] = momentForm(cellsOf(sampled, heading), format, times.start.kind !== 'clock');
  }
  return { date: times.start.kind === 'clock' ? format : null, moments, decimalComma };
};

const cellsOf = (sampled: readonly SampledColumn[], heading: string): readonly (string | null)[] =>
  sampled.find((column) => column.heading === heading)?.cells ?? [];

export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}
