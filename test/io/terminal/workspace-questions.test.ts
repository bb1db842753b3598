import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { askForWorkspace, type WorkspaceWishes } from '../../../src/io/terminal/workspace-questions.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';

/** Answers each question when it is on the screen. */
async function answer(
  steps: readonly (readonly [question: string, keys: string])[],
  objection = (_: string): Promise<string | null> => Promise.resolve(null),
): Promise<WorkspaceWishes | null> {
  const input = new PassThrough();
  const output = new PassThrough();
  // Every question ends its output, which the process's own streams ignore.
  output.end = () => output;
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
  });
  const asked = askForWorkspace({ input, output }, objection);
  for (const [question, keys] of steps) {
    while (!shown.includes(question)) await pause(5);
    shown = '';
    for (const key of keys.match(/\u001b\[B|[^]/gu) ?? []) input.write(key);
  }
  return asked;
}

describe('the questions of init', () => {
  test('make a workspace to fill in, with defaults for everything but the currency', async () => {
    const wishes = await answer([
      ['Folder', ENTER],
      ['What shall it hold?', ENTER],
      ['Name of the operation', ENTER],
      ['Currency', ENTER],
      ['volumes are given per', ENTER],
    ]);
    expect(wishes).toEqual({
      folder: 'my-centre',
      content: 'examples',
      name: 'my-centre',
      currency: null,
      period: 'month',
    });
  });

  test('take what is typed, and ask again for a currency that is none', async () => {
    const wishes = await answer([
      ['Folder', `work/nord${ENTER}`],
      ['What shall it hold?', `${DOWN}${ENTER}`],
      ['Name of the operation', `Nord Energy${ENTER}`],
      ['Currency', `eu${ENTER}`],
      ['Three letters, such as EUR.', `r${ENTER}`],
      ['volumes are given per', `${DOWN}${ENTER}`],
    ]);
    expect(wishes).toEqual({
      folder: 'work/nord',
      content: 'empty',
      name: 'Nord Energy',
      currency: 'EUR',
      period: 'year',
    });
  });

  test('ask nothing more about a sample', async () => {
    const wishes = await answer([
      ['Folder', `demo${ENTER}`],
      ['What shall it hold?', `${DOWN}${DOWN}${ENTER}`],
    ]);
    expect(wishes).toMatchObject({ folder: 'demo', content: 'telecom' });
  });

  test('ask again for a folder that cannot be taken', async () => {
    const objection = (folder: string): Promise<string | null> =>
      Promise.resolve(folder === 'full' ? 'It is full.' : null);
    const wishes = await answer(
      [
        ['Folder', `full${ENTER}`],
        ['It is full.', `er${ENTER}`],
        ['What shall it hold?', `${DOWN}${DOWN}${ENTER}`],
      ],
      objection,
    );
    expect(wishes).toMatchObject({ folder: 'fuller' });
  });

  test('can be left', async () => {
    expect(
      await answer([
        ['Folder', ENTER],
        ['What shall it hold?', CTRL_C],
      ]),
    ).toBeNull();
  });
});
