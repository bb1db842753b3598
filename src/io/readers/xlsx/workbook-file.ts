import type { CellSurroundings } from './cell-value.ts';
import { readNumberFormats } from './number-formats.ts';
import { PackageParts, relationshipId } from './package-parts.ts';
import { readSheet, type SheetContent } from './sheet-rows.ts';
import { readSharedStrings } from './string-items.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { readXmlEvents } from './xml-events.ts';

/** A workbook with its sheets in order, each read when asked for. */
export interface WorkbookFile {
  /** Sheets with cells; those that are a chart and nothing else are left out. */
  readonly sheets: readonly string[];
  /** @throws WorkbookFault when the sheet is damaged or too large */
  readonly read: (sheet: string) => SheetContent;
}

/** @throws WorkbookFault when the bytes are no workbook that can be read */
export const openWorkbookFile = (bytes: Buffer): WorkbookFile => {
  const parts = new PackageParts(bytes);
  const part = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const related = parts.relationships(part);
  const { listed, from1904 } = workbookPart(parts.read(part), part);
  const sheets = new Map<string, string>();
  for (const { name, id } of listed) {
    const sheet = related.find((relationship) => relationship.id === id && relationship.type === 'worksheet');
    if (sheet !== undefined) sheets.set(name, sheet.part);
  }
  const partOf = (type: string): string => related.find((relationship) => relationship.type === type)?.part ?? '';
  let shared: Omit<CellSurroundings, 'part'> | null = null;
  const surroundings = (): Omit<CellSurroundings, 'part'> => {
    shared ??= {
      strings: readSharedStrings(parts.read(partOf('sharedStrings')), partOf('sharedStrings')),
      kinds: readNumberFormats(parts.read(partOf('styles')), partOf('styles')),
      from1904,
    };
    return shared;
  };
  return {
    sheets: [...sheets.keys()],
    read: (name) => {
      const sheetPart = sheets.get(name) ?? '';
      const content = parts.read(sheetPart);
      if (content === null) throw new WorkbookFault('broken', `the part of the sheet ${name} is missing`);
      return readSheet(content, { ...surroundings(), part: sheetPart });
    },
  };
};

const workbookPart = (
  bytes: Buffer | null,
  part: string,
): { readonly listed: readonly { name: string; id: string }[]; readonly from1904: boolean } => {
  if (bytes === null) throw new WorkbookFault('foreign', 'a zip archive without a workbook in it');
  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  readXmlEvents(bytes, part, {
    open: (name, attributes) => {
      if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', id: relationshipId(attributes) });
      else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  return { listed, from1904 };
};
