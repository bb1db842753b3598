/** Notes on cells: their texts, and the drawing in the older vector language that programs need to show them. */
import { columnLetters } from '../../spreadsheet/cell-range.ts';
import type { WrittenSheet } from './sheet.ts';
import { cellText } from './xml-text.ts';

const AUTHOR = 'Unswivel';
/** Room for a note: characters of a line, columns and rows that it covers. */
const CHARACTERS_A_LINE = 46;
const COLUMNS = 4;

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const notesOf = ({ rows }: WrittenSheet): readonly Note[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.note === undefined ? [] : [{ row, column, text: cell.note }])),
  );

export const notesXml = (sheet: WrittenSheet): string => {
  const notes = notesOf(sheet).map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetters(column + 1)}${row + 1}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Calibri"/><family val="2"/></rPr><t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${AUTHOR}</author></authors><commentList>${notes.join('')}</commentList></comments>`;
};

export const notesDrawing = (sheet: WrittenSheet): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${notesOf(sheet).map(shapeXml).join('')}</xml>`;

const shapeXml = ({ row, column, text }: Note, index: number): string => {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 1);
  const anchor = [column + 1, 10, row, 4, column + 1 + COLUMNS, 10, row + Math.max(3, lines), 4].join(', ');
  return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${lines * 13}pt;visibility:hidden" fillcolor="#f4f6f6" o:insetmode="auto"><v:fill color2="#f4f6f6"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
};
