import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventLogReading } from '../../src/schema/result/event-log-reading.ts';
import { importChanges } from '../../src/schema/result/import-changes.ts';
import { run, UNSWIVEL } from './start.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const DESK = join(FIXTURES, 'imports', 'events', 'desk.csv');
const malformed = (file: string): string => join(FIXTURES, 'malformed-event-logs', file);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unswivel = (log: string, ...words: string[]) =>
  run(UNSWIVEL, ['import', 'events', log, '--into', join(folder, 'centre'), ...words]);

describe('unswivel import events', () => {
  test('shows what was taken for what, how much the map explains, and what changed; the map makes a report', {
    timeout: 60_000,
  }, async () => {
    const { status, stdout, stderr } = await unswivel(DESK);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^case +case_id$/mu);
    expect(stdout).toMatch(/^all +2,336$/mu);
    expect(stdout).toMatch(/^change-of-address +184 +\d+ +/mu);
    expect(stdout).toContain('The map explains 100.0% of the logged time: 38 h of 38 h logged in 400 contacts');
    expect(stdout).toMatch(/^Talk to customer +converse +/mu);
    expect(stdout).toContain('Made a workspace of');
    const report = ['report', join(folder, 'centre'), '--format', 'html', '--out', join(folder, 'report')];
    expect((await run(UNSWIVEL, report)).status).toBe(0);
    expect(readFileSync(join(folder, 'report', 'report.html'), 'utf8')).toContain('Change of address');
  });

  test('prints one JSON document under --json and writes nothing in a dry run', async () => {
    const { stdout } = await unswivel(DESK, '--dry-run', '--json');
    const { reading, changes } = JSON.parse(stdout) as { reading: unknown; changes: unknown };
    expect(eventLogReading.parse(reading)).toMatchObject({ records: 2336, format: 'csv', contacts: 400 });
    expect(importChanges.parse(changes)).toMatchObject({ dryRun: true });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes a mapping file that changes nothing while nobody edits it', { timeout: 120_000 }, async () => {
    const mapping = join(folder, 'desk.yaml');
    const written = await unswivel(DESK, '--write-mapping', mapping);
    expect({ status: written.status, stderr: written.stderr }).toEqual({ status: 0, stderr: '' });
    const text = readFileSync(mapping, 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=event-mapping\.schema\.json$/mu);
    expect(text).toMatch(/^ {2}- name: Talk to customer # suggested by its name: 400 events/mu);
    expect(readdirSync(folder).toSorted()).toEqual(['desk.yaml', 'event-mapping.schema.json']);
    const suggested = await unswivel(DESK, '--dry-run', '--json');
    const mapped = await unswivel(DESK, '--mapping', mapping, '--dry-run', '--json');
    const touchesOf = ({ stdout }: { stdout: string }) =>
      importChanges
        .parse((JSON.parse(stdout) as { changes: unknown }).changes)
        .cells.filter(({ table }) => table === 'touches');
    expect(touchesOf(mapped)).toEqual(touchesOf(suggested));
    expect((await unswivel(DESK, '--write-mapping', mapping)).status).toBe(2);
  });

  test('asks about dates that could be read two ways, and takes the answer', async () => {
    const log = malformed('records-date-ambiguous.csv');
    const asked = await unswivel(log);
    expect({ status: asked.status, stdout: asked.stdout }).toEqual({ status: 3, stdout: '' });
    expect(asked.stderr).toContain('[records-date-ambiguous]');
    expect(asked.stderr).toContain('--date-format');
    expect((await unswivel(log, '--date-format', 'dmy', '--dry-run')).status).toBe(0);
  });

  test('tells what it set aside on stderr and goes on', async () => {
    const { status, stdout, stderr } = await unswivel(malformed('event-ends-before-start.csv'), '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^set aside: end before start +1$/mu);
    expect(stderr).toContain('[event-ends-before-start]');
  });

  test.each([
    [['--column', 'kase=case_id'], 'Write it as case=<heading>.'],
    [['--column', 'case'], 'Write it as case=<heading>.'],
    [['--longest-gap', 'soon'], 'Write seconds, or such as 90s or 10m.'],
  ])('ends with 2 on %j', async (words, hint) => {
    const { status, stderr } = await unswivel(DESK, ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });

  test('takes a column by its name, and says when there is none', async () => {
    const { status, stderr } = await unswivel(DESK, '--column', 'case=case_idd');
    expect(status).toBe(3);
    expect(stderr).toContain('Did you mean "case_id"?');
    const { stdout } = await unswivel(DESK, '--column', 'type=system', '--dry-run');
    expect(stdout).toMatch(/^type +system$/mu);
  });
});
