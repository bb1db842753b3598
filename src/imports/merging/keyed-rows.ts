/** Rows of raw tables under the keys by which provenance names them, with what each cell says and means. */
import { inOrder } from '../../schema/assembly/step-order.ts';
import { headingKey } from '../../schema/heading.ts';
import type { RawTable, RawValue } from '../../schema/raw.ts';
import { rawText } from '../../schema/raw-text.ts';
import type { AnyParsedTable, ParsedMap } from '../../schema/reading/parsed.ts';
import { rowKey } from '../../schema/reading/row-key.ts';
import type { TableName } from '../../schema/table-name.ts';
import { columnsOf } from '../../schema/tables/index.ts';

export interface KeyedRow {
  readonly key: string;
  /** Place among the raw rows of its table. */
  readonly row: number;
  /** As written, lists joined; null for an empty cell. Only columns of the map that the table has. */
  readonly texts: Readonly<Record<string, string | null>>;
  /** As read; of a cell that cannot be read what an empty one means. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly faulty: readonly string[];
}

/** Rows by key, in the order of the table; of rows that share a key the first. */
export function keyedRows(name: TableName, raw: RawTable, parsed: ParsedMap): ReadonlyMap<string, KeyedRow> {
  const indexOf = columnIndices(name, raw);
  const table: AnyParsedTable = parsed[name];
  const keys = name === 'touches' ? touchKeys(parsed) : null;
  const rows = new Map<string, KeyedRow>();
  for (const { row, values, faulty } of table.rows) {
    const key = keys?.get(row) ?? rowKey(name, values);
    if (rows.has(key)) continue;
    const cells = raw.rows[row] ?? [];
    const texts = Object.fromEntries(indexOf.map(([column, index]) => [column, cellText(cells[index])]));
    rows.set(key, { key, row, texts, values, faulty });
  }
  return rows;
}

const touchKeys = ({ touches }: ParsedMap): ReadonlyMap<number, string> =>
  new Map(inOrder(touches.rows, 'contact_type').map(({ row, seq }) => [row.row, `${row.values.contact_type}/${seq}`]));

function columnIndices(name: TableName, raw: RawTable): readonly (readonly [string, number])[] {
  const byKey = new Map(
    raw.headers.toReversed().map(({ text }, at) => [headingKey(text), raw.headers.length - 1 - at]),
  );
  return columnsOf(name).flatMap(([column]) => {
    const index = byKey.get(headingKey(column));
    return index === undefined ? [] : [[column, index] as const];
  });
}

function cellText(value: RawValue | undefined): string | null {
  const text = rawText(value).trim();
  return text === '' ? null : text;
}
