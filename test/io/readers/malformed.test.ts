import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkspace } from '../../../src/io/readers/workspace.ts';
import { PROBLEM_CODES } from '../../../src/schema/problem-catalogue.ts';
import { ARCHITECTURE_PROBLEMS } from '../../../src/schema/problems/architecture.ts';
import { EVENT_LOG_PROBLEMS } from '../../../src/schema/problems/event-logs.ts';
import { FAULT_TREE_PROBLEMS } from '../../../src/schema/problems/fault-trees.ts';
import { RECORD_PROBLEMS } from '../../../src/schema/problems/records.ts';
import { REPORT_PROBLEMS } from '../../../src/schema/problems/reports.ts';
import { RESULT_PROBLEMS } from '../../../src/schema/problems/results.ts';
import { TRANSLATION_PROBLEMS } from '../../../src/schema/problems/translations.ts';
import { memoryFiles, SOUND } from './memory-files.ts';

const MALFORMED = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'malformed');

/** Codes that no committed file can bring about, and where a test makes them. */
const MADE_BY_TESTS = [
  'folder-not-found',
  'not-a-folder',
  'folder-not-readable',
  'file-too-large',
  'binary-file',
  'workbook-too-large',
];

const folders = (await readdir(MALFORMED, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const codes = folders.map(({ name }) => name);

describe('the malformed fixtures', () => {
  test('are one for each problem of the catalogue, those aside that only a test can make', () => {
    const elsewhere = {
      ...RESULT_PROBLEMS,
      ...FAULT_TREE_PROBLEMS,
      ...EVENT_LOG_PROBLEMS,
      ...RECORD_PROBLEMS,
      ...REPORT_PROBLEMS,
      ...ARCHITECTURE_PROBLEMS,
      ...TRANSLATION_PROBLEMS,
    };
    const ofWorkspaces = PROBLEM_CODES.filter((code) => !(code in elsewhere));
    expect([...codes, ...MADE_BY_TESTS].toSorted()).toEqual(ofWorkspaces.toSorted());
  });

  test.each(codes)('%s reports itself, at its place, and nothing else', async (code) => {
    const folder = join(MALFORMED, code);
    const expected: unknown = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'));
    const { problems, map } = await readWorkspace(folder);
    const places = problems.map(({ file, sheet, line, column }) => ({
      file,
      ...(sheet === null ? {} : { sheet }),
      line,
      column,
    }));
    expect(places).toEqual([expected]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(map === null).toBe(problems.some(({ severity }) => severity === 'error'));
  });

  test.each(codes)('%s says what is wrong and how to mend it', async (code) => {
    const { problems } = await readWorkspace(join(MALFORMED, code));
    for (const { message, hint } of problems) {
      expect(message.length).toBeGreaterThan(15);
      expect(hint).toMatch(/^[A-Z].*[.?)]$/su);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });
});

describe('what only a test can make', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unswivel-'));
  });
  afterAll(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });
  const codesOf = async (path: string): Promise<string[]> =>
    (await readWorkspace(path)).problems.map(({ code }) => code);

  test('a folder that is not there', async () => {
    expect(await codesOf(join(folder, 'nowhere'))).toEqual(['folder-not-found']);
    expect(await codesOf(join(folder, 'nowhere', 'at', 'all'))).toEqual(['folder-not-found']);
  });

  test('a file in place of the folder', async () => {
    const file = join(folder, 'map.xls');
    await writeFile(file, 'PK');
    expect(await codesOf(file)).toEqual(['not-a-folder']);
  });

  test('a folder that may not be read', async () => {
    const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
    const files = { ...memoryFiles(SOUND), list: refuse };
    const { problems } = await readWorkspace('closed', files);
    expect(problems.map(({ code }) => code)).toEqual(['folder-not-readable']);
  });

  test.skipIf(process.getuid?.() === 0)('a folder on disk that may not be read', async () => {
    await chmod(folder, 0o000);
    expect(await codesOf(folder)).toEqual(['folder-not-readable']);
  });

  test.each([
    { what: 'a workbook', bytes: Buffer.from('PK\u0003\u0004rest', 'latin1') },
    { what: 'anything with zero bytes', bytes: Buffer.from([1, 0, 2, 0xff, 0, 7, 0]) },
  ])('$what that is named .csv', async ({ bytes }) => {
    const { problems } = await readWorkspace('binary', memoryFiles({ ...SOUND, 'systems.csv': bytes }));
    expect(problems.map(({ code, file }) => ({ code, file }))).toEqual([{ code: 'binary-file', file: 'systems.csv' }]);
  });

  test('a file that the disk refuses is one problem beside those of the others', async () => {
    const files = memoryFiles({ ...SOUND, 'systems.csv': 'id\ncrm\n' });
    const read = (file: string): Promise<Buffer> =>
      file === 'systems.csv' ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : files.read(file);
    const { problems } = await readWorkspace('workspace', { ...files, read });
    expect(problems.map(({ code, file }) => ({ code, file }))).toEqual([
      { code: 'file-not-readable', file: 'systems.csv' },
    ]);
  });

  test('a YAML file of 50 MB and more', async () => {
    const { problems } = await readWorkspace(
      'large',
      memoryFiles({ ...SOUND, 'systems.yaml': Buffer.alloc(50_000_001, '#') }),
    );
    expect(problems.map(({ code, file }) => ({ code, file }))).toEqual([
      { code: 'file-too-large', file: 'systems.yaml' },
    ]);
  });

  test('anything else that goes wrong is a defect and is thrown', async () => {
    const files = { ...memoryFiles(SOUND), read: (): Promise<never> => Promise.reject(new TypeError('a defect')) };
    await expect(readWorkspace('workspace', files)).rejects.toThrow('a defect');
  });
});
