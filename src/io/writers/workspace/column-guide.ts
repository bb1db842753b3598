import type { AnyColumn } from '../../../schema/tables/column.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import type { Table } from '../../../schema/tables/table.ts';
import type { NewFile } from '../new-file.ts';
import { markdownTable } from './markdown-table.ts';

const OPENING = `# Columns

Every table with its columns: what they say, how to write them, and what an empty cell means. Columns may stand in any
order and may be left out, all but those marked *needed*.
`;

const HEADINGS = ['column', 'says', 'how to write it', 'empty means', 'for example'];

/** `COLUMNS.md`: what CSV files cannot say about themselves. */
export const columnGuide = (): NewFile => ({
  name: 'COLUMNS.md',
  content: [OPENING, ...Object.values(TABLES).map(section)].join('\n'),
});

const section = ({ file, title, description, columns }: Table): string => {
  const rows = Object.entries(columns).map(([name, column]) => row(name, column));
  return `## ${title}: \`${file}\`\n\n${description}\n\n${markdownTable(HEADINGS, rows)}`;
};

const row = (name: string, { description, cell, empty, example }: AnyColumn): readonly string[] => [
  `\`${name}\``,
  description,
  cell.form,
  empty.kind === 'required' ? '*needed*' : empty.kind === 'unknown' ? 'unknown' : empty.means,
  `\`${example}\``,
];
