import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../assessment/assess-fixture.ts';
import { run, UNSWIVEL } from './start.ts';

/** Steers terminals, reorders what stands around it, rings. */
const ATTACK = '\u001B[31m\u202Egnp\u2066\u0007\u009B2J';
const HARMFUL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

let folder = '';
let workspace = '';
let tree = '';

/** Every name of the worked example with the attack in it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unswivel-'));
  workspace = join(folder, 'workspace');
  await cp(fixture('worked-example'), workspace, { recursive: true });
  for (const file of (await readdir(workspace)).filter((name) => name.endsWith('.csv'))) {
    const [head = '', ...lines] = (await readFile(join(workspace, file), 'utf8')).split('\n');
    const at = head.split(',').findIndex((column) => column === 'name' || column === 'source');
    if (at < 0) continue;
    const changed = lines.map((line) => {
      const cells = line.split(',');
      return line === '' ? line : cells.with(at, `${cells[at]}${ATTACK}`).join(',');
    });
    await writeFile(join(workspace, file), [head, ...changed].join('\n'));
  }
  const organization = await readFile(join(workspace, 'organization.yaml'), 'utf8');
  const name = `name: "Worked\\e[31m\\u202E example"`;
  await writeFile(join(workspace, 'organization.yaml'), organization.replace(/^name: .*$/mu, name));
  tree = join(folder, 'tree.xml');
  await writeFile(
    tree,
    `<opsa-mef><define-fault-tree name="t"><define-gate name="top\u202E"><basic-event name="e\u2066"/></define-gate><define-basic-event name="e\u2066"><float value="0.1"/></define-basic-event></define-fault-tree></opsa-mef>`,
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const told = async (...words: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await run(UNSWIVEL, words);
  return `${stdout}${stderr}`;
};

describe('names that would steer a terminal do not, in', () => {
  test.each([
    [['validate'], 'files'],
    [['assess'], 'Worked[31m example'],
    [['simulate', 'handle-time', '--contacts', '1000'], 'agent time'],
    [['simulate', 'blast-radius'], 'break'],
    [['simulate', 'blast-radius', '--fail', 'crm-billing'], 'workflow'],
    [['explain', 'callable-steps'], 'callable'],
    [['explain', 'organization.name'], 'Worked[31m example'],
  ])('%j', async ([command = '', ...words], expected) => {
    const verb = command === 'simulate' ? [command, words[0] ?? ''] : [command];
    const rest = words.slice(verb.length - 1);
    const text = await told(...verb, ...(command === 'explain' ? [...rest, workspace] : [workspace, ...rest]));
    expect(text).toContain(expected);
    expect(text).not.toMatch(HARMFUL);
  });

  test('compare', async () => {
    const text = await told('compare', workspace, fixture('worked-example'), '--all');
    expect(text).toContain('Worked[31m example');
    expect(text).not.toMatch(HARMFUL);
  });

  test('fault-tree', async () => {
    const text = await told('fault-tree', tree, '--limit', '5');
    expect(text).toContain('top');
    expect(text).not.toMatch(HARMFUL);
  });

  test('problems of the input', async () => {
    const broken = join(folder, 'broken');
    await cp(workspace, broken, { recursive: true });
    const systems = join(broken, 'systems.csv');
    await writeFile(systems, (await readFile(systems, 'utf8')).replace('sso', `so${ATTACK}`));
    for (const command of ['validate', 'assess']) {
      const text = await told(command, broken);
      expect(text).toContain('unknown-value');
      expect(text).not.toMatch(HARMFUL);
    }
  });
});
