import { nearestName } from '../nearest.ts';
import type { AnyParsedTable } from '../reading/parsed.ts';
import { TABLE_NAMES, type TableName } from '../table-name.ts';
import type { AnyColumn } from '../tables/column.ts';
import { TABLES } from '../tables/index.ts';
import type { Check } from './check.ts';

/** Ids that name no row of the table they refer to. Where rows of that table were lost, nothing is called dangling. */
export const references: Check = (map, log) => {
  const idsOf = new Map<TableName, ReadonlySet<string>>();
  const knownIds = (name: TableName): ReadonlySet<string> => {
    const column = TABLES[name].key[0] ?? 'id';
    const rows: AnyParsedTable['rows'] = map[name].rows;
    const known = idsOf.get(name) ?? new Set(rows.map(({ values }) => String(values[column])));
    idsOf.set(name, known);
    return known;
  };
  const suggestions = new Map<string, string | null>();
  const suggestion = (target: TableName, id: string): string | null => {
    const key = `${target}/${id}`;
    const nearest = suggestions.get(key) ?? nearestName(id, knownIds(target));
    suggestions.set(key, nearest);
    return nearest;
  };

  for (const name of TABLE_NAMES) {
    const table: AnyParsedTable = map[name];
    const columns: [string, AnyColumn][] = Object.entries(TABLES[name].columns);
    for (const [column, { cell }] of columns) {
      const { refersTo } = cell;
      if (refersTo === null || !map[refersTo.table].complete) continue;
      const target = TABLES[refersTo.table];
      const known = knownIds(refersTo.table);
      for (const { values, row } of table.rows) {
        const value = values[column];
        if (value === null) continue;
        for (const id of new Set(refersTo.ids(value))) {
          if (known.has(id)) continue;
          if (map[refersTo.table].given) {
            const about = { id, target: target.noun, nearest: suggestion(refersTo.table, id) };
            log.report(table.placeOf(row, column), { code: 'dangling-reference', about }, column);
          } else {
            const about = { table: target.name, file: target.file, wanted: `whose ids ${column} of ${name} names` };
            log.report(table.placeOf(row, column), { code: 'missing-table', about });
          }
        }
      }
    }
  }
};
