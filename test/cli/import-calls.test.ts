import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallImport } from '../../src/schema/result/call-import.ts';
import { importChanges } from '../../src/schema/result/import-changes.ts';
import { run, UNSWIVEL } from './start.ts';

const RECORDS = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'call-records.csv');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-import-calls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const importCalls = (records: string, ...words: string[]) =>
  run(UNSWIVEL, ['import', 'calls', records, '--into', join(folder, 'centre'), ...words]);

describe('unswivel import calls', () => {
  test('prints one JSON document under --json, in which the counts add up', async () => {
    const { status, stdout, stderr } = await importCalls(RECORDS, '--json', '--dry-run');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout) as CallImport;
    expect(importChanges.parse(document.changes)).toMatchObject({ dryRun: true, newWorkspace: true });
    expect(document.quality.fates.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    expect(document.types.every(({ offered, served, abandoned }) => served + abandoned <= offered)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes the same bytes again, and says that nothing changes', async () => {
    await importCalls(RECORDS);
    const before = readFileSync(join(folder, 'centre', 'provenance.csv'), 'utf8');
    const { stdout } = await importCalls(RECORDS);
    expect(stdout).toContain('Nothing changes in');
    expect(readFileSync(join(folder, 'centre', 'provenance.csv'), 'utf8')).toBe(before);
  });

  test('takes what it is told about columns and outcomes', async () => {
    const file = join(folder, 'odd.csv');
    const lines = Array.from({ length: 9 }, (_, index) => `2026-03-0${index + 1} 09:00:00;3;${60 + index};RONA`);
    writeFileSync(file, `Moment;Waited;Busy;Ended as\n${lines.join('\n')}\n`);
    const words = ['--column', 'start=Moment', '--column', 'wait=Waited', '--column', 'talk=Busy'];
    const refused = await importCalls(file, ...words, '--column', 'outcome=Ended as');
    expect(refused.status).toBe(3);
    expect(refused.stderr).toMatch(/records-outcome-unknown[\s\S]*--outcome/u);
    const { status, stdout } = await importCalls(
      file,
      ...words,
      '--column',
      'outcome=Ended as',
      '--outcome',
      'RONA=answered',
      '--channel',
      'chat',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^contact +\d/mu);
    expect(readFileSync(join(folder, 'centre', 'contact-types.csv'), 'utf8')).toContain('contact,Contact,chat,');
  });

  test.each([
    [['--column', 'start'], '--column start has no equals sign.'],
    [['--outcome', 'A=maybe'], '--outcome A=maybe is not understood.'],
  ])('refuses %j as a slip of the command line', async (words, message) => {
    const { status, stderr } = await importCalls(RECORDS, ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('tells of a file that is not there', async () => {
    const { status, stderr } = await importCalls(join(folder, 'nowhere.csv'));
    expect(status).toBe(3);
    expect(stderr).toContain('nowhere.csv');
  });
});
