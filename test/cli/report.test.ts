import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture } from '../assessment/assess-fixture.ts';
import { ended, run, start, UNSWIVEL } from './start.ts';

const WORKSPACE = fixture('worked-example');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-report-cli-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('unswivel report', () => {
  test('writes HTML and PDF by default and says where they are', async () => {
    const { status, stdout, stderr } = await run(UNSWIVEL, ['report', WORKSPACE, '--out', folder]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(`Wrote ${join(folder, 'report.html')}\nWrote ${join(folder, 'report.pdf')}`);
    expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('ends with 4 without a browser, the HTML written and the one command named', async () => {
    const args = [UNSWIVEL, 'report', WORKSPACE, '--out', folder];
    const environment = { ...process.env, PUPPETEER_EXECUTABLE_PATH: join(folder, 'no-browser') };
    const { status, stderr } = await ended(spawn(process.execPath, args, { env: environment }));
    expect(status).toBe(4);
    expect(stderr).toContain(`Written without the PDF: ${join(folder, 'report.html')}`);
    expect(readdirSync(folder)).toEqual(['report.html']);
  });

  test('ends with 2 where a report is already, and prints one JSON document under --json', async () => {
    const args = ['report', WORKSPACE, '--out', folder, '--format', 'csv,json'];
    const first = await run(UNSWIVEL, [...args, '--json']);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      folder,
      files: expect.arrayContaining([join(folder, 'result.json')]) as unknown,
    });
    const second = await run(UNSWIVEL, args);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain('--force');
  });

  test('leaves nothing half-written when interrupted', async () => {
    const child = start(UNSWIVEL, ['report', WORKSPACE, '--out', join(folder, 'report')]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    child.kill('SIGINT');
    const { status } = await ended(child);
    const left = readdirSync(folder);
    expect([130, 0]).toContain(status);
    expect(left).toEqual(status === 0 ? ['report'] : []);
  });

  test.each([
    { flags: ['--date', '2026-02-31'], says: '--date 2026-02-31 is no date.' },
    { flags: ['--format', 'docx'], says: 'docx' },
    { flags: ['--page', 'A3'], says: 'A3' },
    { flags: ['--audience', 'everybody'], says: 'everybody' },
  ])('ends with 2 on $flags', async ({ flags, says }) => {
    const { status, stderr } = await run(UNSWIVEL, ['report', WORKSPACE, '--out', folder, ...flags]);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('unswivel assess', () => {
  test('prints tables on stdout and ends with 0', async () => {
    const { status, stdout } = await run(UNSWIVEL, ['assess', fixture('harbour-telecom')]);
    expect(status).toBe(0);
    expect(stdout).toContain('○ Stage 1: Disconnected tool stack');
    expect(stdout).toContain('Indicator');
  });

  test('ends with 1 under the bar, having printed all the same', async () => {
    const args = ['assess', fixture('harbour-telecom'), '--fail-under', '2'];
    const plain = await run(UNSWIVEL, args);
    expect({ status: plain.status, stderr: plain.stderr }).toEqual({
      status: 1,
      stderr: 'The stage is 1, and --fail-under asks for 2.\n',
    });
    expect(plain.stdout).toContain('Stage 1');
    const json = await run(UNSWIVEL, [...args, '--json']);
    expect(json.status).toBe(1);
    expect((JSON.parse(json.stdout) as { assessment: { stage: { value: number } } }).assessment.stage.value).toBe(1);
  });

  test('ends with 0 at the bar', async () => {
    const { status } = await run(UNSWIVEL, ['assess', fixture('harbour-telecom-orchestrated'), '--fail-under', '3']);
    expect(status).toBe(0);
  });

  test('carries the date that it is given', async () => {
    const { stdout } = await run(UNSWIVEL, ['assess', WORKSPACE, '--json', '--date', '2026-03-31']);
    expect((JSON.parse(stdout) as { date: string }).date).toBe('2026-03-31');
  });
});
