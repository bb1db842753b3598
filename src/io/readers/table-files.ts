import { basename, extname } from 'node:path';
import { nearestName } from '../../schema/nearest.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { RawTable } from '../../schema/raw.ts';
import { TABLE_NAMES, type TableName } from '../../schema/table-name.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { TABLES } from '../../schema/tables/index.ts';
import { readCsv } from './csv.ts';
import { settingsFromRows } from './settings-rows.ts';
import type { SourceFiles } from './source-files.ts';
import { tableFromYaml } from './yaml.ts';
import { readYamlTree, type YamlTree } from './yaml-tree.ts';

/** Name (without ending) of the YAML file that holds several tables under their names. */
const WHOLE_MAP = 'map';

type Format = 'csv' | 'yaml';
const FORMATS: Readonly<Record<string, Format>> = { '.csv': 'csv', '.tsv': 'csv', '.yaml': 'yaml', '.yml': 'yaml' };

export const formatOf = (name: string): Format | null => FORMATS[extname(name).toLowerCase()] ?? null;

/** The table that a file holds, going by its name; `map` holds several, null is no table. */
export const tableOfFile = (name: string): TableName | typeof WHOLE_MAP | null => {
  if (name.endsWith('/')) return null;
  const format = formatOf(name);
  const stem = basename(name, extname(name));
  if (format === 'yaml' && stem.toLowerCase() === WHOLE_MAP) return WHOLE_MAP;
  return format === null ? null : tableNamed(stem);
};

/** Reads the raw tables of one file. */
export const readTableFile = async (
  name: string,
  table: TableName | typeof WHOLE_MAP,
  sources: SourceFiles,
  log: ProblemLog,
): Promise<RawTable[]> => {
  const bytes = await sources.bytesOf(name);
  if (bytes === null) return [];
  const tables = formatOf(name) === 'yaml' ? fromYaml(bytes, name, table, log) : fromCsv(bytes, name, table, log);
  for (const { rows } of tables) sources.countRows(name, rows.length);
  return tables;
};

const fromCsv = (bytes: Buffer, file: string, table: string, log: ProblemLog): RawTable[] => {
  const description = TABLES[table as TableName];
  const settings = description.shape === 'settings';
  const columns = settings ? ['key', 'value'] : Object.keys(description.columns);
  const raw = readCsv({ bytes, file, name: table, columns }, log);
  if (raw === null) return [];
  const shaped = settings ? settingsFromRows(raw, log) : raw;
  return shaped === null ? [] : [shaped];
};

const fromYaml = (bytes: Buffer, file: string, table: TableName | typeof WHOLE_MAP, log: ProblemLog): RawTable[] => {
  const source = { file, sheet: null };
  const tree = readYamlTree(bytes, file, log);
  if (tree === null) return [];
  const read = (name: TableName, part: YamlTree): RawTable[] => {
    const raw = tableFromYaml(TABLES[name], part, source, log);
    return raw === null ? [] : [raw];
  };
  if (table !== WHOLE_MAP) return read(table, tree);
  if (tree.kind !== 'mapping') {
    if (tree.kind === 'scalar' && tree.value === null) return [];
    const about = { what: file, expected: 'a mapping from tables to their rows' };
    log.report({ ...source, ...tree.place }, { code: 'wrong-shape', about });
    return [];
  }
  return tree.entries.flatMap(({ key, place, value }) => {
    const name = tableNamed(key);
    if (name !== null) return read(name, value);
    const nearest = nearestName(key, TABLE_NAMES);
    log.report({ ...source, ...place }, { code: 'unknown-table', about: { name: key, nearest } });
    return [];
  });
};
