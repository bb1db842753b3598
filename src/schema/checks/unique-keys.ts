import type { AnyParsedTable } from '../reading/parsed.ts';
import { rowKey } from '../reading/row-key.ts';
import { TABLE_NAMES } from '../table-name.ts';
import { TABLES } from '../tables/index.ts';
import type { Check } from './check.ts';

/** Rows that claim an id, or a key of several columns, that an earlier row has. */
export const uniqueKeys: Check = (map, log) => {
  for (const name of TABLE_NAMES) {
    const { key, unique, columns } = TABLES[name];
    if (!unique || key.length === 0) continue;
    const table: AnyParsedTable = map[name];
    const owner = Object.hasOwn(columns, 'id') ? 'id' : (key[0] ?? 'id');
    const lines = new Map<string, number>();
    for (const { values, row, at } of table.rows) {
      const whole = JSON.stringify(key.map((column) => values[column]));
      const first = lines.get(whole);
      if (first === undefined) lines.set(whole, at.row);
      else if (owner === 'id' || key.length === 1) {
        log.report(table.placeOf(row, owner), { code: 'duplicate-id', about: { id: String(values[owner]), first } });
      } else {
        log.report(table.placeOf(row, owner), { code: 'duplicate-row', about: { key: rowKey(name, values), first } });
      }
    }
  }
};
