import { columnLetters, rangeText } from '../../spreadsheet/cell-range.ts';
import { dropDownsXml } from './drop-downs-xml.ts';
import type { WrittenCell, WrittenColumn, WrittenSheet } from './sheet.ts';
import type { StyleName } from './styles.ts';
import { attributesXml, plainXml } from './xml-text.ts';

/** A sheet has no more rows. */
export const LAST_ROW = 1_048_576;

/** How cells of one workbook refer to texts and styles. */
export interface CellReferences {
  /** What follows the attributes of a cell with a text: its type, and the text or its number. */
  readonly text: (text: string) => string;
  readonly style: (name: StyleName) => number;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** `'contact-types'!A1`: sheet names are quoted always, which is allowed and never wrong. */
export const sheetReference = (sheet: string, cell: string): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** The worksheet part; its elements stand in the order that the standard asks for (ECMA-376, part 1, 18.3.1.99). */
export const sheetXml = (
  sheet: WrittenSheet,
  references: CellReferences,
  isFirst: boolean,
  namespace = TRANSITIONAL,
): string => {
  const { columns, rows, filter, dropDowns, orientation, tab } = sheet;
  const last = columnLetters(Math.max(1, columns.length));
  const size = `A1:${last}${Math.max(1, rows.length)}`;
  const links = linksOf(sheet);
  return [
    `<worksheet xmlns="${namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    `<sheetPr>${tab === null ? '' : `<tabColor rgb="FF${tab}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${size}"/>`,
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0
      ? ''
      : `<cols>${columns.map((column, index) => columnXml(column, index, references)).join('')}</cols>`,
    `<sheetData>${rowsXml(sheet, references)}</sheetData>`,
    filter === null ? '' : `<autoFilter ref="${rangeText(filter)}"/>`,
    dropDownsXml(dropDowns),
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
    `<ignoredErrors><ignoredError sqref="A1:${last}${LAST_ROW}" numberStoredAsText="1"/></ignoredErrors>`,
    hasNotes(sheet) ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
};

export const hasNotes = ({ rows }: WrittenSheet): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell?.note !== undefined));

const viewXml = ({ frozen, name }: WrittenSheet, isFirst: boolean): string => {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const lines = name === OWN_PAPER ? ' showGridLines="0"' : '';
  if (frozen.rows === 0 && frozen.columns === 0) {
    return `<sheetViews><sheetView${lines}${selected} workbookViewId="0"/></sheetViews>`;
  }
  const pane = frozen.columns === 0 ? 'bottomLeft' : frozen.rows === 0 ? 'topRight' : 'bottomRight';
  const corner = `${columnLetters(frozen.columns + 1)}${frozen.rows + 1}`;
  const split = attributesXml({
    xSplit: frozen.columns === 0 ? null : frozen.columns,
    ySplit: frozen.rows === 0 ? null : frozen.rows,
    topLeftCell: corner,
    activePane: pane,
    state: 'frozen',
  });
  return `<sheetViews><sheetView${lines}${selected} workbookViewId="0"><pane${split}/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
};

/** The sheet that is read like a page, without lines between its cells. */
const OWN_PAPER = 'Start here';

const columnXml = ({ width, style }: WrittenColumn, index: number, references: CellReferences): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${references.style(style)}" customWidth="1"/>`;

const rowsXml = ({ rows, columns }: WrittenSheet, references: CellReferences): string => {
  const letters = columns.map((_, index) => columnLetters(index + 1));
  return rows
    .map(({ cells, height }, index) => {
      const row = index + 1;
      const inside = cells.map((cell, column) =>
        cell === null
          ? ''
          : cellXml(cell, `${letters[column] ?? columnLetters(column + 1)}${row}`, columns[column]?.style, references),
      );
      return `<row r="${row}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${inside.join('')}</row>`;
    })
    .join('');
};

const cellXml = (
  { value, style }: WrittenCell,
  name: string,
  ofColumn: StyleName | undefined,
  references: CellReferences,
): string => {
  const start = `<c r="${name}" s="${references.style(style ?? ofColumn ?? 'plain')}"`;
  switch (typeof value) {
    case 'number':
      return `${start}><v>${value}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return value === '' ? `${start}/>` : `${start} ${references.text(value)}</c>`;
    default:
      return `${start}/>`;
  }
};

const linksOf = ({ rows }: WrittenSheet): readonly string[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.link === undefined) return [];
      const { sheet, cell: target } = cell.link;
      const name = `${columnLetters(column + 1)}${row + 1}`;
      return [`<hyperlink ref="${name}" location="${plainXml(sheetReference(sheet, target))}"/>`];
    }),
  );
