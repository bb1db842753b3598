import { inOrder } from '../assembly/step-order.ts';
import { headingKey } from '../heading.ts';
import type { AnyParsedTable, ParsedMap } from '../reading/parsed.ts';
import { rowKey } from '../reading/row-key.ts';
import type { TableName } from '../table-name.ts';
import { tableNamed } from '../tables/find-table.ts';
import { TABLES } from '../tables/index.ts';
import type { Check } from './check.ts';

/** Entries that point nowhere, and ranges that are upside down. */
export const provenance: Check = (map, log) => {
  const table = map.provenance;
  const keys = new Map<TableName, ReadonlySet<string>>();
  for (const { values, row } of table.rows) {
    if (values.low !== null && values.high !== null && values.low > values.high) {
      const about = { low: String(values.low), high: String(values.high) };
      log.report(table.placeOf(row, 'low'), { code: 'low-above-high', about });
    }
    const nowhere = (missing: 'table' | 'row' | 'column', within: string, missed: string): void => {
      const about = { missing, table: within, name: missed };
      log.report(table.placeOf(row, missing), { code: 'provenance-nowhere', about });
    };
    const name = tableNamed(values.table);
    if (name === null) {
      nowhere('table', values.table, values.table);
      continue;
    }
    const known = keys.get(name) ?? rowKeys(map, name);
    keys.set(name, known);
    if (!known.has(values.row)) {
      if (map[name].complete) nowhere('row', name, values.row);
    } else if (values.column !== null && !hasColumn(name, values.column)) {
      nowhere('column', name, values.column);
    }
  }
};

const hasColumn = (table: TableName, written: string): boolean =>
  Object.keys(TABLES[table].columns).some((column) => headingKey(column) === headingKey(written));

/** Keys under which the rows of a table may be named; for settings these are the keys and their sections. */
const rowKeys = (map: ParsedMap, name: TableName): ReadonlySet<string> => {
  if (TABLES[name].shape === 'settings') {
    const settings = Object.keys(TABLES[name].columns);
    return new Set([...settings, ...settings.map((key) => key.split('.')[0] ?? key)]);
  }
  if (name === 'touches') {
    return new Set(
      inOrder(map.touches.rows, 'contact_type').map(({ row, seq }) => `${row.values.contact_type}/${seq}`),
    );
  }
  const rows: AnyParsedTable['rows'] = map[name].rows;
  return new Set(rows.map(({ values }) => rowKey(name, values)));
};
