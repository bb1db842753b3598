/**
 * How the dates of a log are written, and the expression that reads them as microseconds since 1970. Dates without a zone
 * are taken as they stand: only differences between them matter.
 *
 * Year first, and seconds since 1970, are read as they are. Any other form is found out as for call records, from the
 * distinct dates of the whole log; where day and month could be either, the log is refused with that question.
 */
import { type DateFormat, detectDateFormat } from '../../imports/calls/columns/date-format.ts';
import type { DayOrder } from '../../schema/event-mapping.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { localMomentSql } from '../records/calls/call-moments.ts';
import { type RecordEngine, sqlText } from '../records/engine.ts';

/** An expression of microseconds since 1970 over a text; null where it cannot be read. */
export type TimeExpression = (text: string) => string;

/** ISO 8601 and what databases print. Told by one character, since it is asked of every cell. */
const isYearFirst = (text: string): string => `substr(${text}, 5, 1) in ('-', '/')`;
/** Seconds, milliseconds or microseconds since 1970, by their number of digits; fractions of seconds too. */
const EPOCH = '^\\d{10}(\\.\\d+)?$|^\\d{13}$|^\\d{16}$';
const isEpoch = (text: string): string => `regexp_matches(${text}, ${sqlText(EPOCH)})`;
/** The date part of a text that may go on with a time: up to a digit that `T` or a space follows. */
const AFTER_DATE = String.raw`(\d)[T ].*$`;
/** Rows looked at to tell whether there are other forms; stray ones further down are set aside as unreadable, and told. */
const ROWS_LOOKED_AT = 100_000;
/** No log runs over more days. */
const MOST_DATES = 50_000;

export interface TimeColumn {
  readonly heading: string;
  /** Its name in the relation. */
  readonly column: string;
}

/** @returns null when the order of days and months cannot be told, which is reported */
export async function readTimes(
  engine: RecordEngine,
  from: string,
  columns: readonly TimeColumn[],
  order: DayOrder | null,
  file: string,
  log: ProblemLog,
): Promise<TimeExpression | null> {
  const otherForm = (cell: string): string =>
    `${cell} is not null and not coalesce(${isYearFirst(cell)}, false) and not ${isEpoch(cell)}`;
  const counts = columns.map(({ column }) => `count(*) filter (${otherForm(`trim(${column})`)})`);
  const [seen = []] = await engine.rows(
    `select ${counts.join(', ')} from (select * from ${from} limit ${ROWS_LOOKED_AT})`,
  );
  const written = columns.filter((_, at) => Number(seen[at]) > 0);
  const [first] = written;
  if (first === undefined) return expression(null);
  // One system wrote all of them: what one column shows holds for the others.
  const dates = written.map(
    ({ column }) =>
      `select regexp_replace(trim(${column}), ${sqlText(AFTER_DATE)}, '\\1') as text from ${from} where ${otherForm(`trim(${column})`)}`,
  );
  const counted = await engine.rows(
    `select text, count(*) as n from (${dates.join(' union all ')}) group by text order by n desc, text limit ${MOST_DATES}`,
  );
  const reading = detectDateFormat(
    counted.map(([text, count]) => ({ text: String(text), count: Number(count) })),
    order,
  );
  switch (reading.kind) {
    case 'format':
      return expression(reading.format);
    case 'none':
      return expression(null);
    case 'ambiguous': {
      const { example, orders } = reading;
      log.report(placeOfFile(file), {
        code: 'records-date-ambiguous',
        about: { heading: first.heading, example, orders },
      });
      return null;
    }
    case 'mixed': {
      const { examples } = reading;
      log.report(placeOfFile(file), { code: 'records-dates-mixed', about: { heading: first.heading, examples } });
      return null;
    }
  }
}

function expression(format: DateFormat | null): TimeExpression {
  return (text) => {
    const epoch = `case length(split_part(${text}, '.', 1)) when 10 then try_cast(round(try_cast(${text} as double) * 1000000) as bigint) when 13 then try_cast(${text} as bigint) * 1000 else try_cast(${text} as bigint) end`;
    const other =
      format === null ? '' : `else epoch_us(${localMomentSql(text, { kind: 'local', format }, null, null)})`;
    return `(case when ${isYearFirst(text)} then epoch_us(try_cast(${text} as timestamptz)) when ${isEpoch(text)} then ${epoch} ${other} end)`;
  };
}
