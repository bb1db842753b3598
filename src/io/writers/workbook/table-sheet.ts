/** A sheet of rows: title, a line of guidance, the header row, the rows, and room for more. */
import type { TableName } from '../../../schema/table-name.ts';
import type { AnyColumn } from '../../../schema/tables/column.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import { columnLetters } from '../../spreadsheet/cell-range.ts';
import type { TextTable } from '../workspace/filled-table.ts';
import type { DropDown, WrittenCell, WrittenRow, WrittenSheet } from '../xlsx/sheet.ts';
import { LAST_ROW } from '../xlsx/sheet-xml.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { choicesOf, type IdCells } from './choices.ts';
import { cell, fullGuidance, heightOf, shortGuidance, titleRows } from './guidance.ts';
import { columnStyle, typedCell } from './typed-cell.ts';

/** Title, description and guidance stand above it. */
const HEADER_ROW = 4;
/** Rows below the last filled one that have drop-downs as well. */
const SPARE_ROWS = 1000;
const NARROWEST = 15;
const WIDEST = 42;
/** Rows looked at to find the width of a column. */
const MEASURED_ROWS = 200;

const TAB = '0B5A68';
const EXAMPLE_STYLES: Partial<Readonly<Record<StyleName, StyleName>>> = {
  text: 'example',
  number: 'exampleNumber',
  percent: 'examplePercent',
};

interface SheetColumn {
  readonly heading: string;
  /** Null for a column that the map does not know. */
  readonly column: AnyColumn | null;
  /** Place among the headings of the table given; -1 where it has no such column. */
  readonly index: number;
}

/** @param idsOf where the ids of other tables stand, for drop-downs */
export const tableSheet = (
  name: TableName,
  given: TextTable | null,
  idsOf: (table: TableName) => IdCells,
  areExamples: boolean,
): WrittenSheet => {
  const { title, description } = TABLES[name];
  const columns = columnsOfSheet(name, given);
  const rows = given?.rows ?? [];
  const widths = columns.map(({ heading, index }) => widthOf(heading, rows, index));
  const guidance = columns.map(({ column }) => (column === null ? 'Not read.' : shortGuidance(column)));
  const lastRow = lastDropDownRow(rows.length);
  return {
    name,
    columns: columns.map(({ column }, index) => ({ width: widths[index] ?? NARROWEST, style: columnStyle(column) })),
    rows: [
      ...titleRows(title, description),
      { cells: guidance.map((text) => cell(text, 'guidance')), height: heightOf(guidance, widths) },
      { cells: columns.map(headingCell), height: 20 },
      ...rows.map(
        (row): WrittenRow => ({ cells: columns.map((column) => bodyCell(row, column, areExamples)), height: null }),
      ),
    ],
    frozen: { rows: HEADER_ROW, columns: 1 },
    filter: { top: HEADER_ROW, left: 1, bottom: HEADER_ROW + Math.max(1, rows.length), right: columns.length },
    dropDowns: columns.flatMap(({ heading, column }, index): DropDown[] => {
      const choices = column === null ? null : choicesOf(heading, column, idsOf);
      const range = { top: HEADER_ROW + 1, left: index + 1, bottom: lastRow, right: index + 1 };
      return choices === null ? [] : [{ range, ...choices }];
    }),
    printTitles: { from: HEADER_ROW, to: HEADER_ROW },
    orientation: 'landscape',
    tab: TAB,
  };
};

/** Where the ids of a table stand on its sheet. */
export const idCells = (name: TableName, given: TextTable | null): IdCells => {
  const [key = 'id'] = TABLES[name].key;
  const column = columnsOfSheet(name, given).findIndex(({ heading }) => heading === key);
  return {
    column: columnLetters(column + 1),
    firstRow: HEADER_ROW + 1,
    lastRow: lastDropDownRow(given?.rows.length ?? 0),
  };
};

const lastDropDownRow = (rows: number): number => Math.min(LAST_ROW, HEADER_ROW + rows + SPARE_ROWS);

/** Every column of the table, then those that only this workspace has. */
const columnsOfSheet = (name: TableName, given: TextTable | null): readonly SheetColumn[] => {
  const headings = given?.headings ?? [];
  const known = columnsOf(name).map(([heading, column]) => ({ heading, column, index: headings.indexOf(heading) }));
  const others = headings.flatMap((heading, index) =>
    known.some((column) => column.index === index) ? [] : [{ heading, column: null, index }],
  );
  return [...known, ...others];
};

const headingCell = ({ heading, column }: SheetColumn): WrittenCell =>
  column === null
    ? cell(heading, 'remarkHeading')
    : { ...cell(heading, column.empty.kind === 'required' ? 'neededHeading' : 'heading'), note: fullGuidance(column) };

const bodyCell = (row: readonly string[], { column, index }: SheetColumn, isExample: boolean): WrittenCell | null => {
  const typed = typedCell(row[index] ?? '', column);
  if (typed === null || !isExample || typed.style === null) return typed;
  return { ...typed, style: EXAMPLE_STYLES[typed.style] ?? typed.style };
};

const widthOf = (heading: string, rows: TextTable['rows'], index: number): number => {
  const longest = rows.slice(0, MEASURED_ROWS).reduce((most, row) => Math.max(most, row[index]?.length ?? 0), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, heading.length + 5, longest + 2));
};
