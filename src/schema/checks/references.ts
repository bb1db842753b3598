import { nearestName } from '../nearest.ts';
import type { AnyParsedTable, ParsedMap } from '../reading/parsed.ts';
import { TABLE_NAMES, type TableName } from '../table-name.ts';
import { columnsOf, TABLES } from '../tables/index.ts';
import type { Check } from './check.ts';

/** Comparisons of names after which no more suggestions are looked for: a flood of wrong ids has one cause, not typos. */
const MOST_COMPARISONS = 2_000_000;

/** Ids that name no row of the table they refer to. Where rows of that table were lost, nothing is called dangling. */
export const references: Check = (map, log) => {
  const suggest = suggester();
  const targets = new Map(TABLE_NAMES.map((name) => [name, idsOf(map, name)]));
  for (const name of TABLE_NAMES) {
    for (const [column, { cell }] of columnsOf(name)) {
      const { refersTo } = cell;
      if (refersTo === null || !map[refersTo.table].complete) continue;
      const known = targets.get(refersTo.table) ?? new Set();
      const { noun, file } = TABLES[refersTo.table];
      const { given } = map[refersTo.table];
      const wanted = `whose ids ${column} of ${name} names`;
      eachId(map[name], column, refersTo.ids, (id, row) => {
        if (known.has(id)) return;
        const place = map[name].placeOf(row, column);
        if (given) {
          const about = { id, target: noun, nearest: suggest(refersTo.table, id, known) };
          log.report(place, { code: 'dangling-reference', about }, column);
        } else {
          log.report(place, { code: 'missing-table', about: { table: refersTo.table, file, wanted } });
        }
      });
    }
  }
};

const idsOf = (map: ParsedMap, name: TableName): ReadonlySet<string> => {
  const column = TABLES[name].key[0] ?? 'id';
  const rows: AnyParsedTable['rows'] = map[name].rows;
  return new Set(rows.map(({ values }) => String(values[column])));
};

/** Every id that a column names, once a cell. */
const eachId = (
  table: AnyParsedTable,
  column: string,
  ids: (value: unknown) => readonly string[],
  visit: (id: string, row: number) => void,
): void => {
  for (const { values, row } of table.rows) {
    const value = values[column];
    if (value === null) continue;
    const named = ids(value);
    for (const id of named.length > 1 ? new Set(named) : named) visit(id, row);
  }
};

const suggester = (): ((target: TableName, id: string, known: ReadonlySet<string>) => string | null) => {
  const found = new Map<string, string | null>();
  let comparisons = 0;
  return (target, id, known) => {
    const key = `${target}/${id}`;
    const earlier = found.get(key);
    if (earlier !== undefined) return earlier;
    if (comparisons > MOST_COMPARISONS) return null;
    comparisons += known.size;
    const nearest = nearestName(id, known);
    found.set(key, nearest);
    return nearest;
  };
};
