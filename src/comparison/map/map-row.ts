import type { RowPlace } from '../../domain/problem.ts';
import type { TableName } from '../../schema/table-name.ts';
import type { Tables } from '../../schema/tables/index.ts';

/** One row of a map: what names it, and the text of every other cell in the order of the table's columns. */
export interface MapRow {
  readonly key: readonly (string | number)[];
  readonly cells: Readonly<Record<string, string | null>>;
  readonly at: RowPlace | null;
}

/** Every column of a table but those that name the row, and those that the map keeps elsewhere. */
export type CellsOf<N extends TableName, Elsewhere extends keyof Tables[N]['columns']> = Readonly<
  Record<Exclude<keyof Tables[N]['columns'], Elsewhere>, string | null>
>;
