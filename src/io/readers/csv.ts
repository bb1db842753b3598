import { type CsvError, parse } from 'csv-parse/sync';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { CellPlace, RawTable } from '../../schema/raw.ts';
import { withoutFormulaMark } from '../formula-mark.ts';
import { brokenQuote, cellPlaces, detectDelimiter, headerText } from './csv-layout.ts';
import { textBytes } from './text-bytes.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bytes looked at to find the header row. */
const HEADER_BYTES = 65_536;

/** Excel's own first line, which only says how columns are separated. */
const SEPARATOR_LINE = /^sep=.(?:\r\n|\n|\r)/iu;

/** A record with where it stands: bytes from `start` to `end`, on `line`. */
interface PlacedRecord {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface CsvFile {
  readonly bytes: Buffer;
  /** Relative to the workspace. */
  readonly file: string;
  /** Table that it holds, as its name says. */
  readonly name: string;
  /** Columns that it may have, to tell the delimiter. */
  readonly columns: readonly string[];
}

/**
 * Reads a CSV file into a raw table: delimiter `,` `;` or tab (detected), CRLF or LF, quotes with line ends inside.
 * Reports what keeps the file, or one of its rows, from being read; null when there is nothing to read.
 */
export const readCsv = ({ bytes, file, name, columns }: CsvFile, log: ProblemLog): RawTable | null => {
  const source = { file, sheet: null };
  const text = textBytes(bytes, file, log);
  if (text === null) return null;
  const { separatorLine, delimiter, foreign } = separators(text, columns);
  if (foreign !== null) {
    log.report({ ...source, line: 1, column: 1 }, { code: 'wrong-delimiter', about: { delimiter: foreign } });
    return null;
  }

  const { records, broken } = readRecords(text, delimiter);
  if (broken !== null) {
    const place = brokenQuote(text.subarray(broken.start).toString('utf8'), broken.line, delimiter);
    log.report({ ...source, ...place }, { code: 'broken-quotes', about: {} });
  }
  const [header, ...body] = records.filter(
    ({ cells, end }) => end > separatorLine.length && cells.some((cell) => cell.trim() !== ''),
  );
  if (header === undefined) {
    const about = { columns: columns.slice(0, 4).join(', ') };
    if (broken === null) log.report({ ...source, line: null, column: null }, { code: 'empty-file', about });
    return null;
  }

  const placesOf = ({ start, end, line }: PlacedRecord): CellPlace[] =>
    cellPlaces(text.subarray(start, end).toString('utf8'), line, delimiter);
  const width = header.cells.length;
  const rows = body.filter((record) => fits(record, width, source, placesOf, log));
  const headerPlaces = placesOf(header);
  const start = { line: header.line, column: 1 };
  return {
    source,
    name,
    start,
    headers: header.cells.map((cell, index) => ({ text: cell, place: headerPlaces[index] ?? start })),
    rows: rows.map(({ cells }) => cells),
    lineOf: (row) => at(rows, row).line,
    placeOf: (row, cell) => {
      const record = at(rows, row);
      return placesOf(record)[cell] ?? { line: record.line, column: 1 };
    },
    decimalComma: delimiter !== ',',
    incomplete: broken !== null || rows.length < body.length,
  };
};

const isMarked = (cell: string): boolean => cell.startsWith("'");

/** How the cells of a table are separated, and the line at its head that only says so (empty for none). */
export const separators = (text: Buffer, columns: readonly string[]) => {
  const beginning = text.subarray(0, HEADER_BYTES).toString('utf8');
  const [separatorLine = ''] = SEPARATOR_LINE.exec(beginning) ?? [];
  return { separatorLine, ...detectDelimiter(headerText(beginning.slice(separatorLine.length)), columns) };
};

const at = (rows: readonly PlacedRecord[], row: number): PlacedRecord => {
  const record = rows[row];
  if (record === undefined) throw new RangeError(`There is no row ${row}.`);
  return record;
};

/** Every record before the first whose quotes do not match, each with its bytes and line, and where that one begins. */
const readRecords = (
  text: Buffer,
  delimiter: string,
): { readonly records: readonly PlacedRecord[]; readonly broken: { start: number; line: number } | null } => {
  const records: PlacedRecord[] = [];
  let sound = Infinity;
  let start = 0;
  let line = 1;
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    trim: true,
    on_record: (cells: string[], { bytes: end }) => {
      // csv-parse tells only where a record ends; it begins where the one before ended.
      records.push({ cells: cells.some(isMarked) ? cells.map(withoutFormulaMark) : cells, start, end, line });
      line += lineEnds(text, start, end);
      start = end;
      return null;
    },
    on_skip: (skipped: CsvError | undefined) => {
      sound = Math.min(sound, Number(skipped?.['records'] ?? 0));
      return undefined;
    },
  });
  if (sound === Infinity) return { records, broken: null };
  const kept = records.slice(0, sound);
  const next = records[sound];
  return { records: kept, broken: next ?? { start, line } };
};

const lineEnds = (text: Buffer, start: number, end: number): number => {
  let count = 0;
  for (let index = start; index < end; index += 1) {
    if (text[index] === LINE_FEED && (index === 0 || text[index - 1] !== CARRIAGE_RETURN)) count += 1;
    else if (text[index] === CARRIAGE_RETURN) count += 1;
  }
  return count;
};

const fits = (
  record: PlacedRecord,
  width: number,
  source: { readonly file: string; readonly sheet: null },
  placesOf: (record: PlacedRecord) => CellPlace[],
  log: ProblemLog,
): boolean => {
  const { cells } = record;
  if (cells.length < width) {
    const about = { expected: width, found: cells.length };
    log.report({ ...source, line: record.line, column: 1 }, { code: 'row-too-short', about });
    return false;
  }
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    const about = { expected: width, found: cells.length };
    log.report(
      { ...source, ...(placesOf(record)[width] ?? { line: record.line, column: 1 }) },
      { code: 'row-too-long', about },
    );
    return false;
  }
  return true;
};
