import type { RowPlace } from '../../domain/problem.ts';
import type { ProblemPlace } from '../problem-log.ts';
import type { TableName } from '../table-name.ts';
import type { Tables } from '../tables/index.ts';
import type { RowOf } from '../tables/table.ts';

/** One row whose every required cell could be read. */
export interface ParsedRow<R> {
  readonly values: R;
  /** Place among the raw rows of its table. */
  readonly row: number;
  readonly at: RowPlace;
  /** Columns whose cell had an error; they hold what an empty cell would. */
  readonly faulty: readonly string[];
}

export interface ParsedTable<R> {
  readonly name: TableName;
  /** Whether the workspace holds the table at all. */
  readonly given: boolean;
  /** False when rows were lost to a problem already reported, so that what is missing here may yet be there. */
  readonly complete: boolean;
  readonly rows: readonly ParsedRow<R>[];
  /** Place of a cell; of the row where the table has no such column; of the table where `row` is null. */
  readonly placeOf: (row: number | null, column: string) => ProblemPlace;
}

export type ParsedMap = { readonly [N in TableName]: ParsedTable<RowOf<Tables[N]>> };

/** A parsed table whatever its columns: for checks that go through all of them. */
export type AnyParsedTable = ParsedTable<Readonly<Record<string, unknown>>>;
