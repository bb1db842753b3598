/**
 * How the dates of a column are written, found out from the whole column, and the expression that reads them as
 * microseconds since 1970. Dates without a zone are taken as they stand: only differences between them matter.
 *
 * A date such as 03/04/2026 is read only where the column itself shows the order (a first or second number above 12) or
 * the caller says so; else the log is refused with that question. Two-digit years are never guessed.
 */
import type { DayOrder } from '../../schema/event-mapping.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { type RecordEngine, sqlText } from '../records/engine.ts';

/** An expression of microseconds since 1970 over a text; null where it cannot be read. */
export type TimeExpression = (text: string) => string;

/** Year first: ISO 8601 and what databases print. Told by one character, since it is asked of every cell. */
const isYearFirst = (text: string): string => `substr(${text}, 5, 1) in ('-', '/')`;
/** Day or month first, with / - or . between and a year of four digits. */
const YEAR_LAST = '^(\\d{1,2})[./-](\\d{1,2})[./-]\\d{4}(?:\\D|$)';
/** Seconds, milliseconds or microseconds since 1970, by their number of digits; fractions of seconds too. */
const EPOCH = '^\\d{10}(\\.\\d+)?$|^\\d{13}$|^\\d{16}$';
/** Times of day that may follow a date. */
const CLOCKS = ['', ' %H:%M:%S', ' %H:%M', ' %H:%M:%S.%f', ' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S%z'];
const MOST_MONTHS = 12;

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
  const sampled = await engine.rows(
    `select ${columns.map(({ column }) => `count(*) filter (regexp_matches(trim(${column}), ${sqlText(YEAR_LAST)}))`).join(', ')} from (select * from ${from} limit 100000)`,
  );
  // Where the beginning has none, a stray one further down is set aside as unreadable, and told.
  const written = columns.filter((_, at) => Number(sampled[0]?.[at]) > 0);
  if (written.length === 0) return expression(null);
  const counted = await engine.rows(
    `select ${written.map(({ column }) => `${numberAt(column, 1)}, ${numberAt(column, 2)}, min(trim(${column})) filter (regexp_matches(trim(${column}), ${sqlText(YEAR_LAST)}))`).join(', ')} from ${from}`,
  );
  const [figures = []] = counted;
  const seen = written.map(({ heading }, at) => ({
    heading,
    first: Number(figures[3 * at]),
    second: Number(figures[3 * at + 1]),
    example: String(figures[3 * at + 2]),
  }));
  // One system wrote all of them: what one column shows holds for the others.
  const dayFirst = seen.find(({ first }) => first > MOST_MONTHS);
  const monthFirst = seen.find(({ second }) => second > MOST_MONTHS);
  if (dayFirst !== undefined && monthFirst !== undefined) {
    log.report(placeOfFile(file), { code: 'event-dates-contradict', about: { column: dayFirst.heading } });
    return null;
  }
  const shown: DayOrder | null = dayFirst !== undefined ? 'dmy' : monthFirst !== undefined ? 'mdy' : null;
  if (shown === null && order === null) {
    const [{ heading: column, example }] = seen as [(typeof seen)[number]];
    log.report(placeOfFile(file), { code: 'event-dates-ambiguous', about: { column, example } });
    return null;
  }
  return expression(shown ?? order);
}

const numberAt = (column: string, group: 1 | 2): string =>
  `max(try_cast(regexp_extract(trim(${column}), ${sqlText(YEAR_LAST)}, ${group}) as integer))`;

function expression(order: DayOrder | null): TimeExpression {
  const date = order === 'dmy' ? '%d/%m/%Y' : '%m/%d/%Y';
  const formats = CLOCKS.map((clock) => sqlText(`${date}${clock}`)).join(', ');
  return (text) => {
    const yearLast =
      order === null
        ? ''
        : `when regexp_matches(${text}, ${sqlText(YEAR_LAST)}) then epoch_us(try_strptime(replace(regexp_replace(${text}, '^(\\d{1,2})[./-](\\d{1,2})[./-]', '\\1/\\2/'), 'T', ' '), [${formats}]))`;
    return `case when ${isYearFirst(text)} then epoch_us(try_cast(${text} as timestamptz)) ${yearLast} when regexp_matches(${text}, ${sqlText(EPOCH)}) then (case length(split_part(${text}, '.', 1)) when 10 then try_cast(try_cast(${text} as decimal(18, 6)) * 1000000 as bigint) when 13 then try_cast(${text} as bigint) * 1000 else try_cast(${text} as bigint) end) end`;
  };
}
