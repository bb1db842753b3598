import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { run, UNSWIVEL } from './start.ts';

const VERSION_LINE = `unswivel/${packageFile.version} ${process.platform}-${process.arch} node-${process.version}\n`;

test('--version prints tool, version, platform and Node', async () => {
  expect(await run(UNSWIVEL, ['--version'])).toEqual({ status: 0, stdout: VERSION_LINE, stderr: '' });
});

test('the fast way to the version says the same as oclif', async () => {
  expect((await run(UNSWIVEL, ['--version', 'again'])).stdout).toBe(VERSION_LINE);
});

test('no words at all show the help', async () => {
  const { status, stdout, stderr } = await run(UNSWIVEL, []);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('unswivel [COMMAND]');
});

test('an unknown command is a usage error', async () => {
  const { status, stdout, stderr } = await run(UNSWIVEL, ['frobnicate']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('unswivel has no command "frobnicate".\nRun `unswivel --help` for the commands.\n');
});

test('a Node that is too old, with no newer one at hand, gets two clear lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unswivel-test-'));
  try {
    await cp(join(import.meta.dirname, '..', '..', 'bin'), join(folder, 'bin'), { recursive: true });
    const { status, stdout, stderr } = await run(join(import.meta.dirname, 'old-node.mjs'), [join(folder, 'bin')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^Unswivel needs Node 24 or newer; this is Node \d+/),
      expect.stringMatching(/^Install it .*, then run the same command again\.$/),
      '',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a Node that is too old hands over to the one of the development dependencies', async () => {
  const { status, stdout } = await run(join(import.meta.dirname, 'old-node.mjs'), [
    join(UNSWIVEL, '..'),
    UNSWIVEL,
    '--version',
  ]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^unswivel\/.* node-v24\./);
});
