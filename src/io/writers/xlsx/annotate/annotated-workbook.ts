/**
 * A copy of a workbook with one sheet more, in which its problems are listed. Nothing else changes: every part is copied as
 * it is packed, but for the four that have to know of the new sheet (the list of sheets, its relationships, the content
 * types, the styles), which get a line or some entries each. Charts, formats, macros and notes stay what they are.
 */

import { MOST_UNPACKED_BYTES, PackageParts, type Relationship } from '../../../readers/xlsx/package-parts.ts';
import { WorkbookFault } from '../../../readers/xlsx/workbook-fault.ts';
import { openWorkbookFile } from '../../../readers/xlsx/workbook-file.ts';
import { OWN_SHEETS } from '../../../spreadsheet/own-sheets.ts';
import { copiedArchive } from '../../../zip/copied-archive.ts';
import { inflated, readZip, type ZipEntry } from '../../../zip/zip-archive.ts';
import { sheetXml } from '../sheet-xml.ts';
import { cellText, plainXml } from '../xml-text.ts';
import { addedStyles } from './added-styles.ts';
import { type LinkedProblem, PROBLEMS_TITLE, problemsSheet } from './problems-sheet.ts';
import { insertAtEnd, prefixOf } from './xml-insertion.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const NEW_PART = 'xl/worksheets/unswivel-problems.xml';
const NEW_ID = 'rIdUnswivelProblems';
const CONTENT_TYPES = '[Content_Types].xml';

/** @throws WorkbookFault when the workbook cannot be read, or its parts are written in a way that cannot be added to */
export const annotatedWorkbook = (bytes: Buffer, problems: readonly LinkedProblem[]): Buffer => {
  const entries = readZip(bytes);
  const parts = new PackageParts(bytes);
  const workbook = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const related = parts.relationships(workbook);
  const textOf = (part: string): string => partText(entries, part);
  const contents = new Map<string, Buffer>();
  const put = (part: string, xml: string): void => {
    contents.set(entryName(entries, part), Buffer.from(xml));
  };

  const workbookXml = textOf(workbook);
  const styles = related.find(({ type }) => type === 'styles')?.part ?? null;
  const added = styles === null ? null : addedStyles(textOf(styles), styles);
  if (styles !== null && added !== null) put(styles, added.xml);

  const earlier = earlierSheet(bytes, workbookXml, related);
  const name = earlier?.name ?? freeName(openWorkbookFile(bytes).sheets);
  const references = {
    text: (text: string) => `t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is>`,
    style: added?.style ?? (() => 0),
  };
  put(
    earlier?.part ?? NEW_PART,
    HEAD + sheetXml(problemsSheet(name, problems), references, false, namespaceOf(workbookXml)),
  );
  if (earlier === null) {
    const relationships = `${workbook.replace(/[^/]*$/u, '')}_rels/${workbook.replace(/^.*\//u, '')}.rels`;
    put(workbook, withSheet(workbookXml, name));
    put(relationships, withRelationship(textOf(relationships)));
    put(CONTENT_TYPES, withContentType(textOf(CONTENT_TYPES)));
  }
  return copiedArchive(entries, contents);
};

const entryName = (entries: readonly ZipEntry[], part: string): string =>
  entries.find(({ name }) => name.replace(/^\//u, '') === part)?.name ?? part;

const partText = (entries: readonly ZipEntry[], part: string): string => {
  const entry = entries.find(({ name }) => name.replace(/^\//u, '') === part);
  if (entry === undefined) throw new WorkbookFault('broken', `the part ${part} is missing`);
  const bytes = inflated(entry, MOST_UNPACKED_BYTES);
  if (bytes[0] === 0xff || bytes[0] === 0xfe) throw cannotBeAddedTo(part);
  return bytes.toString('utf8');
};

const cannotBeAddedTo = (part: string): WorkbookFault =>
  new WorkbookFault('broken', `${part} is written in a way that nothing can be added to`);

/** The sheet of an annotated copy that is annotated again: it is written anew. */
const earlierSheet = (
  bytes: Buffer,
  workbookXml: string,
  related: readonly Relationship[],
): { readonly name: string; readonly part: string } | null => {
  const file = openWorkbookFile(bytes);
  for (const name of file.sheets.filter((sheet) => sheet.startsWith(OWN_SHEETS.problems))) {
    if (file.read(name).rows[0]?.cells.get(1) !== PROBLEMS_TITLE) continue;
    const id = sheetId(workbookXml, name);
    const part = related.find((relationship) => relationship.id === id)?.part;
    if (part !== undefined) return { name, part };
  }
  return null;
};

const sheetId = (workbookXml: string, name: string): string | null => {
  const elements = workbookXml.match(/<(?:[\w.-]+:)?sheet\s[^>]*>/gu) ?? [];
  const element = elements.find((text) => text.includes(`name="${plainXml(name)}"`));
  return /\s[\w.-]+:id="([^"]*)"/u.exec(element ?? '')?.[1] ?? null;
};

const freeName = (taken: readonly string[]): string => {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name: string = OWN_SHEETS.problems;
  for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${OWN_SHEETS.problems} ${number}`;
  return name;
};

/** The namespace of the workbook's own elements, which that of the sheet has to match. */
const namespaceOf = (xml: string): string => {
  const prefix = prefixOf(xml).replace(':', '');
  const attribute = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return (
    new RegExp(`\\s${attribute}=["']([^"']*)["']`, 'u').exec(xml)?.[1] ??
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  );
};

const withSheet = (xml: string, name: string): string => {
  const ids = [...xml.matchAll(/\bsheetId=["'](\d+)["']/gu)].map(([, id]) => Number(id));
  const prefix = /<(?:[\w.-]+:)?sheet\s[^>]*?\s([\w.-]+):id=/u.exec(xml)?.[1] ?? 'r';
  const sheet = `<sheet name="${plainXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${prefix}:id="${NEW_ID}"/>`;
  const added = insertAtEnd(xml, 'sheets', sheet);
  if (added === null) throw cannotBeAddedTo('the list of sheets');
  return added;
};

/** The type of relationship is that of the other sheets, since there are two editions of the standard. */
const withRelationship = (xml: string): string => {
  const type = /Type=["']([^"']*\/worksheet)["']/u.exec(xml)?.[1];
  const added = insertAtEnd(
    xml,
    'Relationships',
    `<Relationship Id="${NEW_ID}" Type="${type ?? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'}" Target="/${NEW_PART}"/>`,
  );
  if (added === null) throw cannotBeAddedTo('the list of relationships');
  return added;
};

const withContentType = (xml: string): string => {
  const added = insertAtEnd(xml, 'Types', `<Override PartName="/${NEW_PART}" ContentType="${SHEET_TYPE}"/>`);
  if (added === null) throw cannotBeAddedTo('the list of content types');
  return added;
};
