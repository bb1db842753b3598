import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { type RecordEngine, sqlName, sqlText } from './engine.ts';
import { writeMendedCopy } from './mended-copy.ts';
import type { RecordSource } from './record-source.ts';

/** Text that one thread of the engine holds at a time; the engine's own 32 MB would be a tenth of its memory. */
const BUFFER_BYTES = 4_194_304;

type TextSource = Extract<RecordSource, { kind: 'text' }>;

/** Records as the engine sees them, before a table is made of them. */
export interface RecordRelation {
  /** Names of the columns in the file; column i is `c<i>` in `from`, a text, null where the cell is empty. */
  readonly headings: readonly string[];
  /** Stands after FROM. */
  readonly from: string;
  readonly rows: number;
  /** The 1-based line of a row, counted from 0; of a Parquet file, which has no lines, the 1-based row. */
  readonly lineOf: (row: number) => number | null;
  /** Takes away the copy, if one had to be made. Call it when the rows are in a table. */
  readonly release: () => void;
}

/**
 * Makes the records of a source readable in the engine, which must have been opened on `source.path`. The rows that come
 * out are counted against the survey: a file that the engine reads differently is read again from a copy in its simplest
 * form, and rows that are missing even then are a defect. Null when the file cannot be read, which is reported.
 */
export const relateRecords = async (
  engine: RecordEngine,
  source: RecordSource,
  log: ProblemLog,
): Promise<RecordRelation | null> =>
  source.kind === 'parquet' ? relateParquet(engine, source.path, source.file, log) : relateText(engine, source);

const relateText = async (engine: RecordEngine, source: TextSource): Promise<RecordRelation> => {
  const { headings } = source.layout;
  const { rows, lineOf } = source.survey;
  if (source.survey.regular) {
    const from = csvRelation(source, source.path, source.survey.above, source.storage.container);
    if ((await countedRows(engine, from, headings.length)) === rows)
      return { headings, from, rows, lineOf, release: () => {} };
  }
  const copy = join(engine.folder.path, 'records.csv');
  await writeMendedCopy(source.path, source.storage, source.layout, copy);
  const from = csvRelation(source, copy, 0, 'plain');
  const counted = await countedRows(engine, from, headings.length);
  if (counted !== rows) throw new Error(`Of ${rows} rows the engine read ${counted ?? 'not all'}.`);
  return { headings, from, rows, lineOf, release: () => rmSync(copy, { force: true }) };
};

/** Rows that the engine reads; null if it refuses the file. Counting reads every cell of the last column. */
const countedRows = async (engine: RecordEngine, from: string, width: number): Promise<number | null> => {
  try {
    const [row] = await engine.rows(`select count(*), count(c${width - 1}) from ${from}`);
    return Number(row?.[0]);
  } catch {
    // Not swallowed: null sends the caller to the copy, whose failure is told.
    return null;
  }
};

const csvRelation = (source: TextSource, path: string, skip: number, container: 'plain' | 'gzip'): string => {
  const { delimiter, headings } = source.layout;
  const columns = headings.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${skip}`,
    `delim = ${sqlText(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${columns}}`,
    `nullstr = ''`,
    'strict_mode = true',
    'null_padding = false',
    'ignore_errors = false',
    `buffer_size = ${BUFFER_BYTES}`,
    `compression = '${container === 'gzip' ? 'gzip' : 'none'}'`,
  ];
  return `read_csv(${sqlText(path)}, ${options.join(', ')})`;
};

const relateParquet = async (
  engine: RecordEngine,
  path: string,
  file: string,
  log: ProblemLog,
): Promise<RecordRelation | null> => {
  const read = `read_parquet(${sqlText(path)}, binary_as_string = true)`;
  try {
    const headings = (await engine.rows(`describe select * from ${read}`)).map(([name]) => String(name));
    const [counted] = await engine.rows(`select count(*) from ${read}`);
    const cells = headings.map((name, index) => `nullif(${sqlName(name)}::varchar, '') as c${index}`);
    const rows = Number(counted?.[0]);
    if (rows === 0) {
      log.report(placeOfFile(file), { code: 'records-empty', about: {} });
      return null;
    }
    const from = `(select ${cells.join(', ')} from ${read})`;
    return { headings, from, rows, lineOf: (row) => row + 1, release: () => {} };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    log.report(placeOfFile(file), { code: 'records-damaged', about: { reason: reason.replaceAll(path, file) } });
    return null;
  }
};

/**
 * Makes a table of all the rows, one column per expression over `c0`, `c1`, …; `rowid` is the row, counted from 0, so that
 * `relation.lineOf(rowid)` is its line. Not a row may be missing: filters come later, where they are counted.
 */
export const createTable = async (
  engine: RecordEngine,
  relation: RecordRelation,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> => {
  const list = Object.entries(columns).map(([name, expression]) => `${expression} as ${sqlName(name)}`);
  await engine.run(`create table ${sqlName(table)} as select ${list.join(', ')} from ${relation.from}`);
  const [counted] = await engine.rows(`select count(*) from ${sqlName(table)}`);
  if (counted?.[0] !== relation.rows)
    throw new Error(`Of ${relation.rows} rows ${Number(counted?.[0])} arrived in ${table}.`);
};
