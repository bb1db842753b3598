import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withOwnTemplates } from '../../../src/io/readers/own-templates.ts';
import { ProblemLog } from '../../../src/schema/problem-log.ts';

const root = mkdtempSync(join(tmpdir(), 'unswivel-templates-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const BUILT_IN = {
  page: 'page',
  stylesheet: 'style',
  compiled: new Map(),
  partials: { table: 'table', 'sections/money': 'money' },
};
let folders = 0;

/** @param links where each leads, by its path in the folder */
async function withFiles(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  folders += 1;
  const folder = join(root, `${folders}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  }
  const log = new ProblemLog();
  const templates = await withOwnTemplates(BUILT_IN, folder, log);
  return { templates, told: log.list().map(({ code, file }) => `${code} ${file ?? ''}`) };
}

describe('templates of a consultant', () => {
  test('replace built-in ones of the same relative name', async () => {
    const { templates, told } = await withFiles({
      'report.hbs': 'own page',
      'partials/table.hbs': 'own table',
      'sections/money.hbs': 'own money',
    });
    expect(templates).toEqual({
      ...BUILT_IN,
      page: 'own page',
      stylesheet: 'style',
      partials: { table: 'own table', 'sections/money': 'own money' },
    });
    expect(told).toEqual([]);
  });

  test('that lie in another folder are told of, and change nothing', async () => {
    const { templates, told } = await withFiles({ 'table.hbs': 'misplaced' });
    expect(templates.partials['table']).toBe('table');
    expect(told).toEqual(['unknown-template table.hbs']);
  });

  test.each(['{{> box}}', '{{>box}}', '{{~> "box" ~}}', '{{#> box}}x{{/box}}'])(
    'may bring partials of their own, called as %s',
    async (call) => {
      const { templates, told } = await withFiles({ 'sections/money.hbs': call, 'partials/box.hbs': 'a box' });
      expect(templates.partials).toMatchObject({ box: 'a box' });
      expect(told).toEqual([]);
    },
  );

  test('may be links, to files and to folders', async () => {
    const shared = join(root, 'shared');
    mkdirSync(join(shared, 'partials'), { recursive: true });
    writeFileSync(join(shared, 'money.hbs'), 'shared money');
    writeFileSync(join(shared, 'partials/table.hbs'), 'shared table');
    const { templates, told } = await withFiles(
      {},
      { 'sections/money.hbs': join(shared, 'money.hbs'), partials: join(shared, 'partials') },
    );
    expect(templates.partials).toEqual({ table: 'shared table', 'sections/money': 'shared money' });
    expect(told).toEqual([]);
  });

  test('are found however links lead round in a circle; a link that leads nowhere is told of', async () => {
    const { templates, told } = await withFiles(
      { 'partials/table.hbs': 'own table' },
      { again: '.', 'sections/money.hbs': join(root, 'nowhere.hbs') },
    );
    expect(templates.partials).toEqual({ table: 'own table', 'sections/money': 'money' });
    expect(told).toEqual(['file-not-readable sections/money.hbs']);
  });

  test('that nothing calls are told of, whatever begins like them is called', async () => {
    const { told } = await withFiles({
      'sections/money.hbs': '{{> boxes}}',
      'partials/box.hbs': '',
      'partials/boxes.hbs': '',
    });
    expect(told).toEqual(['unknown-template partials/box.hbs']);
  });
});
