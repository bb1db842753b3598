import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonDocument } from '../../src/schema/result/comparison.ts';
import { assess, builtIn, mapOf } from '../assessment/assess-fixture.ts';
import { run, UNSWIVEL } from './start.ts';

const BEFORE = 'fixtures/harbour-telecom';
const AFTER = 'fixtures/harbour-telecom-orchestrated';
const BROKEN = 'fixtures/malformed/platform-cycle';

let folder = '';
let resultFile = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unswivel-'));
  resultFile = join(folder, 'january.json');
  await writeFile(resultFile, JSON.stringify(assess(await mapOf('worked-example'), await builtIn())));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const compare = (...words: readonly string[]) => run(UNSWIVEL, ['compare', ...words]);
const comparisonOf = async (...words: readonly string[]) => {
  const { status, stdout, stderr } = await compare(...words, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return comparisonDocument.parse(JSON.parse(stdout));
};

describe('unswivel compare', () => {
  test('shows two workspaces side by side, plainly in a pipe', async () => {
    const { status, stdout, stderr } = await compare(BEFORE, AFTER);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^A {2}Harbour Telecom, Tool-centric \(workspace harbour-telecom\)\nB {2}/u);
    expect(stdout).toMatch(/^Stage +1 +3 +\+2 {2}better$/mu);
    expect(stdout).toMatch(/^Systems +1 +1 +11 +7$/mu);
    expect(stdout).toContain('lists every row');
    // No colours, no lines around.
    expect(stdout).not.toMatch(/[\u001B│┌]/u);
  });

  test('lists every changed row with --all', async () => {
    const [{ stdout }, comparison] = await Promise.all([compare(BEFORE, AFTER, '--all'), comparisonOf(BEFORE, AFTER)]);
    expect(stdout).not.toContain('lists every row');
    const keys = comparison.map?.tables.flatMap(({ rows }) => rows.map(({ key }) => key)) ?? [];
    expect(keys.length).toBeGreaterThan(400);
    for (const key of keys) expect(stdout).toContain(` ${key}  (`);
  });

  test('prints one JSON document, the same bytes every time', async () => {
    const [once, again] = await Promise.all([compare(BEFORE, AFTER, '--json'), compare(BEFORE, AFTER, '--json')]);
    expect(again.stdout).toBe(once.stdout);
    expect(comparisonDocument.parse(JSON.parse(once.stdout)).from.name).toBe('harbour-telecom');
  });

  test('finds no difference between a workspace and itself', async () => {
    const { stdout } = await compare('fixtures/worked-example', 'fixtures/worked-example/');
    expect(stdout).toContain('The map: no row was added, removed or changed.');
    expect(stdout).not.toMatch(/better$|worse$/mu);
  });

  test('reads a result file on either side, and then has no map to compare', async () => {
    const comparison = await comparisonOf(resultFile, 'fixtures/worked-example');
    expect(comparison.from.source).toBe('result');
    expect(comparison.to.source).toBe('workspace');
    expect(comparison.map).toBeNull();
    expect(comparison.handleTime.exactMean).toMatchObject({ from: 210, to: 210, verdict: 'same' });
    expect(comparison.comparability.map(({ aspect }) => aspect)).toEqual(['tool']);
  });

  test('holds two set-ups of one workspace against each other', async () => {
    const [named, alone] = await Promise.all([
      comparisonOf(BEFORE, '--setup', 'connected-interfaces', '--setup', 'execution-layer'),
      comparisonOf(BEFORE, '--setup', 'execution-layer'),
    ]);
    expect([named.from.setup, named.to.setup]).toEqual(['connected-interfaces', 'execution-layer']);
    expect([alone.from.setup, alone.to.setup]).toEqual(['tool-centric', 'execution-layer']);
    expect(alone.handleTime.exactMean.verdict).toBe('better');
    expect(alone.map?.counts).toMatchObject({ added: 0, removed: 0, changed: 0 });
  });

  test('compares two workspaces in a set-up, the same for both or one for each', async () => {
    const [both, each] = await Promise.all([
      comparisonOf(BEFORE, AFTER, '--setup', 'execution-layer'),
      comparisonOf(BEFORE, AFTER, '--setup', 'execution-layer', '--setup', 'tool-centric'),
    ]);
    expect([both.from.setup, both.to.setup]).toEqual(['execution-layer', 'execution-layer']);
    expect([each.from.setup, each.to.setup]).toEqual(['execution-layer', 'tool-centric']);
  });

  test.each([
    { words: [BEFORE], message: 'There is only one side to compare.' },
    { words: [BEFORE, AFTER, '--setup', 'exectuion-layer'], message: 'Did you mean execution-layer?' },
    { words: [BEFORE, '--setup', 'a', '--setup', 'b', '--setup', 'c'], message: 'more than twice' },
  ])('ends with 2 and a hint: $words', async ({ words, message }) => {
    const { status, stdout, stderr } = await compare(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('says which set-ups a result file has', async () => {
    const { status, stderr } = await compare(resultFile, resultFile, '--setup', 'nowhere');
    expect(status).toBe(2);
    expect(stderr).toContain('has no set-up "nowhere"');
    expect(stderr).toContain('It has tool-centric, copilot-on-top, connected-interfaces, execution-layer.');
  });

  test('ends with 3 and the problems of both sides, each named by its side', async () => {
    const { status, stdout } = await compare(BROKEN, 'fixtures/malformed/step-cycle/', '--json');
    expect(status).toBe(3);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string }[] };
    expect(problems.map(({ code, file }) => `${file}: ${code}`)).toEqual([
      'fixtures/malformed/platform-cycle/systems.csv: platform-cycle',
      'fixtures/malformed/step-cycle/workflow-steps.csv: step-cycle',
    ]);
  });

  test('ends with 3 where there is nothing, or no result', async () => {
    const text = join(folder, 'notes.json');
    await writeFile(text, await readFile('package.json'));
    const [missing, other] = await Promise.all([compare('nowhere', BEFORE), compare(text, BEFORE)]);
    expect([missing.status, other.status]).toEqual([3, 3]);
    expect(missing.stderr).toContain('there is no folder "nowhere"');
    expect(other.stderr).toContain('this JSON is no result document');
  });

  test('shows nothing from a result file that a terminal would obey', async () => {
    const hostile = join(folder, 'hostile.json');
    const text = await readFile(resultFile, 'utf8');
    await writeFile(
      hostile,
      text.replaceAll('"name":"Worked example"', '"name":"\\u001b]0;owned\\u0007\\u202eWorked"'),
    );
    const { status, stdout } = await compare(hostile, resultFile);
    expect(status).toBe(0);
    expect(stdout).toContain('owned');
    expect(stdout).not.toMatch(/[\u001B\u0007\u202E]/u);
  });
});
