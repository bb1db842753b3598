import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ELLIPSIS, fits, PROMPT, shownBy, tour } from './console-tour.ts';

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

describe('the tour of the README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unswivel-tour-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has commands, and shows what some of them print', () => {
    const steps = tour(README);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.flatMap(({ shown }) => shown).filter((line) => line !== ELLIPSIS).length).toBeGreaterThan(15);
    expect(
      README.split('\n')
        .filter((line) => line.startsWith(PROMPT))
        .map((line) => line.slice(PROMPT.length)),
    ).toEqual(steps.map(({ command }) => command));
  });

  test.each(tour(README))('$command prints what the README shows', { timeout: 120_000 }, async ({ command, shown }) => {
    const text = await shownBy(command, folder);
    if (
      !fits(
        text.split('\n').map((line) => line.trimEnd()),
        shown,
      )
    )
      expect(text).toBe(shown.join('\n'));
  });

  test('compares as it should', () => {
    expect(fits(['a', 'b', 'c'], ['a', ELLIPSIS])).toBe(true);
    expect(fits(['a', 'b', 'c'], [ELLIPSIS, 'c'])).toBe(true);
    expect(fits(['a'], ['a', ELLIPSIS])).toBe(true);
    expect(fits(['a', 'b', 'c'], ['a', 'c'])).toBe(false);
    expect(fits(['a', 'b'], [ELLIPSIS, 'a'])).toBe(false);
  });
});
