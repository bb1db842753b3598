/** A workbook as bytes: its parts put together as text and packed. The same sheets give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { notesDrawing, notesXml } from './notes-xml.ts';
import type { WrittenSheet } from './sheet.ts';
import { hasNotes, sheetReference, sheetXml } from './sheet-xml.ts';
import { styleIndex, stylesXml } from './styles.ts';
import { cellText, plainXml } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The earliest date that zip archives know stands for no date at all; local time, since that is how they count. */
const NO_DATE = new Date(1980, 0, 1);

export const workbookBytes = (title: string, sheets: readonly WrittenSheet[]): Uint8Array => {
  const texts = new Map<string, number>();
  const shared = (text: string): string => {
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    return `t="s"><v>${number}</v>`;
  };
  const references = { text: shared, style: styleIndex };
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, references, index === 0);
    if (!hasNotes(sheet)) continue;
    parts[`xl/comments${number}.xml`] = notesXml(sheet);
    parts[`xl/drawings/notes${number}.vml`] = notesDrawing(sheet);
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationshipsXml([
      [`${OFFICE}/vmlDrawing`, `../drawings/notes${number}.vml`],
      [`${OFFICE}/comments`, `../comments${number}.xml`],
    ]);
  }
  const whole: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets),
    '_rels/.rels': relationshipsXml([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${plainXml(title)}</dc:title><dc:creator>Unswivel</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, index): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  const files: Zippable = Object.fromEntries(Object.entries(whole).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  return zipSync(files, { level: 6, mtime: NO_DATE });
};

const relationshipsXml = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const contentTypesXml = (sheets: readonly WrittenSheet[]): string => {
  const overrides = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.flatMap((sheet, index) => [
      [`/xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`],
      ...(hasNotes(sheet) ? [[`/xl/comments${index + 1}.xml`, `${TYPE}.comments+xml`]] : []),
    ]),
  ];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`;
};

const workbookXml = (sheets: readonly WrittenSheet[]): string => {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${plainXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, printTitles }, index) =>
    printTitles === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${plainXml(sheetReference(name, `$${printTitles.from}:$${printTitles.to}`))}</definedName>`,
        ],
  );
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}</workbook>`;
};
