/** Workbooks for tests, written out part by part, so that a test says what stands in the file and no library decides. */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as XML, or text, a number or a boolean in the usual form; null is left out. */
type TinyCell = string | number | boolean | null | { readonly xml: string };

export interface TinySheet {
  /** From row 1 on. */
  readonly rows: readonly (readonly TinyCell[])[];
  /** What follows the cells: `<mergeCells>…`. */
  readonly after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Style 1 is a date, 2 a time of day, 3 a span of time, 4 a share. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm:ss"/></numFmts><cellXfs count="5">${[0, 14, 20, 164, 10].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
export const [DATE, TIME, SPAN, SHARE] = [1, 2, 3, 4];

/** The cell of a sheet: a number in a style, a formula with its value. */
export const styled = (style: number | undefined, value: number): TinyCell => ({
  xml: `s="${style}"><v>${value}</v>`,
});
export const formula = (text: string, value: string | null): TinyCell => ({
  xml: `><f>${text}</f>${value === null ? '' : `<v>${value}</v>`}`,
});
export const failed = (text: string): TinyCell => ({ xml: `t="e"><f>1/0</f><v>${text}</v>` });

export const tinyWorkbook = (
  sheets: Readonly<Record<string, TinySheet | TinySheet['rows']>>,
  parts: Readonly<Record<string, string>> = {},
): Buffer => {
  const named = Object.entries(sheets);
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${named.map(([name], index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${named.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(named.map(([, sheet], index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  };
  const files: Zippable = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) }));
};

const sheetXml = (sheet: TinySheet | TinySheet['rows']): string => {
  const { rows, after = '' } = 'rows' in sheet ? sheet : { rows: sheet };
  const lines = rows.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`)).join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
};

const cellXml = (cell: TinyCell, name: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return `<c r="${name}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${name}" ${cell.xml}</c>`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Organisation and ten contact types: the least that reads without any problem. */
export const SOUND_SHEETS = {
  organization: [
    ['key', 'value'],
    ['name', 'Example Centre'],
    ['period', 'month'],
  ],
  'contact-types': [
    ['id', 'volume'],
    ...Array.from({ length: 10 }, (_, index) => [`type-${index}`, 100 * (index + 1)]),
  ],
} as const;
