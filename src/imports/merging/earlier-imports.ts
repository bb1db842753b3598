/** What earlier imports of one kind wrote, as provenance.csv tells: entries whose method begins with `import <kind>`. */
import { headingKey } from '../../schema/heading.ts';
import { meansValue } from '../../schema/reading/means-value.ts';
import type { ParsedMap } from '../../schema/reading/parsed.ts';
import type { TableName } from '../../schema/table-name.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import { writtenCells } from '../../schema/written-cells.ts';
import type { KeyedRow } from './keyed-rows.ts';
import type { ImportKind } from './proposal.ts';

/** How the method of every entry of an import begins. */
export const methodMark = (kind: ImportKind): string => `import ${kind}: `;

export interface EarlierImports {
  /** Whether an earlier import wrote the cell, and nobody changed it since. */
  readonly wroteCell: (table: TableName, row: KeyedRow, column: string) => boolean;
  /** Whether an earlier import wrote the row. */
  readonly wroteRow: (table: TableName, key: string) => boolean;
  /** Cells that the entry of a whole row keeps, by column. */
  readonly cellsOfRow: (table: TableName, key: string) => Readonly<Record<string, string>>;
}

export function earlierImports(kind: ImportKind, { provenance }: ParsedMap): EarlierImports {
  const cells = new Map<string, string>();
  const rows = new Map<string, Readonly<Record<string, string>>>();
  for (const { values } of provenance.rows) {
    const { method, row, column, written } = values;
    const table = tableNamed(values.table);
    if (table === null || method === null || !method.startsWith(methodMark(kind).trimEnd())) continue;
    if (column === null && table !== 'organization') {
      const byColumn = writtenCells(written ?? '') ?? {};
      rows.set(nameOf(table, row, ''), byColumn);
      for (const [name, text] of Object.entries(byColumn)) setUnlessThere(cells, nameOf(table, row, name), text);
    } else if (written !== null) {
      cells.set(nameOf(table, row, column ?? ''), written);
    }
  }
  return {
    wroteCell: (table, { key, values, faulty }, column) => {
      // A setting is its own row: the key names it, and there is no column.
      const text = cells.get(table === 'organization' ? nameOf(table, column, '') : nameOf(table, key, column));
      const description = columnsOf(table).find(([name]) => name === column)?.[1];
      if (text === undefined || description === undefined || faulty.includes(column)) return false;
      return meansValue(description, text, values[column]);
    },
    wroteRow: (table, key) => rows.has(nameOf(table, key, '')),
    cellsOfRow: (table, key) => rows.get(nameOf(table, key, '')) ?? {},
  };
}

const nameOf = (table: TableName, row: string, column: string): string =>
  JSON.stringify([table, row, headingKey(column)]);

function setUnlessThere(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
