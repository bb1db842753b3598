import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { type ReportOptions, writeReport } from '../../src/app/write-report.ts';
import { fixture } from '../assessment/assess-fixture.ts';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'unswivel-write-test-'));
  folder = join(parent, 'report');
});

afterEach(() => rmSync(parent, { recursive: true }));

const options = (change: Partial<ReportOptions> = {}): ReportOptions => ({
  workspace: fixture('worked-example'),
  seed: 1,
  modelDirectory: null,
  parameterFile: null,
  date: null,
  setups: [],
  contacts: 2000,
  years: 10,
  threads: 1,
  brandFile: null,
  commentaryFile: null,
  templateFolder: null,
  formats: ['html', 'json', 'csv'],
  folder,
  force: false,
  page: 'A4',
  explorer: true,
  ...change,
});

describe('writeReport', () => {
  test('writes the formats asked for, and says where each file is', async () => {
    const { files } = await writeReport(options());
    const names = [
      'report.html',
      'result.json',
      'indicators.csv',
      'elements.csv',
      'contact-types.csv',
      'handle-time.csv',
      'setup-changes.csv',
      'cost-of-change.csv',
      'assumptions.csv',
    ];
    expect(files).toEqual(names.map((name) => join(folder, name)));
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    expect(readdirSync(parent)).toEqual(['report']);
  });

  test('gives the same bytes every time', async () => {
    await writeReport(options());
    const other = join(parent, 'other');
    await writeReport(options({ folder: other }));
    for (const name of readdirSync(folder)) {
      expect(Buffer.compare(readFileSync(join(folder, name)), readFileSync(join(other, name)))).toBe(0);
    }
  });

  test('replaces nothing unless forced, and writes nothing beside it either', async () => {
    await writeReport(options({ formats: ['json'] }));
    writeFileSync(join(folder, 'result.json'), 'mine');
    await expect(writeReport(options())).rejects.toThrow(UsageProblem);
    expect(readdirSync(folder)).toEqual(['result.json']);
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toBe('mine');
    await writeReport(options({ formats: ['json'], force: true }));
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toContain('"schemaVersion"');
  });

  test('keeps what else the folder holds', async () => {
    await writeReport(options({ formats: ['json'] }));
    writeFileSync(join(folder, 'notes.txt'), 'kept');
    await writeReport(options({ formats: ['json'], force: true }));
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('kept');
  });

  test('says what stands in the way of a folder', async () => {
    writeFileSync(folder, 'a file');
    await expect(writeReport(options({ formats: ['json'] }))).rejects.toThrow(/cannot be written/);
  });

  test('writes nothing for an input that cannot be used', async () => {
    const workspace = fixture('malformed/platform-cycle');
    await expect(writeReport(options({ workspace }))).rejects.toThrow('The input has problems.');
    expect(readdirSync(parent)).toEqual([]);
  });
});
