/** What sheets say about their columns, above and beside the cells. */
import type { AnyColumn } from '../../../schema/tables/column.ts';
import type { WrittenCell, WrittenRow } from '../xlsx/sheet.ts';
import type { StyleName } from '../xlsx/styles.ts';

/** Points that a line of text takes. */
const POINTS_PER_LINE = 13;
/** Letters are narrower than the digit that widths are counted in, and lines break at words: together about this. */
const CHARACTERS_PER_WIDTH = 1.05;
/** Rows are no higher in Excel. */
const MOST_POINTS = 400;

export const cell = (value: WrittenCell['value'], style: StyleName): WrittenCell => ({ value, style });

/** Height of a row whose texts break within the widths of their columns. */
export const heightOf = (texts: readonly string[], widths: readonly number[]): number => {
  const lines = texts.map((text, index) =>
    text
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[index] ?? 10) * CHARACTERS_PER_WIDTH))),
        0,
      ),
  );
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * POINTS_PER_LINE + 4);
};

/** Title and description, which stand above every table. */
export const titleRows = (title: string, description: string): readonly WrittenRow[] => [
  { cells: [cell(title, 'title')], height: 26 },
  { cells: [cell(description, 'plain')], height: 18 },
];

/** Shown above a column. */
export const shortGuidance = ({ description, empty }: AnyColumn): string =>
  `${empty.kind === 'required' ? 'Needed. ' : ''}${description}`;

/** Shown when its heading is pointed at. */
export const fullGuidance = ({ description, cell: { form }, empty, example }: AnyColumn): string =>
  [`${description}.`, `How to write it: ${form}`, `Empty: ${emptyMeans(empty)}`, `For example: ${example}`].join('\n');

export const emptyMeans = (empty: AnyColumn['empty']): string => {
  switch (empty.kind) {
    case 'required':
      return 'not allowed, the row means nothing without it';
    case 'unknown':
      return 'unknown, which is not zero';
    case 'default':
      return empty.means;
  }
};

/** Headings of columns that only people read. */
export const remarkHeading = (text: string): string => `# ${text}`;
