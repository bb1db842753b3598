import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import { SETTINGS_COLUMNS } from '../../readers/settings-rows.ts';
import type { TextTable } from '../workspace/filled-table.ts';
import type { WrittenRow, WrittenSheet } from '../xlsx/sheet.ts';
import { choicesOf } from './choices.ts';
import { cell, emptyMeans, heightOf, remarkHeading, titleRows } from './guidance.ts';
import { columnStyle, typedCell } from './typed-cell.ts';

const NAME = 'organization';
const HEADER_ROW = 3;
const WIDTHS = [34, 28, 48, 48, 30];
const REMARKS = ['What it says', 'How to write it', 'Empty means'].map(remarkHeading);
const TAB = 'A8470F';

/** The settings of the organisation: every key with its value, if it is known, and what it means. */
export const settingsSheet = (given: TextTable | null): WrittenSheet => {
  const known = columnsOf(NAME);
  const headings = given?.headings ?? [];
  const valueOf = (key: string): string => given?.rows[0]?.[headings.indexOf(key)] ?? '';
  const rows = known.map(([key, column]): WrittenRow => {
    const needed = column.empty.kind === 'required' ? 'Needed. ' : '';
    const remarks = [`${needed}${column.description}`, column.cell.form, emptyMeans(column.empty)];
    return {
      cells: [
        cell(key, 'key'),
        typedCell(valueOf(key), column) ?? cell(null, columnStyle(column)),
        ...remarks.map((text) => cell(text, 'remark')),
      ],
      height: heightOf(['', '', ...remarks], WIDTHS),
    };
  });
  const others = headings
    .filter((heading) => !known.some(([key]) => key === heading))
    .map(
      (key): WrittenRow => ({
        cells: [cell(key, 'key'), typedCell(valueOf(key), null), cell('Not read.', 'remark')],
        height: null,
      }),
    );
  return {
    name: NAME,
    columns: WIDTHS.map((width, index) => ({ width, style: index === 0 ? 'text' : 'number' })),
    rows: [
      ...titleRows(TABLES[NAME].title, TABLES[NAME].description),
      {
        cells: [
          ...SETTINGS_COLUMNS.map((text) => cell(text, 'neededHeading')),
          ...REMARKS.map((text) => cell(text, 'remarkHeading')),
        ],
        height: 20,
      },
      ...rows,
      ...others,
    ],
    frozen: { rows: HEADER_ROW, columns: 1 },
    filter: null,
    dropDowns: known.flatMap(([key, column], index) => {
      const choices = column.cell.vocabulary === null ? null : choicesOf(key, column, noIds);
      const row = HEADER_ROW + 1 + index;
      return choices === null ? [] : [{ range: { top: row, left: 2, bottom: row, right: 2 }, ...choices }];
    }),
    printTitles: { from: HEADER_ROW, to: HEADER_ROW },
    orientation: 'landscape',
    tab: TAB,
  };
};

const noIds = (): never => {
  throw new Error('Settings refer to no rows of other tables.');
};
