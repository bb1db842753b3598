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
  readonly leftBehind: string[];
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
    expect(rest).toEqual({ workspace: folder, replaced: [], kept: [], leftBehind: [] });
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

  test('writes one workbook under --xlsx, and every command reads the folder or the workbook alike', async () => {
    const { status, stderr } = await init('--xlsx', '--sample', 'telecom');
    const workbook = join(folder, 'map.xlsx');
    expect({ status, files: filesIn(folder) }).toEqual({ status: 0, files: ['map.xlsx'] });
    expect(stderr).toContain(`Wrote ${workbook}.`);
    const assess = async (path: string): Promise<unknown> => {
      const { assessment } = JSON.parse((await run(UNSWIVEL, ['assess', path, '--json'])).stdout) as {
        assessment: { stage: unknown; functions: unknown };
      };
      return { stage: assessment.stage, functions: assessment.functions };
    };
    const sample = await assess(join(FIXTURES, 'harbour-telecom'));
    expect(await assess(workbook)).toEqual(sample);
    expect(await assess(folder)).toEqual(sample);
    const compared = await run(UNSWIVEL, ['compare', workbook, join(FIXTURES, 'harbour-telecom')]);
    expect(compared.status).toBe(0);
  });

  test('cites sheet and row as evidence of a workbook', async () => {
    await init('--xlsx', '--sample', 'telecom');
    const { stdout } = await run(UNSWIVEL, ['assess', folder, '--json']);
    expect(stdout).toMatch(/"file": "map\.xlsx",\s+"sheet": "touches",\s+"row": \d+/u);
  });

  test('turns a workbook into a folder and back, and says what stays behind', async () => {
    const sample = join(FIXTURES, 'harbour-telecom');
    const workbook = join(root, 'client.xlsx');
    expect((await run(UNSWIVEL, ['init', workbook, '--from', sample])).status).toBe(0);
    const back = await init('--from', workbook);
    expect(back.status).toBe(0);
    expect(back.stderr).toContain(`${folder}/README.md came along.`);
    expect(filesIn(folder)).toEqual(filesIn(sample));
    writeFileSync(join(folder, 'logo.png'), Buffer.from([0x89, 0x50, 0]));
    const again = await run(UNSWIVEL, ['init', join(root, 'again'), '--xlsx', '--from', folder]);
    expect(again.stderr).toContain('Not carried over: logo.png: a sheet cannot hold it.');
    expect(readFileSync(join(root, 'again', 'map.xlsx')).equals(readFileSync(workbook))).toBe(true);
  });

  test('replaces no workbook without --force, and converts nothing into its own folder', async () => {
    await init('--xlsx');
    const workbook = join(folder, 'map.xlsx');
    expect(await run(UNSWIVEL, ['init', workbook])).toMatchObject({
      status: 2,
      stderr: `There is a file "${workbook}" already. Nothing was written.\nName another one, or replace it with --force.\n`,
    });
    expect((await run(UNSWIVEL, ['init', workbook, '--force', '--empty'])).stderr).toContain('Replaced: map.xlsx.');
    const own = await init('--from', workbook, '--force');
    expect(own.status).toBe(2);
    expect(own.stderr).toContain('with every table twice');
    expect(filesIn(folder)).toEqual(['map.xlsx']);
  });

  test('converts nothing that has errors', async () => {
    const { status, stderr } = await init('--from', join(FIXTURES, 'malformed', 'merged-cells'));
    expect(status).toBe(3);
    expect(stderr).toContain('map.xlsx!touches!D2');
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    [['--from', 'x', '--empty'], '--empty does not go with --from.'],
    [['--from', 'x', '--sample', 'bank'], '--from does not go with --sample.'],
  ])('refuses %j', async (words, message) => {
    expect((await init(...words)).stderr).toContain(message);
  });
});
