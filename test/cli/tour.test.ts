import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNSWIVEL } from './start.ts';

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

/** Stands for any number of lines, none included. */
const ELLIPSIS = '…';
const PROMPT = '$ ';

interface Step {
  readonly command: string;
  /** Lines that the README shows below it. */
  readonly shown: readonly string[];
}

/** The commands of every `console` block, in order. */
function tour(markdown: string): Step[] {
  const blocks = Array.from(markdown.matchAll(/^```console\n(.*?)^```$/gmsu), ([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /mu)
      .filter((part) => part !== '')
      .map((part) => {
        const [command = '', ...shown] = part.trimEnd().split('\n');
        return { command, shown };
      }),
  );
}

/** Whether the lines are those shown, with anything where an ellipsis stands. */
function fits(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first !== ELLIPSIS) return lines[0] === first && fits(lines.slice(1), rest);
  return Array.from({ length: lines.length + 1 }, (_, skipped) => skipped).some((skipped) =>
    fits(lines.slice(skipped), rest),
  );
}

describe('the tour of the README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unswivel-tour-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a terminal shows: both streams in the order of writing. */
  async function shownBy(command: string): Promise<string> {
    const [program, ...words] = command.split(' ');
    expect(program).toBe('unswivel');
    const file = join(folder, '.shown');
    const shown = openSync(file, 'w');
    try {
      const child = spawn(process.execPath, [UNSWIVEL, ...words], { cwd: folder, stdio: ['ignore', shown, shown] });
      await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
      });
    } finally {
      closeSync(shown);
    }
    return readFileSync(file, 'utf8').trimEnd();
  }

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
    const text = await shownBy(command);
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
