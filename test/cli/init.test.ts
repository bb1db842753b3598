import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, UNSWIVEL } from './start.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

interface Initialised {
  readonly workspace: string;
  readonly written: string[];
  readonly replaced: string[];
  readonly kept: string[];
}

describe('unswivel init', () => {
  let root = '';
  let folder = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'unswivel-init-'));
    folder = join(root, 'my-centre');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const init = (...words: string[]): ReturnType<typeof run> => run(UNSWIVEL, ['init', folder, ...words]);
  const filesIn = (path: string): string[] =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(path.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();

  test('writes a workspace that validates with a warning only, and says what to do next', async () => {
    const { status, stdout, stderr } = await init();
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe(`Wrote ${filesIn(folder).length} files to ${folder}.

Next:
  ${folder}/README.md says what to fill in first.
  unswivel validate ${folder}
  unswivel assess ${folder}
  unswivel report ${folder}
`);
    const validation = await run(UNSWIVEL, ['validate', folder]);
    expect(validation.status).toBe(0);
    expect(validation.stdout).toContain('1 warning. ');
    expect(readdirSync(root)).toEqual(['my-centre']);
  });

  test('takes name, currency and period, and the name of the folder without one', async () => {
    await init('--name', 'Nord: Energy', '--currency', 'SEK', '--period', 'week', '--empty');
    const text = readFileSync(join(folder, 'organization.yaml'), 'utf8');
    for (const line of ['name: "Nord: Energy"', 'currency: SEK', 'period: week']) expect(text).toContain(`\n${line}\n`);
    folder = join(root, 'another');
    await init('--yes');
    expect(readFileSync(join(folder, 'organization.yaml'), 'utf8')).toContain('\nname: another\n');
  });

  test('lists what was written under --json', async () => {
    const { status, stdout, stderr } = await init('--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { written, ...rest } = JSON.parse(stdout) as Initialised;
    expect(rest).toEqual({ workspace: folder, replaced: [], kept: [] });
    expect(written.toSorted()).toEqual(filesIn(folder));
  });

  test.each([
    ['telecom', 'harbour-telecom'],
    ['telecom-orchestrated', 'harbour-telecom-orchestrated'],
    ['bank', 'anonymous-bank'],
    ['sparse', 'sparse'],
  ])('copies the sample %s byte by byte', async (sample, fixture) => {
    expect((await init('--sample', sample)).status).toBe(0);
    const original = join(FIXTURES, fixture);
    expect(filesIn(folder)).toEqual(filesIn(original));
    for (const file of filesIn(original)) {
      expect(readFileSync(join(folder, file)).equals(readFileSync(join(original, file))), file).toBe(true);
    }
  });

  test('refuses to write into a folder that is not empty', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(await init()).toEqual({
      status: 2,
      stdout: '',
      stderr: `"${folder}" is not empty: it holds notes.txt. Nothing was written.\nName a new folder, such as \`unswivel init my-centre\`; --force writes over files of the same names.\n`,
    });
    expect(filesIn(folder)).toEqual(['notes.txt']);
  });

  test('takes a folder for empty that holds hidden files only', async () => {
    mkdirSync(join(folder, '.git'), { recursive: true });
    expect((await init()).status).toBe(0);
  });

  test('under --force says what it replaced and what it left', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'systems.csv'), 'id\nmine\n');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { stdout } = await init('--force', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ replaced: ['systems.csv'], kept: ['notes.txt'] });
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'systems.csv'), 'utf8')).not.toContain('mine');
  });

  test.each([
    {
      words: ['--sample', 'telecm'],
      message: 'Expected --sample=telecm to be one of: telecom, telecom-orchestrated, bank, sparse.',
    },
    { words: ['--sample', 'bank', '--name', 'x'], message: '--name does not go with --sample.' },
    { words: ['--sample', 'bank', '--empty'], message: '--empty does not go with --sample.' },
  ])('is used wrongly with $words', async ({ words, message }) => {
    const { status, stderr } = await init(...words);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toBe(message);
    expect(readdirSync(root)).toEqual([]);
  });

  test('says what stands in its way', async () => {
    writeFileSync(folder, '');
    expect(await init()).toMatchObject({ status: 2, stderr: expect.stringContaining('it is a file') as string });
  });
});
