import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
});
