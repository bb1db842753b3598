import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fits, shownBy, tour } from './console-tour.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STEPS = tour(readFileSync(join(ROOT, 'docs', 'importing.md'), 'utf8'));

describe('the walk through docs/importing.md', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unswivel-importing-'));
    cpSync(join(ROOT, 'fixtures', 'imports'), join(folder, 'fixtures', 'imports'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has commands', () => {
    expect(STEPS.length).toBeGreaterThan(4);
  });

  test.each(STEPS)('$command prints what the page shows', { timeout: 120_000 }, async ({ command, shown }) => {
    const text = await shownBy(command, folder);
    const lines = text.split('\n').map((line) => line.trimEnd());
    if (!fits(lines, shown)) expect(text).toBe(shown.join('\n'));
  });
});
