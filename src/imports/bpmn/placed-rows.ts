/** Rows of the map with the places of a model that they come from, so that problems of cells point into the model. */
import type { RawTable } from '../../schema/raw.ts';
import type { TableName } from '../../schema/table-name.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import type { ModelPlace } from './process-model.ts';

export interface PlacedRow {
  readonly cells: Readonly<Record<string, string>>;
  /** What it was in the model: `user task "Check the invoice"`. */
  readonly was: string;
  readonly at: ModelPlace;
}

/** @param file where the table stands as a whole: the first of the models */
export function placedTable(name: TableName, rows: readonly PlacedRow[], file: string): RawTable {
  const used = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const columns = rows.length === 0 ? columnsOf(name).map(([column]) => column) : [...used];
  const start = { line: 1, column: 1 };
  const placeOf = (row: number) => rows[row]?.at ?? { file, ...start };
  return {
    source: { file, sheet: null },
    name,
    start,
    headers: columns.map((text) => ({ text, place: start })),
    rows: rows.map(({ cells }) => columns.map((column) => cells[column] ?? null)),
    lineOf: (row) => placeOf(row).line,
    placeOf: (row) => placeOf(row),
    fileOf: (row) => placeOf(row).file,
    decimalComma: false,
    incomplete: false,
  };
}
