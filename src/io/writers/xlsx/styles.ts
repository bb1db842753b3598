/** How cells look: one list of styles for every workbook that is written here, in the colours of the report. */
import { attributesXml, plainXml } from './xml-text.ts';

const INK = '1B2528';
const QUIET = '55636A';
const ACCENT = '0B5A68';
const SIGNAL = 'A8470F';

/** Number formats: those built in have fixed numbers, own ones begin at 164. */
const FORMATS = { general: 0, percent: 9, text: 49, fraction: 164 } as const;
const FRACTION_FORMAT = '0.0#######%';

interface Font {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

const FONTS = {
  body: { size: 10, colour: INK },
  bold: { size: 10, colour: INK, bold: true },
  heading: { size: 10, colour: 'FFFFFF', bold: true },
  title: { size: 18, colour: ACCENT, bold: true },
  subtitle: { size: 12, colour: ACCENT, bold: true },
  quiet: { size: 9, colour: QUIET },
  quietItalic: { size: 10, colour: QUIET, italic: true },
  link: { size: 10, colour: ACCENT, underline: true },
  signal: { size: 10, colour: SIGNAL, bold: true },
} as const satisfies Record<string, Font>;

/** The first two are what every workbook begins with. */
const FILLS = { none: null, dotted: null, accent: ACCENT, signal: SIGNAL, pale: 'E2EEF0', panel: 'F4F6F6' } as const;

const BORDERS = { none: null, line: 'D5DCDE' } as const;

interface Style {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: keyof typeof BORDERS;
  readonly format?: keyof typeof FORMATS;
  readonly wrap?: boolean;
  /** Marks text that would be a formula if it were typed in again. */
  readonly quoted?: boolean;
  readonly middle?: boolean;
}

/** `text` cells take what is typed as text; `number` cells take numbers, dates and times for what they are. */
const STYLES = {
  plain: { font: 'body' },
  text: { font: 'body', format: 'text' },
  quotedText: { font: 'body', format: 'text', quoted: true },
  number: { font: 'body' },
  percent: { font: 'body', format: 'percent' },
  fraction: { font: 'body', format: 'fraction' },
  wrapped: { font: 'body', wrap: true, format: 'text' },
  example: { font: 'quietItalic', format: 'text' },
  exampleNumber: { font: 'quietItalic' },
  examplePercent: { font: 'quietItalic', format: 'percent' },
  heading: { font: 'heading', fill: 'accent', border: 'line', middle: true },
  neededHeading: { font: 'heading', fill: 'signal', border: 'line', middle: true },
  remarkHeading: { font: 'bold', fill: 'pale', border: 'line', middle: true },
  guidance: { font: 'quiet', wrap: true, fill: 'panel' },
  remark: { font: 'quiet', wrap: true, fill: 'panel', border: 'line' },
  key: { font: 'bold', fill: 'pale', border: 'line', format: 'text' },
  title: { font: 'title' },
  subtitle: { font: 'subtitle' },
  prose: { font: 'body', wrap: true },
  link: { font: 'link' },
  error: { font: 'signal' },
  bold: { font: 'bold' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES);
const indexIn = (list: Readonly<Record<string, unknown>>, name: string): number => Object.keys(list).indexOf(name);

/** Number by which a cell refers to its style. */
export const styleIndex = (name: StyleName): number => NAMES.indexOf(name);

/** Where the entries of each list begin, in a part that has entries of its own before them. */
export interface StyleOffsets {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
}

/** The entries of the lists that cells refer to, in their order. */
export const styleLists = ({
  fonts,
  fills,
  borders,
}: StyleOffsets): Readonly<Record<StyleList, readonly string[]>> => ({
  fonts: Object.values<Font>(FONTS).map(
    ({ size, colour, bold, italic, underline }) =>
      `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`,
  ),
  fills: Object.entries(FILLS).map(([name, colour]) =>
    colour === null
      ? `<fill><patternFill patternType="${name === 'none' ? 'none' : 'gray125'}"/></fill>`
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
  borders: Object.values(BORDERS).map((colour) => {
    const side = (name: string): string =>
      colour === null ? `<${name}/>` : `<${name} style="thin"><color rgb="FF${colour}"/></${name}>`;
    return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  }),
  cellXfs: Object.values<Style>(STYLES).map((style) => styleXml(style, { fonts, fills, borders })),
});

export const STYLE_LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
export type StyleList = (typeof STYLE_LISTS)[number];

export const stylesXml = (): string => {
  const { fonts, fills, borders, cellXfs } = styleLists({ fonts: 0, fills: 0, borders: 0 });
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${FORMATS.fraction}" formatCode="${plainXml(FRACTION_FORMAT)}"/></numFmts>${listXml('fonts', fonts)}${listXml('fills', fills)}${listXml('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listXml('cellXfs', cellXfs)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
};

const listXml = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

const styleXml = (
  { font, fill = 'none', border = 'none', format = 'general', wrap, quoted, middle }: Style,
  { fonts, fills, borders }: StyleOffsets,
): string => {
  const attributes = attributesXml({
    numFmtId: FORMATS[format],
    fontId: fonts + indexIn(FONTS, font),
    fillId: fills + indexIn(FILLS, fill),
    borderId: borders + indexIn(BORDERS, border),
    xfId: 0,
    quotePrefix: quoted ? 1 : null,
    applyNumberFormat: 1,
    applyFont: 1,
    applyFill: 1,
    applyBorder: 1,
    applyAlignment: 1,
  });
  return `<xf${attributes}><alignment vertical="${middle ? 'center' : 'top'}"${wrap ? ' wrapText="1"' : ''}/></xf>`;
};
