/**
 * A table on a sheet. It begins at its header row, wherever that is: titles and guidance may stand above it, remarks beside
 * it. Hidden rows, columns and sheets are read like any others.
 */
import { headingKey, isRemark } from '../../../schema/heading.ts';
import type { ProblemLog } from '../../../schema/problem-log.ts';
import type { RawSource, RawTable, RawValue } from '../../../schema/raw.ts';
import { rawText } from '../../../schema/raw-text.ts';
import { type CellRange, rangeText } from '../../spreadsheet/cell-range.ts';
import type { SheetContent, SheetRow } from './sheet-rows.ts';

/** Rows with a value among which the header row is looked for. */
const MOST_ROWS_ABOVE = 50;

interface SheetTable {
  readonly source: RawSource;
  /** What the table is called. */
  readonly name: string;
  readonly content: SheetContent;
  /** Columns that it may have, to find its header row. */
  readonly columns: readonly string[];
}

/** @returns null when the sheet holds nothing, which is reported */
export const tableOfSheet = ({ source, name, content, columns }: SheetTable, log: ProblemLog): RawTable | null => {
  const header = headerRow(content.rows, columns);
  if (header === null) {
    const about = { columns: columns.slice(0, 4).join(', ') };
    log.report({ ...source, line: null, column: null }, { code: 'empty-file', about });
    return null;
  }
  const headings = [...header.cells].map(([column, value]) => ({ column, text: rawText(value) }));
  headings.sort((a, b) => a.column - b.column);
  const own = headings.filter(({ text }) => text.trim() !== '' && !isRemark(text)).map(({ column }) => column);
  const body = content.rows
    .slice(content.rows.indexOf(header) + 1)
    .filter(({ cells }) => own.some((column) => cells.has(column)));
  // Values beside the table come behind its columns, so that rows without them stay short.
  const known = new Set(headings.map(({ column }) => column));
  const beside = new Set(body.flatMap(({ cells }) => [...cells.keys()].filter((column) => !known.has(column))));
  const places = [...known, ...[...beside].sort((a, b) => a - b)];
  const merges = content.merges.filter(({ bottom }) => bottom >= header.number);
  reportMergedHeadings(merges, header, own, source, log);
  const start = { line: header.number, column: own[0] ?? headings[0]?.column ?? 1 };
  return {
    source,
    name,
    start,
    headers: places.map((column) => ({
      text: rawText(header.cells.get(column)),
      place: { line: header.number, column },
    })),
    rows: rowsOf(body, places, merges),
    lineOf: (row) => body[row]?.number ?? start.line,
    placeOf: (row, cell) => ({ line: body[row]?.number ?? start.line, column: places[cell] ?? start.column }),
    decimalComma: false,
    incomplete: false,
  };
};

/** The row with most headings of the table, the first of those; where there is none, the first row. */
const headerRow = (rows: readonly SheetRow[], columns: readonly string[]): SheetRow | null => {
  const known = new Set(columns.map(headingKey));
  let best = rows[0] ?? null;
  let most = 0;
  for (const row of rows.slice(0, MOST_ROWS_ABOVE)) {
    const texts = new Set([...row.cells.values()].map((value) => headingKey(rawText(value))));
    const found = [...texts].filter((text) => known.has(text)).length;
    if (found > most) {
      best = row;
      most = found;
    }
  }
  return best;
};

/** The cells of every row; one walk down the sheet tells which are merged. */
const rowsOf = (body: readonly SheetRow[], places: readonly number[], merges: readonly CellRange[]): RawValue[][] => {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  let merged: CellRange[] = [];
  return body.map((row) => {
    while ((waiting.at(-1)?.top ?? Infinity) <= row.number) merged.push(...waiting.splice(-1));
    if (merged.length > 0) merged = merged.filter(({ bottom }) => bottom >= row.number);
    return rowValues(row, places, merged);
  });
};

const rowValues = ({ cells }: SheetRow, places: readonly number[], merged: readonly CellRange[]): RawValue[] => {
  const values: RawValue[] = [];
  for (const [index, column] of places.entries()) {
    const range = merged.find(({ left, right }) => left <= column && column <= right);
    const value = range === undefined ? cells.get(column) : mergedCell(range);
    if (value !== undefined) values[index] = value;
  }
  return Array.from(values, (value) => value ?? null);
};

const mergedCell = (range: CellRange): RawValue => ({
  kind: 'faulty',
  complaint: { code: 'merged-cells', about: { range: rangeText(range) } },
});

const reportMergedHeadings = (
  merges: readonly CellRange[],
  header: SheetRow,
  columns: readonly number[],
  source: RawSource,
  log: ProblemLog,
): void => {
  for (const range of merges) {
    const covers = columns.some((column) => range.left <= column && column <= range.right);
    if (range.top > header.number || !covers) continue;
    const place = { line: range.top, column: range.left };
    log.report({ ...source, ...place }, { code: 'merged-cells', about: { range: rangeText(range) } });
  }
};
