import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, UNSWIVEL } from './start.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const SOUND = join(FIXTURES, 'harbour-telecom');
const BROKEN = join(FIXTURES, 'malformed', 'platform-cycle');
const WARNED = join(FIXTURES, 'malformed', 'unused-file');

describe('unswivel validate', () => {
  test('ends with 0 and one line where nothing is wrong', async () => {
    const { status, stdout, stderr } = await run(UNSWIVEL, ['validate', SOUND]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^No problems\. \d+ files with \d+ rows read\.\n$/u);
  });

  test('lists errors on stdout without colours and ends with 3', async () => {
    const { status, stdout, stderr } = await run(UNSWIVEL, ['validate', BROKEN]);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
    expect(stdout).toBe(`systems.csv
  error  systems.csv:2:5  platform-cycle
    the platforms go round in a circle: crm → cloud → crm
    → Empty one platform cell of the circle: the one that runs on nothing else.

1 error. 3 files with 13 rows read.
`);
  });

  test('ends with 0 on warnings', async () => {
    const { status, stdout } = await run(UNSWIVEL, ['validate', WARNED]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 warning.');
  });

  test.each([
    { folder: BROKEN, status: 3, summary: { valid: false, errors: 1, warnings: 0 } },
    { folder: WARNED, status: 0, summary: { valid: true, errors: 0, warnings: 1 } },
  ])('prints one JSON document under --json: $summary', async ({ folder, status, summary }) => {
    const ended = await run(UNSWIVEL, ['validate', folder, '--json']);
    expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status, stderr: '' });
    const document = JSON.parse(ended.stdout) as { problems: unknown[]; summary: Record<string, unknown> };
    expect(document.problems).toHaveLength(1);
    expect(document.summary).toMatchObject({
      ...summary,
      inputDigest: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    });
  });

  test('lists what a model holds and the map does not, as a rehearsed import does', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'unswivel-models-'));
    mkdirSync(join(workspace, 'workflows'));
    const model = join(workspace, 'workflows', 'dispute.bpmn');
    copyFileSync(join(FIXTURES, 'imports', 'bpmn', 'dispute-signavio.bpmn'), model);
    writeFileSync(join(workspace, 'organization.yaml'), 'name: Test\n');
    try {
      const [validated, rehearsed, json] = await Promise.all([
        run(UNSWIVEL, ['validate', workspace]),
        run(UNSWIVEL, ['import', 'bpmn', model, '--into', workspace, '--dry-run', '--json']),
        run(UNSWIVEL, ['validate', workspace, '--json']),
      ]);
      const { reading } = JSON.parse(rehearsed.stdout) as {
        reading: { setAside: { what: string; becomes: string }[] };
      };
      expect(reading.setAside.length).toBeGreaterThan(0);
      expect(validated.stdout).toContain('Not part of the map in workflows/dispute.bpmn');
      for (const { what } of reading.setAside) expect(validated.stdout).toContain(what);
      const { unusedParts } = JSON.parse(json.stdout) as { unusedParts: Record<string, { what: string }[]> };
      expect(unusedParts['workflows/dispute.bpmn']?.map(({ what }) => what)).toEqual(
        reading.setAside.map(({ what }) => what),
      );
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });

  test('says that a folder is not there', async () => {
    const { status, stdout } = await run(UNSWIVEL, ['validate', 'no-such-folder']);
    expect(status).toBe(3);
    expect(stdout).toContain('there is no folder "no-such-folder"');
  });
});

describe('unswivel schema', () => {
  test('prints the JSON Schema of one input', async () => {
    const { status, stdout } = await run(UNSWIVEL, ['schema', 'Contact_Types']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Contact types' });
  });

  test('prints all of them without a name, the same under --json', async () => {
    const [plain, json] = await Promise.all([run(UNSWIVEL, ['schema']), run(UNSWIVEL, ['schema', '--json'])]);
    expect(JSON.parse(plain.stdout)).toHaveProperty('workflow-steps');
    expect(json.stdout).toBe(plain.stdout);
  });

  test('knows what was meant', async () => {
    expect(await run(UNSWIVEL, ['schema', 'toches'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no schema "toches".\nDid you mean touches?\n',
    });
  });

  describe('--annotate', () => {
    let root = '';
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'unswivel-annotate-'));
      copyFileSync(join(FIXTURES, 'malformed', 'cell-error-value', 'map.xlsx'), join(root, 'map.xlsx'));
    });
    afterEach(() => rmSync(root, { recursive: true }));

    test('writes a copy beside the workbook, errors or not, and says so', async () => {
      const { status, stdout, stderr } = await run(UNSWIVEL, ['validate', join(root, 'map.xlsx'), '--annotate']);
      expect({ status, stderr }).toEqual({ status: 3, stderr: `Wrote ${join(root, 'map-problems.xlsx')}\n` });
      expect(stdout).toContain('error  map.xlsx!touches!D2  cell-error-value');
      expect(readdirSync(root).toSorted()).toEqual(['map-problems.xlsx', 'map.xlsx']);
    });

    test('finds the workbook of a folder, and the copy does not count as another one', async () => {
      const first = await run(UNSWIVEL, ['validate', root, '--annotate', '--json']);
      expect(JSON.parse(first.stdout)).toMatchObject({ annotated: join(root, 'map-problems.xlsx') });
      const second = await run(UNSWIVEL, ['validate', root]);
      expect(second.stdout).not.toContain('warning');
      const copy = await run(UNSWIVEL, ['validate', join(root, 'map-problems.xlsx')]);
      expect(copy.stdout).toContain('map-problems.xlsx!touches!D2');
      expect(copy.stdout).not.toContain('warning');
    });

    test('replaces a copy only when told to', async () => {
      await run(UNSWIVEL, ['validate', root, '--annotate']);
      const again = await run(UNSWIVEL, ['validate', root, '--annotate']);
      expect(again.status).toBe(2);
      expect(again.stderr).toContain('map-problems.xlsx" already');
      expect((await run(UNSWIVEL, ['validate', root, '--annotate', '--force'])).status).toBe(3);
    });

    test('asks for a workbook where there is none, and copies none that cannot be read', async () => {
      const folder = await run(UNSWIVEL, ['validate', SOUND, '--annotate']);
      expect({ status: folder.status, words: folder.stderr }).toEqual({
        status: 2,
        words: `"${SOUND}" holds no workbook to annotate. Nothing was written.\nGive a workbook (.xlsx), or leave out --annotate.\n`,
      });
      writeFileSync(join(root, 'map.xlsx'), 'no workbook');
      const broken = await run(UNSWIVEL, ['validate', root, '--annotate']);
      expect({ status: broken.status, words: broken.stderr }).toEqual({
        status: 3,
        words: 'The workbook cannot be read, so that there is no copy of it.\n',
      });
    });
  });
});
