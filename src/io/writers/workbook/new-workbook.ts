import type { TableName } from '../../../schema/table-name.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { EXAMPLE_ROWS } from '../workspace/example-rows.ts';
import type { FilledTable } from '../workspace/filled-table.ts';
import type { NewWorkspace } from '../workspace/index.ts';
import { workspaceWorkbook } from './index.ts';

/** The workbook of a workspace to fill in: the same map as the folder of files that is made of the same wishes. */
export const newWorkbook = ({ settings, questions, withExamples }: NewWorkspace): Uint8Array => {
  const { name, currency, period } = settings;
  const examples = Object.entries(withExamples ? EXAMPLE_ROWS : {}).map(([table, rows]) =>
    filled(table as TableName, rows),
  );
  const answers = questions.map(({ id }) => ({ question: id, answer: 'unknown' }));
  return workspaceWorkbook({
    name,
    tables: [
      filled('organization', [{ name, ...(currency === null ? {} : { currency }), period }]),
      filled('answers', answers),
      ...examples,
    ],
    questions,
    areExamples: withExamples,
    otherTables: [],
    otherFiles: [],
  });
};

const filled = (name: TableName, rows: readonly Readonly<Record<string, string>>[]): FilledTable => {
  const columns = Object.keys(TABLES[name].columns).filter((column) => rows.some((row) => row[column] !== undefined));
  return {
    name,
    headers: columns.map((text) => ({ text })),
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
  };
};
