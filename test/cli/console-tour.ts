import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNSWIVEL } from './start.ts';

/** Stands for any number of lines, none included. */
export const ELLIPSIS = '…';
export const PROMPT = '$ ';

export interface Step {
  readonly command: string;
  /** Lines that the README shows below it. */
  readonly shown: readonly string[];
}

/** The commands of every `console` block, in order. */
export function tour(markdown: string): Step[] {
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
export function fits(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first !== ELLIPSIS) return lines[0] === first && fits(lines.slice(1), rest);
  return Array.from({ length: lines.length + 1 }, (_, skipped) => skipped).some((skipped) =>
    fits(lines.slice(skipped), rest),
  );
}

/** What a terminal shows: both streams in the order of writing. */
export async function shownBy(command: string, folder: string): Promise<string> {
  const [program, ...words] = command.split(' ');
  if (program !== 'unswivel') throw new Error(`A tour starts unswivel, not ${program}.`);
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
