import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import type { ModelQuestion } from '../../src/domain/maturity-model.ts';
import { folderOfContent } from '../../src/io/conversion/folder-of-content.ts';
import { workbookOfContent } from '../../src/io/conversion/workbook-of-content.ts';
import { workspaceContent } from '../../src/io/conversion/workspace-content.ts';
import { readWorkspace } from '../../src/io/readers/workspace.ts';
import type { WorkspaceFiles } from '../../src/io/readers/workspace-files.ts';
import type { NewFile } from '../../src/io/writers/new-file.ts';
import { filledWorkspace } from '../../src/io/writers/workspace/filled-workspace.ts';
import { builtIn } from '../assessment/assess-fixture.ts';
import { filledTables } from '../generators/filled-tables.ts';
import { memoryFiles, SOUND } from './readers/memory-files.ts';
import { SOUND_SHEETS, tinyWorkbook } from './readers/xlsx/tiny-workbook.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const SAMPLES = ['anonymous-bank', 'harbour-telecom', 'harbour-telecom-orchestrated', 'sparse', 'worked-example'];

let questions: readonly ModelQuestion[];
beforeAll(async () => {
  ({ questions } = (await builtIn()).model);
});

/** A folder with one workbook in it. */
const workbookFiles = (bytes: Uint8Array): WorkspaceFiles => memoryFiles({ 'map.xlsx': Buffer.from(bytes) });
const folderFiles = (files: readonly NewFile[]): WorkspaceFiles =>
  memoryFiles(Object.fromEntries(files.map(({ name, content }) => [name, Buffer.from(content)])));

/** The map without the places of its rows, which are the only thing that a conversion may change. */
const withoutPlaces = (map: OperationMap | null): unknown =>
  JSON.parse(JSON.stringify(map, (key, value: unknown) => (key === 'at' ? undefined : value)));

interface RoundTrip {
  readonly before: Awaited<ReturnType<typeof readWorkspace>>;
  readonly asWorkbook: Awaited<ReturnType<typeof readWorkspace>>;
  readonly back: Awaited<ReturnType<typeof readWorkspace>>;
  readonly bytes: Uint8Array;
  readonly files: readonly NewFile[];
  readonly leftBehind: readonly string[];
}

async function roundTrip(path: string, files?: WorkspaceFiles): Promise<RoundTrip> {
  const before = await readWorkspace(path, ...(files === undefined ? [] : [files]));
  const content = await workspaceContent(path, ...(files === undefined ? [] : [files]));
  const there = workbookOfContent(content, questions);
  const asWorkbook = await readWorkspace('there', workbookFiles(there.content));
  const again = await workspaceContent('there', workbookFiles(there.content));
  const { content: folder, leftBehind } = folderOfContent(again);
  const back = await readWorkspace('back', folderFiles(folder));
  return {
    before,
    asWorkbook,
    back,
    bytes: there.content,
    files: folder,
    leftBehind: [...there.leftBehind, ...leftBehind],
  };
}

