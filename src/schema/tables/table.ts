import type { TableName } from '../table-name.ts';
import type { AnyColumn, ValueOf } from './column.ts';

export type Columns = Readonly<Record<string, AnyColumn>>;

/** One table of the map. */
export interface Table<C extends Columns = Columns> {
  readonly name: TableName;
  /** Usual file name. */
  readonly file: string;
  /** Heading for people. */
  readonly title: string;
  readonly description: string;
  /** What one row is, in the singular: `system`, `touch`. */
  readonly noun: string;
  /** Rows under a header row, or one set of (dotted) keys with values. */
  readonly shape: 'rows' | 'settings';
  /** Columns whose values together name a row, in provenance and in mappings by id. */
  readonly key: readonly string[];
  /** Whether two rows may have the same key. */
  readonly unique: boolean;
  /** In the order in which people are shown them. */
  readonly columns: C;
}

export type RowOf<T> = T extends Table<infer C> ? { readonly [K in keyof C]: ValueOf<C[K]> } : never;

/** Describes a table; its key may name its own columns only. */
export const table = <const C extends Columns>(
  description: Table<C> & { readonly key: readonly (keyof NoInfer<C> & string)[] },
): Table<C> => description;
