import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportedTrees } from '../../src/app/export-open-psa.ts';
import { run, UNSWIVEL } from './start.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...words: readonly string[]) =>
  run(UNSWIVEL, ['export', 'open-psa', 'fixtures/worked-example', '--out', join(folder, 'trees'), ...words]);

describe('unswivel export open-psa', () => {
  test('says what it wrote, and writes no second time unless forced', async () => {
    const first = await write('--setup', 'execution-layer');
    expect({ status: first.status, stdout: first.stdout }).toEqual({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(/^Wrote \d+ fault trees into .*trees\.\nWrote .*fault-trees\.csv\n$/u);
    const second = await write();
    expect(second.status).toBe(2);
    expect(second.stderr).toContain('Nothing was written.');
    expect((await write('--force')).status).toBe(0);
  });

  test('lists the trees as one JSON document under --json', async () => {
    const { status, stdout } = await write('--json');
    expect(status).toBe(0);
    const { trees, sameAs } = JSON.parse(stdout) as ExportedTrees;
    for (const { file } of trees) expect(existsSync(join(folder, 'trees', file))).toBe(true);
    expect(sameAs['copilot-on-top']).toBe('tool-centric');
  });
});
