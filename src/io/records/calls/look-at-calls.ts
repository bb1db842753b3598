/** What the columns of call records hold, before anything is decided about them. */
import type { SampledColumn } from '../../../imports/calls/columns/guess-columns.ts';
import { type RecordEngine, sqlText } from '../engine.ts';
import type { RecordRelation } from '../load-records.ts';

/** Rows from which columns are guessed. */
const SAMPLE_ROWS = 2000;
/** More different dates, or outcomes, than this are neither. */
const MOST_DISTINCT = 50_000;

export const sampleColumns = async (
  engine: RecordEngine,
  { headings, from }: RecordRelation,
): Promise<readonly SampledColumn[]> => {
  const rows = await engine.rows(`select * from ${from} limit ${SAMPLE_ROWS}`);
  return headings.map((heading, index) => ({
    heading,
    cells: rows.map((row) => (typeof row[index] === 'string' ? row[index] : null)),
  }));
};

/** A value with how often it occurs. */
export interface CountedValue {
  readonly value: string;
  readonly count: number;
}

/** A column to be looked at: whole cells, or their dates alone. */
export interface LookedAt {
  readonly heading: string;
  readonly part: 'cell' | 'date';
}

/** The date part of a text that may go on with a time: up to a digit that `T` or a space follows. */
const AFTER_DATE = String.raw`(\d)[T ].*$`;

/**
 * The distinct values of some columns, the most frequent first, in one reading of the file; null for a column with too many to be
 * kinds.
 */
export const distinctValues = async (
  engine: RecordEngine,
  { headings, from }: RecordRelation,
  columns: readonly LookedAt[],
): Promise<readonly (readonly CountedValue[] | null)[]> => {
  if (columns.length === 0) return [];
  const cells = columns.map(({ heading, part }, index) => {
    const cell = `trim(c${headings.indexOf(heading)})`;
    return `${part === 'cell' ? cell : `regexp_replace(${cell}, ${sqlText(AFTER_DATE)}, '\\1')`} as v${index}`;
  });
  const names = columns.map((_, index) => `v${index}`);
  const most = MOST_DISTINCT * columns.length;
  const found = columns.map((): CountedValue[] => []);
  const sql = `select grouping_id(${names.join(', ')}) as which, coalesce(${names.join(', ')}) as value, count(*) as n
    from (select ${cells.join(', ')} from ${from}) group by grouping sets (${names.map((name) => `(${name})`).join(', ')})
    order by n desc, value limit ${most + 1}`;
  // The bits of `which` are set for the columns that a row does not group by, the first column's the highest.
  const all = 2 ** columns.length - 1;
  for (const [which, value, count] of await engine.rows(sql)) {
    const index = columns.length - 1 - Math.log2(all - Number(which));
    if (typeof value === 'string' && value !== '') found[index]?.push({ value, count: Number(count) });
  }
  const complete = found.reduce((sum, values) => sum + values.length, 0) <= most;
  return found.map((values) => (values.length > MOST_DISTINCT || !complete ? null : values));
};
