import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelQuestion } from '../../../../src/domain/maturity-model.ts';
import { readWorkspace } from '../../../../src/io/readers/workspace.ts';
import { openWorkbookFile } from '../../../../src/io/readers/xlsx/workbook-file.ts';
import { newWorkbook } from '../../../../src/io/writers/workbook/new-workbook.ts';
import { WorkbookTooSmall } from '../../../../src/io/writers/workbook/sheet-limits.ts';
import { newWorkspace } from '../../../../src/io/writers/workspace/index.ts';
import { rawText } from '../../../../src/schema/raw-text.ts';
import { TABLE_NAMES } from '../../../../src/schema/table-name.ts';
import { columnsOf, TABLES } from '../../../../src/schema/tables/index.ts';
import { builtIn } from '../../../assessment/assess-fixture.ts';
import { memoryFiles } from '../../readers/memory-files.ts';

let questions: readonly ModelQuestion[];
beforeAll(async () => {
  ({ questions } = (await builtIn()).model);
});

const wishes = (withExamples: boolean, name = 'My centre') =>
  ({ settings: { name, currency: null, period: 'week' }, questions, withExamples }) as const;
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const withoutPlaces = (map: unknown): unknown =>
  JSON.parse(JSON.stringify(map, (key, value: unknown) => (key === 'at' ? undefined : value)));

describe('a workbook to fill in', () => {
  test.each([true, false])('holds the same map as the folder to fill in, with examples: %s', async (withExamples) => {
    const files = newWorkspace(wishes(withExamples)).map(({ name, content }): [string, Buffer] => [
      name,
      Buffer.from(content),
    ]);
    const folder = await readWorkspace('new', memoryFiles(Object.fromEntries(files)));
    const bytes = Buffer.from(newWorkbook(wishes(withExamples)));
    const { map, problems } = await readWorkspace('new', memoryFiles({ 'map.xlsx': bytes }));
    expect(problems.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual(['few-contact-types contact-types']);
    expect(withoutPlaces(map)).toEqual(withoutPlaces(folder.map));
  });

  test('is the same every time, and knows no clock', () => {
    const bytes = newWorkbook(wishes(true));
    expect(Buffer.from(newWorkbook(wishes(true))).equals(Buffer.from(bytes))).toBe(true);
    expect(partsOf(bytes)['docProps/core.xml']).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
  });

  test('has a sheet for every table, with every column explained, behind one that says where to begin', () => {
    const { sheets, read } = openWorkbookFile(Buffer.from(newWorkbook(wishes(true))));
    expect(sheets).toEqual(['Start here', ...TABLE_NAMES, 'Lists']);
    for (const name of TABLE_NAMES) {
      const texts = read(name).rows.flatMap(({ cells }) => [...cells.values()]);
      const headings = columnsOf(name).map(([heading]) => heading);
      expect(texts).toEqual(expect.arrayContaining(headings));
      const explained = columnsOf(name).filter(([, { description }]) =>
        texts.some((text) => rawText(text).includes(description)),
      );
      if (name !== 'answers') expect(explained).toHaveLength(headings.length);
    }
  });

  test('shows the worded answers of all nine questions where they are answered', () => {
    const { read } = openWorkbookFile(Buffer.from(newWorkbook(wishes(true))));
    const texts = new Set(read('answers').rows.flatMap(({ cells }) => [...cells.values()]));
    for (const { answers, guidance } of questions) {
      for (const text of [answers[1], answers[2], answers[3], guidance]) expect(texts).toContain(text);
    }
  });

  test('offers every closed vocabulary and every reference as a drop-down', () => {
    const parts = partsOf(newWorkbook(wishes(true)));
    for (const [index, name] of TABLE_NAMES.entries()) {
      const wanted = columnsOf(name).filter(
        ([column, { cell }]) =>
          (cell.vocabulary !== null || cell.refersTo !== null) && !(name === 'answers' && column === 'question'),
      );
      const given = parts[`xl/worksheets/sheet${index + 2}.xml`]?.match(/<dataValidation /gu) ?? [];
      expect({ name, given: given.length }).toEqual({ name, given: wanted.length });
    }
    expect(parts['xl/worksheets/sheet6.xml']).toContain(
      "<formula1>OFFSET('contact-types'!$A$5,0,0,MAX(1,COUNTA('contact-types'!$A$5:$A$1005)),1)</formula1>",
    );
  });

  test('lets no text grow longer than spreadsheet programs take', () => {
    const parts = partsOf(newWorkbook(wishes(true)));
    for (const xml of Object.values(parts)) {
      for (const [, title = ''] of xml.matchAll(/(?:promptTitle|errorTitle)="([^"]*)"/gu)) {
        expect(title.length).toBeLessThanOrEqual(32);
      }
      for (const [, prompt = ''] of xml.matchAll(/ prompt="([^"]*)"/gu))
        expect(unescaped(prompt).length).toBeLessThanOrEqual(255);
      for (const [, error = ''] of xml.matchAll(/ error="([^"]*)"/gu))
        expect(unescaped(error).length).toBeLessThanOrEqual(225);
    }
  });

  test('never writes a formula into a cell, and marks text that would become one', () => {
    const parts = partsOf(newWorkbook(wishes(true, '=HYPERLINK("x")')));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    for (const [, xml] of sheets) expect(xml).not.toContain('<f>');
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
  });

  test('refuses a text that no cell holds', () => {
    expect(() => newWorkbook(wishes(false, 'x'.repeat(40_000)))).toThrow(WorkbookTooSmall);
  });

  test('explains how to write each column, what empty means, and an example, in a note', () => {
    const notes = partsOf(newWorkbook(wishes(false)))['xl/comments6.xml'] ?? '';
    const { columns } = TABLES.touches;
    for (const { description, example } of Object.values(columns)) {
      expect(unescaped(notes)).toContain(`${description}.`);
      expect(unescaped(notes)).toContain(`For example: ${example}`);
    }
  });
});

const unescaped = (xml: string): string =>
  xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
