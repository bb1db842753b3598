import { decodeRecord } from './record-encoding.ts';
import { cellsOf, scanRecords, TRAIT } from './record-scanner.ts';

/** Delimiters that exports use, in the order of preference where nothing tells them apart. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
export type RecordDelimiter = (typeof DELIMITERS)[number];

/** How the records of a text are laid out. */
export interface RecordLayout {
  readonly delimiter: RecordDelimiter;
  /** Names of the columns as they stand in the file; `column 1`, `column 2`, … where it names none. */
  readonly headings: readonly string[];
  /** Record that holds the headings, counted from 0; null where there is none. */
  readonly headingRecord: number | null;
  /** Records above the headings or the first row: titles and filters of an export. */
  readonly preamble: number;
}

interface HeadRecord {
  readonly cells: readonly string[];
  readonly blank: boolean;
}

/** What looks like a value rather than like the name of a column: number, date, time. */
const VALUE = /^[+-]?[\d.,:/\-\sTZ]*\d[\d.,:/\-\sTZ]*$/u;

/**
 * The layout that the beginning of a text shows: the delimiter by which most records have the same number of cells (at
 * least two), and the first record of that width as headings unless it holds a number or a date. Null where nothing
 * separates cells. `head` may end within a record unless it is `whole`.
 */
export const detectLayout = (head: Buffer, whole: boolean, delimiter?: RecordDelimiter): RecordLayout | null => {
  const tried = (delimiter === undefined ? DELIMITERS : [delimiter]).map((sign) => {
    const records = headRecords(head, whole, sign);
    return { sign, records, ...commonWidth(records) };
  });
  const [best] = tried
    .filter(({ width }) => width > 1 || delimiter !== undefined)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  if (best === undefined || best.width === 0) return null;
  const first = best.records.findIndex(({ cells, blank }) => !blank && cells.length === best.width);
  const cells = (best.records[first]?.cells ?? []).map((cell) => cell.trim());
  const named = cells.every((cell) => !VALUE.test(cell)) && cells.some((cell) => cell !== '');
  return {
    delimiter: best.sign,
    headings: named
      ? distinctNames(cells.map((cell, index) => cell || columnName(index)))
      : cells.map((_, index) => columnName(index)),
    headingRecord: named ? first : null,
    preamble: first,
  };
};

const columnName = (index: number): string => `column ${index + 1}`;

/** The same heading twice gets a number, so that each column can be named. */
const distinctNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let times = 2; taken.has(distinct); times += 1) distinct = `${name} (${times})`;
    taken.add(distinct);
    return distinct;
  });
};

const headRecords = (head: Buffer, whole: boolean, delimiter: string): HeadRecord[] => {
  const records: HeadRecord[] = [];
  const sign = delimiter.charCodeAt(0);
  const scanner = scanRecords(sign, (record) => {
    records.push({ cells: cellsOf(record, sign, decodeRecord), blank: (record.traits & TRAIT.blank) !== 0 });
  });
  scanner.push(head);
  if (whole || records.length === 0) scanner.end();
  return records;
};

/** The number of cells that most records have, more than one where there is a choice, and their share. */
const commonWidth = (records: readonly HeadRecord[]): { readonly width: number; readonly share: number } => {
  const counts = new Map<number, number>();
  for (const { cells, blank } of records) if (!blank) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const written = records.filter(({ blank }) => !blank).length;
  const [most] = [...counts]
    .filter(([width]) => width > 1 || counts.size === 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most === undefined ? { width: 0, share: 0 } : { width: most[0], share: most[1] / written };
};
