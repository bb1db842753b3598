import type { ProblemLog } from '../problem-log.ts';
import type { RawTable } from '../raw.ts';
import type { TableName } from '../table-name.ts';
import { TABLE_NAMES } from '../table-name.ts';
import { tableNamed } from '../tables/find-table.ts';
import { TABLES } from '../tables/index.ts';
import { absentTable, parseTable } from './parse-table.ts';
import type { AnyParsedTable, ParsedMap } from './parsed.ts';

/** Reads raw tables, from whatever sources, into the tables of the map. A table given twice is read from its first place. */
export const parseTables = (raws: readonly RawTable[], log: ProblemLog): ParsedMap => {
  const first = new Map<TableName, RawTable>();
  const twice = new Set<TableName>();
  for (const raw of raws) {
    const name = tableNamed(raw.name);
    if (name === null) continue;
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, raw);
    } else {
      twice.add(name);
      const where =
        earlier.source.sheet === null ? earlier.source.file : `${earlier.source.file}!${earlier.source.sheet}`;
      log.report({ ...raw.source, ...raw.start }, { code: 'table-given-twice', about: { table: name, first: where } });
    }
  }
  const parsed: Partial<Record<TableName, AnyParsedTable>> = {};
  for (const name of TABLE_NAMES) {
    const raw = first.get(name);
    if (raw === undefined) parsed[name] = absentTable(TABLES[name]);
    else parsed[name] = parseTable(TABLES[name], twice.has(name) ? { ...raw, incomplete: true } : raw, log);
  }
  // Each table was read by its own description, which gives its rows their type.
  return parsed as unknown as ParsedMap;
};
