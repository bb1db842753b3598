import type { ProblemLog, ProblemPlace } from '../problem-log.ts';
import type { RawTable, RawValue } from '../raw.ts';
import type { Table } from '../tables/table.ts';
import { cellReader } from './cell-reader.ts';
import { hasDecimalComma } from './decimal-comma.ts';
import { matchColumns } from './match-columns.ts';
import type { AnyParsedTable, ParsedRow } from './parsed.ts';

const NOT_FAULTY: readonly string[] = [];

/** Reads every cell of a table and reports those that cannot be read. Rows that lack a required cell are left out. */
export const parseTable = (table: Table, raw: RawTable, log: ProblemLog): AnyParsedTable => {
  const match = matchColumns(table, raw, log);
  const placeOf = placesOf(raw, match.indexOf);
  const { source } = raw;
  if (!match.usable) return { name: table.name, given: true, complete: false, rows: [], placeOf };

  const decimals = [...match.indexOf].flatMap(([name, index]) => (table.columns[name]?.cell.decimals ? [index] : []));
  const commas = { allowed: raw.decimalComma, used: raw.decimalComma && usesDecimalComma(raw.rows, decimals) };
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    index: match.indexOf.get(name) ?? -1,
    read: cellReader(column, commas),
    required: column.empty.kind === 'required',
    whenFaulty: column.empty.kind === 'required' ? null : column.empty.value,
  }));

  const rows: ParsedRow<Record<string, unknown>>[] = [];
  let complete = !raw.incomplete;
  for (const [row, cells] of raw.rows.entries()) {
    const values: Record<string, unknown> = {};
    let faulty: string[] | null = null;
    let usable = true;
    for (const column of columns) {
      const reading = column.read(cells[column.index]);
      if (reading.ok) {
        values[column.name] = reading.value;
      } else {
        log.report(placeOf(row, column.name), reading.complaint, column.name);
        values[column.name] = column.whenFaulty;
        faulty = [...(faulty ?? []), column.name];
        if (column.required) usable = false;
      }
    }
    if (!usable) complete = false;
    else
      rows.push({
        values,
        row,
        at: { ...source, ...fileAt(raw, row), row: raw.lineOf(row) },
        faulty: faulty ?? NOT_FAULTY,
      });
  }
  return { name: table.name, given: true, complete, rows, placeOf };
};

const fileAt = ({ fileOf }: RawTable, row: number) => (fileOf === undefined ? {} : { file: fileOf(row) });

const placesOf =
  (raw: RawTable, indexOf: ReadonlyMap<string, number>) =>
  (row: number | null, column: string): ProblemPlace => {
    if (row === null) return { ...raw.source, ...raw.start };
    const { line, column: character } = raw.placeOf(row, indexOf.get(column) ?? -1);
    return { ...raw.source, ...fileAt(raw, row), line, column: character };
  };

/** Whether any cell in some columns holds a number that only a decimal comma explains. */
export const usesDecimalComma = (rows: RawTable['rows'], columns: readonly number[]): boolean =>
  rows.some((cells) => columns.some((column) => isDecimalComma(cells[column])));

const isDecimalComma = (value: RawValue | undefined): boolean => typeof value === 'string' && hasDecimalComma(value);
