import type { ModelQuestion } from '../../domain/maturity-model.ts';
import { headingKey } from '../../schema/heading.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { ownSheet } from '../spreadsheet/own-sheets.ts';
import { workspaceWorkbook } from '../writers/workbook/index.ts';
import type { OtherFile } from '../writers/workbook/own-sheets.ts';
import { MOST_CHARACTERS } from '../writers/workbook/sheet-limits.ts';
import { textTable } from '../writers/workspace/filled-table.ts';
import { textOf, type WorkspaceContent } from './workspace-content.ts';

/** Characters of the name of a sheet, and those that no name may have. */
const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/gu;

export interface Converted<T> {
  readonly content: T;
  readonly leftBehind: readonly string[];
}

/**
 * A workspace as one workbook: side tables on sheets named like their files, texts line by line on the sheet of files.
 * Files that are neither stay behind.
 * @throws WorkbookTooSmall for a text or table that no sheet can hold
 */
export const workbookOfContent = (
  { tables, sideTables, files, leftBehind }: WorkspaceContent,
  questions: readonly ModelQuestion[],
): Converted<Uint8Array> => {
  const taken = new Set<string>();
  const sheets = sideTables.map(({ file }) => sheetNameOf(file, taken));
  const texts = files.map(({ name, content }) => ({ name, text: textOf(content) }));
  const fits = (text: string | null): text is string =>
    text !== null && text.split('\n').every((line) => line.length <= MOST_CHARACTERS);
  const organization = tables.map(textTable).find(({ name }) => name === 'organization');
  const otherFiles: readonly OtherFile[] = [
    ...sideTables.flatMap(({ file }, index): OtherFile[] =>
      sheets[index] === file ? [] : [{ kind: 'table', file, sheet: sheets[index] ?? file }],
    ),
    ...texts.flatMap(({ name, text }): OtherFile[] => (fits(text) ? [{ kind: 'text', file: name, text }] : [])),
  ];
  const bytes = workspaceWorkbook({
    name: organization?.rows[0]?.[organization.headings.indexOf('name')] ?? '',
    tables,
    questions,
    areExamples: false,
    otherTables: sideTables.map((table, index) => ({ ...table, sheet: sheets[index] ?? table.file })),
    otherFiles,
  });
  const lost = texts.filter(({ text }) => !fits(text)).map(({ name }) => `${name}: a sheet cannot hold it`);
  return { content: bytes, leftBehind: [...leftBehind, ...lost] };
};

/** The name of the file as far as sheets may bear it; one that is taken, or means something, gets a number. */
const sheetNameOf = (file: string, taken: Set<string>): string => {
  const plain = file.replace(NOT_IN_SHEET_NAMES, '-').replace(/^'+|'+$/gu, '');
  const isFree = (name: string): boolean =>
    name !== '' &&
    !taken.has(headingKey(name)) &&
    tableNamed(name) === null &&
    ownSheet(name) === null &&
    !name.startsWith('#');
  let name = plain.slice(0, LONGEST_SHEET_NAME);
  for (let number = 2; !isFree(name); number += 1) {
    const ending = `-${number}`;
    name = `${plain.replace(/^#+/u, '').slice(0, LONGEST_SHEET_NAME - ending.length) || 'table'}${ending}`;
  }
  taken.add(headingKey(name));
  return name;
};
