import { meansValue } from '../reading/means-value.ts';
import type { AnyParsedTable, ParsedMap } from '../reading/parsed.ts';
import { rowKey } from '../reading/row-key.ts';
import { TABLE_NAMES, type TableName } from '../table-name.ts';
import { columnsOf } from '../tables/index.ts';
import { writtenCells } from '../written-cells.ts';
import { inOrder } from './step-order.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Finds the columns in which a row says something else than an import wrote there, going by what the entry of the row, or
 * of its one cell, keeps in `written`. Null as a column means the whole row, or a setting.
 */
export const changesByHand = (map: ParsedMap) => {
  const known = new Map<TableName, ReadonlyMap<string, Values>>();
  return (table: string, row: string, column: string | null, written: string): readonly string[] => {
    const name = TABLE_NAMES.find((each) => each === table);
    if (name === undefined) return [];
    const rows = known.get(name) ?? valuesByKey(map, name);
    known.set(name, rows);
    const isSetting = name === 'organization';
    const values = rows.get(isSetting ? '' : row);
    const cells = isSetting
      ? { [row]: written }
      : column === null
        ? (writtenCells(written) ?? {})
        : { [column]: written };
    if (values === undefined) return [];
    const columns = new Map(columnsOf(name));
    return Object.entries(cells).flatMap(([each, text]) => {
      const description = columns.get(each);
      return description === undefined || meansValue(description, text, values[each]) ? [] : [each];
    });
  };
};

function valuesByKey(map: ParsedMap, name: TableName): ReadonlyMap<string, Values> {
  if (name === 'touches') {
    const touches = inOrder(map.touches.rows, 'contact_type');
    return new Map(touches.map(({ row, seq }) => [`${row.values.contact_type}/${seq}`, row.values]));
  }
  const rows: AnyParsedTable['rows'] = map[name].rows;
  return new Map(rows.map(({ values }) => [rowKey(name, values), values]));
}
