import { NO_PLACE, type ProblemLog } from '../problem-log.ts';
import { isUnread, type RawSource, type RawTable, type UnreadTable } from '../raw.ts';
import { TABLE_NAMES, type TableName } from '../table-name.ts';
import { tableNamed } from '../tables/find-table.ts';
import { TABLES } from '../tables/index.ts';
import { parseTable } from './parse-table.ts';
import type { AnyParsedTable, ParsedMap } from './parsed.ts';

/**
 * Reads raw tables, from whatever sources, into the tables of the map. A table given twice is read from its first place,
 * and nothing is concluded from what that lacks.
 */
export const parseTables = (given: readonly (RawTable | UnreadTable)[], log: ProblemLog): ParsedMap => {
  const first = new Map<TableName, RawTable>();
  const unsure = new Set<TableName>();
  for (const table of given) {
    const name = tableNamed(table.name);
    if (name === null) continue;
    const earlier = first.get(name);
    if (isUnread(table)) {
      unsure.add(name);
    } else if (earlier === undefined) {
      first.set(name, table);
    } else {
      unsure.add(name);
      const about = { table: name, first: placeText(earlier.source) };
      log.report({ ...table.source, ...table.start }, { code: 'table-given-twice', about });
    }
  }
  const parse = (name: TableName): AnyParsedTable => {
    const raw = first.get(name);
    if (raw !== undefined) return parseTable(TABLES[name], unsure.has(name) ? { ...raw, incomplete: true } : raw, log);
    return absentTable(name, unsure.has(name));
  };
  // Each table is read by its own description, which gives its rows their type.
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, parse(name)])) as unknown as ParsedMap;
};

const placeText = ({ file, sheet }: RawSource): string => (sheet === null ? file : `${file}!${sheet}`);

/** A table without rows: not there at all, or there and not to be read. */
const absentTable = (name: TableName, unread: boolean): AnyParsedTable => ({
  name,
  given: unread,
  complete: !unread,
  rows: [],
  placeOf: () => NO_PLACE,
});
