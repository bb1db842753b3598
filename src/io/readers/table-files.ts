import { basename, extname } from 'node:path';
import { nearestName } from '../../schema/nearest.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import { isUnread, type RawTable, type UnreadTable } from '../../schema/raw.ts';
import { TABLE_NAMES, type TableName } from '../../schema/table-name.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { TABLES } from '../../schema/tables/index.ts';
import { readCsv } from './csv.ts';
import { SETTINGS_COLUMNS, settingsFromRows } from './settings-rows.ts';
import type { SourceFiles } from './source-files.ts';
import { tableFromYaml } from './yaml.ts';
import { readYamlTree } from './yaml-parse.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Name (without ending) of the YAML file that holds several tables under their names. */
const WHOLE_MAP = 'map';

type GivenTable = RawTable | UnreadTable;

type Format = 'csv' | 'yaml';
const FORMATS: Readonly<Record<string, Format>> = { '.csv': 'csv', '.tsv': 'csv', '.yaml': 'yaml', '.yml': 'yaml' };

export const formatOf = (name: string): Format | null => FORMATS[extname(name).toLowerCase()] ?? null;

/** The table that a file holds, going by its name; `map` holds several, null is no table. */
export const tableOfFile = (name: string): TableName | typeof WHOLE_MAP | null => {
  const format = formatOf(name);
  const stem = basename(name, extname(name));
  if (format === 'yaml' && stem.toLowerCase() === WHOLE_MAP) return WHOLE_MAP;
  return format === null ? null : tableNamed(stem);
};

/** Reads the tables of one file; those that it should hold and that cannot be read come back as unread. */
export const readTableFile = async (
  name: string,
  table: TableName | typeof WHOLE_MAP,
  sources: SourceFiles,
  log: ProblemLog,
): Promise<GivenTable[]> => {
  const bytes = await sources.bytesOf(name);
  if (bytes === null) return unread(table);
  const tables = formatOf(name) === 'yaml' ? fromYaml(bytes, name, table, log) : [fromCsv(bytes, name, table, log)];
  for (const given of tables) if (!isUnread(given)) sources.countRows(name, given.rows.length);
  return tables;
};

const unread = (table: TableName | typeof WHOLE_MAP): UnreadTable[] =>
  (table === WHOLE_MAP ? TABLE_NAMES : [table]).map((name) => ({ name, unread: true }));

/** Columns by which the header row of a table is recognised. */
export const headingsOf = (name: TableName): readonly string[] =>
  TABLES[name].shape === 'settings' ? SETTINGS_COLUMNS : Object.keys(TABLES[name].columns);

const fromCsv = (bytes: Buffer, file: string, table: TableName | typeof WHOLE_MAP, log: ProblemLog): GivenTable => {
  if (table === WHOLE_MAP) throw new Error('A CSV file holds one table only.');
  const name = table;
  const { shape } = TABLES[name];
  const raw = readCsv({ bytes, file, name, columns: headingsOf(name) }, log);
  const shaped = shape === 'settings' && raw !== null ? settingsFromRows(raw, log) : raw;
  return shaped ?? { name, unread: true };
};

const fromYaml = (bytes: Buffer, file: string, table: TableName | typeof WHOLE_MAP, log: ProblemLog): GivenTable[] => {
  const source = { file, sheet: null };
  const tree = readYamlTree(bytes, file, log);
  if (tree === null) return unread(table);
  const read = (name: TableName, part: YamlTree): GivenTable =>
    tableFromYaml(TABLES[name], part, source, log) ?? { name, unread: true };
  if (table !== WHOLE_MAP) return [read(table, tree)];
  if (tree.kind === 'scalar' && tree.value === null) return [];
  if (tree.kind !== 'mapping') {
    const about = { what: file, expected: 'a mapping from tables to their rows' };
    log.report({ ...source, ...tree.place }, { code: 'wrong-shape', about });
    return unread(table);
  }
  return tree.entries.flatMap(({ key, place, value }) => {
    const name = tableNamed(key);
    if (name !== null) return [read(name, value)];
    const nearest = nearestName(key, TABLE_NAMES);
    log.report({ ...source, ...place }, { code: 'unknown-table', about: { name: key, nearest } });
    return [];
  });
};
