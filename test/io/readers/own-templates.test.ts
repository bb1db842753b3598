import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

async function withFiles(files: Readonly<Record<string, string>>) {
  folders += 1;
  const folder = join(root, `${folders}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
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

  test('that nothing calls are told of, whatever begins like them is called', async () => {
    const { told } = await withFiles({
      'sections/money.hbs': '{{> boxes}}',
      'partials/box.hbs': '',
      'partials/boxes.hbs': '',
    });
    expect(told).toEqual(['unknown-template partials/box.hbs']);
  });
});
