import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { PrivateFolder } from '../private-folder.ts';
import { type EngineValue, engineValue } from './engine-value.ts';

/** What the engine may use. */
export interface EngineLimits {
  /** Beyond it the engine spills into its private folder. */
  readonly memoryMegabytes: number;
  readonly threads: number;
}

/**
 * 96 MB, because the engine takes about twice what it is allowed (read buffers, results, the allocator's own keep) and
 * Node another 150 MB, and all of it is to stay below half a gigabyte.
 */
const DEFAULT_ENGINE_LIMITS: EngineLimits = { memoryMegabytes: 96, threads: 2 };

/** Rows of a query in columns: `columns[c][r]`. */
export interface EngineChunk {
  readonly rowCount: number;
  readonly columns: readonly (readonly EngineValue[])[];
}

/**
 * The embedded analytical database, in memory, confined: it reads the files it was opened for and its private folder,
 * and nothing else; it reaches no network, installs and loads no extension, and its settings cannot be changed.
 *
 * Every query is text of ours. Values go through `values` ($1, $2, …), names through `sqlName`, texts through `sqlText`.
 */
export interface RecordEngine {
  readonly folder: PrivateFolder;
  readonly run: (sql: string, values?: readonly EngineValue[]) => Promise<void>;
  /** All rows of a small result, each an array in the order of the query's columns. */
  readonly rows: (sql: string, values?: readonly EngineValue[]) => Promise<readonly (readonly EngineValue[])[]>;
  /** One column of numbers; null is a defect. 8 bytes a row. */
  readonly numbers: (sql: string, values?: readonly EngineValue[]) => Promise<Float64Array>;
  /** A large result, piece by piece: only one piece is held. */
  readonly chunks: (sql: string, values?: readonly EngineValue[]) => AsyncGenerator<EngineChunk, void, undefined>;
  /** Ends the database; the private folder is the caller's to remove. */
  readonly close: () => void;
}

/** Opens the engine on `files`. Loaded here and nowhere earlier: it is 60 MB that few commands need. */
export const openRecordEngine = async (
  files: readonly string[],
  folder: PrivateFolder,
  limits: EngineLimits = DEFAULT_ENGINE_LIMITS,
): Promise<RecordEngine> => {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${limits.memoryMegabytes}MB`,
    threads: String(limits.threads),
    temp_directory: join(folder.path, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // Times are shifted by explicit zones only; the machine's own zone must not show in any result.
  await connection.run(`set TimeZone = 'UTC'`);
  await connection.run(`set allowed_paths = [${files.map((file) => sqlText(resolve(file))).join(', ')}]`);
  await connection.run(`set allowed_directories = [${sqlText(`${folder.path}/`)}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
  return {
    folder,
    run: async (sql, values) => {
      await connection.run(sql, bound(values));
    },
    rows: async (sql, values) => {
      const rows: EngineValue[][] = [];
      for await (const chunk of stream(connection, sql, values)) {
        for (let row = 0; row < chunk.rowCount; row += 1)
          rows.push(chunk.columns.map((column) => column[row] as EngineValue));
      }
      return rows;
    },
    numbers: async (sql, values) => {
      const pieces: Float64Array[] = [];
      for await (const { columns } of stream(connection, sql, values))
        pieces.push(Float64Array.from(columns[0] ?? [], (value) => wholeNumber(value, sql)));
      return joined(pieces);
    },
    chunks: (sql, values) => stream(connection, sql, values),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

/** A text as SQL writes it. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL writes it. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const bound = (values: readonly EngineValue[] | undefined): (string | number | boolean | null)[] | undefined =>
  values?.map((value) => {
    if (typeof value === 'object' && value !== null) throw new TypeError('A list cannot be bound to a query.');
    return value;
  });

const stream = async function* (
  connection: DuckDBConnection,
  sql: string,
  values: readonly EngineValue[] | undefined,
): AsyncGenerator<EngineChunk, void, undefined> {
  const result = await connection.stream(sql, bound(values));
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield { rowCount: chunk.rowCount, columns: chunk.getColumns().map((column) => column.map(engineValue)) };
  }
};

const wholeNumber = (value: EngineValue, sql: string): number => {
  if (typeof value !== 'number') throw new TypeError(`A number was expected of: ${sql}`);
  return value;
};

const joined = (pieces: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
