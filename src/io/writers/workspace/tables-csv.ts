import type { TableName } from '../../../schema/table-name.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import { csvText } from '../csv-text.ts';
import type { NewFile } from '../new-file.ts';

/** Cells by column name; columns left out are empty. */
type Rows = readonly Readonly<Record<string, string>>[];

/** One CSV file per table of rows: every column in the order in which people are shown them, and the rows given. */
export const csvFiles = (rows: { readonly [N in TableName]?: Rows }): readonly NewFile[] =>
  Object.values(TABLES)
    .filter(({ file }) => file.endsWith('.csv'))
    .map(({ name, file }) => {
      const columns = columnsOf(name).map(([column]) => column);
      const cells = (rows[name] ?? []).map((row) => columns.map((column) => row[column] ?? ''));
      return { name: file, content: csvText(columns, cells) };
    });