describe('folder → workbook → folder', () => {
  test.each(SAMPLES)('keeps the map of %s, its set-ups and its other files', async (sample) => {
    const { before, asWorkbook, back, files, leftBehind } = await roundTrip(join(FIXTURES, sample));
    expect(before.map).not.toBeNull();
    expect(asWorkbook.problems.map(({ code }) => code)).toEqual(before.problems.map(({ code }) => code));
    expect(withoutPlaces(asWorkbook.map)).toEqual(withoutPlaces(before.map));
    expect(withoutPlaces(back.map)).toEqual(withoutPlaces(before.map));
    expect(asWorkbook.scenarios.map(({ file, content }) => ({ file, content }))).toEqual(
      before.scenarios.map(({ file, content }) => ({ file, content })),
    );
    expect(leftBehind).toEqual([]);
    const readme = await readFile(join(FIXTURES, sample, 'README.md'), 'utf8');
    expect(files.find(({ name }) => name === 'README.md')?.content).toBe(readme);
  });

  test('gives the same workbook again, byte for byte', async () => {
    const path = join(FIXTURES, 'harbour-telecom');
    const { bytes, files } = await roundTrip(path);
    const again = await workspaceContent('again', folderFiles(files));
    expect(Buffer.from(workbookOfContent(again, questions).content).equals(Buffer.from(bytes))).toBe(true);
  });

  test('keeps the map of any workspace, whatever stands in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(filledTables, async (tables) => {
        const { before, asWorkbook, back } = await roundTrip('it', folderFiles(filledWorkspace(tables)));
        expect(before.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(withoutPlaces(asWorkbook.map)).toEqual(withoutPlaces(before.map));
        expect(withoutPlaces(back.map)).toEqual(withoutPlaces(before.map));
      }),
      { numRuns: 25 },
    );
  });

  test('carries empirical values, the arrival profile and texts, and says what it cannot carry', async () => {
    const long = 'times/a very long name of a file, for a sheet.csv';
    const setup = '# mine\nid: mine\nname: Mine\nextends: copilot-on-top\n';
    const duration = (file: string): string => `type-1,agent,act,"empirical(${file}#sec)",x\n`;
    const { before, back, files, leftBehind } = await roundTrip(
      'it',
      memoryFiles({
        ...SOUND,
        'organization.yaml': 'name: Example Centre\nperiod: month\narrivals: profile.csv\n',
        'profile.csv': 'weekday;interval_start;share\nmon;08:30;99,5%\ntue;08:30;0,5%\n',
        'touches.csv': `contact_type,actor,activity,duration,\n${duration(long)}${duration('b.csv')}`,
        [long]: 'sec,note\n1m,=x\n30,\n',
        'b.csv': 'sec;x\n1,5;\n',
        'commentary.yaml': 'a: b\r\nc: d\r\n',
        'scenarios/mine.yaml': setup,
        'logo.png': Buffer.from([0x89, 0x50, 0, 1]),
        '.git/config': 'x',
      }),
    );
    expect(before.problems.map(({ code }) => code)).toEqual(['column-without-heading']);
    expect(withoutPlaces(back.map)).toEqual(withoutPlaces(before.map));
    const texts = Object.fromEntries(files.map(({ name, content }) => [name, String(content)]));
    expect(texts).toMatchObject({
      'arrivals.csv': 'weekday,interval_start,share\nmon,08:30,0.995\ntue,08:30,0.005\n',
      [long]: "sec,note\n1m,'=x\n30,\n",
      'commentary.yaml': 'a: b\r\nc: d\r\n',
      'scenarios/mine.yaml': setup,
    });
    expect(leftBehind).toEqual(['touches.csv, column 5: it has no heading', 'logo.png: a sheet cannot hold it']);
  });

  test('carries workflows that are drawn as tables, and names the drawing', async () => {
    const model = await readFile(join(FIXTURES, 'imports/bpmn/refund.bpmn'));
    const files = { ...SOUND, 'systems.csv': 'id\ncrm\n', 'workflows/refund.bpmn': model };
    const { tables, leftBehind } = await workspaceContent('it', memoryFiles(files));
    expect(tables.find(({ name }) => name === 'workflow-steps')?.rows.length).toBeGreaterThan(0);
    expect(leftBehind).toEqual(['workflows/refund.bpmn: its workflows and steps stand in the tables']);
  });

  test('names sheets that are no table, and texts that would become one', async () => {
    const sheets = {
      ...SOUND_SHEETS,
      '# Notes': [['a remark']],
      Prices: [['x']],
      Files: [
        ['file', 'sheet', 'line', 'text'],
        ['vendors.csv', null, 1, 'id'],
        ['notes/a.txt', null, 1, 'kept'],
      ],
    };
    const { content, leftBehind } = folderOfContent(await workspaceContent('it', workbookFiles(tinyWorkbook(sheets))));
    expect(content.map(({ name }) => name)).toEqual(['contact-types.csv', 'notes/a.txt', 'organization.yaml']);
    expect(leftBehind).toEqual([
      'the sheet # Notes: it is a remark',
      'the sheet Prices: it is no table of the map',
      'vendors.csv in the sheet of files: a table goes on a sheet of its own',
    ]);
  });

  test.each(['../../outside.txt', '/etc/outside', 'C:\\outside.txt'])('takes no file to %s', async (name) => {
    const bytes = tinyWorkbook({
      ...SOUND_SHEETS,
      Files: [
        ['file', 'sheet', 'line', 'text'],
        [name, null, 1, 'x'],
      ],
    });
    const { problems } = await readWorkspace('it', workbookFiles(bytes));
    expect(problems.map(({ code, sheet, line }) => `${code} ${sheet} ${line}`)).toEqual([
      'path-outside-workspace Files 2',
    ]);
    const { content } = folderOfContent(await workspaceContent('it', workbookFiles(bytes)));
    expect(content.map((file) => file.name)).toEqual(['contact-types.csv', 'organization.yaml']);
  });
});
