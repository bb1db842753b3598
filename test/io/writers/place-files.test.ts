import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeFiles } from '../../../src/io/writers/place-files.ts';
import { WriteRefused } from '../../../src/io/writers/write-refused.ts';

describe('placing files', () => {
  let root = '';
  let folder = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'unswivel-place-'));
    folder = join(root, 'a', 'b');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Every file below the root with what it holds. */
  function contents(): Record<string, string> {
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
      }),
    );
  }

  function here(name: string, content: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }

  test('makes the folder, and those above and below it', async () => {
    expect(
      await placeFiles(folder, [
        { name: 'x', content: '1' },
        { name: 'c/y', content: Buffer.from('2') },
      ]),
    ).toEqual([]);
    expect(contents()).toEqual({ 'a/b/x': '1', 'a/b/c/y': '2' });
  });

  test('gives a new folder the permissions that any new folder has', async () => {
    await placeFiles(folder, [{ name: 'x', content: '1' }]);
    mkdirSync(join(root, 'plain'));
    expect(statSync(folder).mode).toBe(statSync(join(root, 'plain')).mode);
  });

  test('replaces files of the same names, says which, and leaves the others', async () => {
    here('x', 'old');
    here('z', 'kept');
    expect(
      await placeFiles(folder, [
        { name: 'c/y', content: '2' },
        { name: 'x', content: '1' },
      ]),
    ).toEqual(['x']);
    expect(contents()).toEqual({ 'a/b/x': '1', 'a/b/c/y': '2', 'a/b/z': 'kept' });
  });

  test('replaces a link, not what it leads to', async () => {
    here('../elsewhere', 'kept');
    symlinkSync(join(root, 'a', 'elsewhere'), join(folder, '..', 'link'));
    folder = join(root, 'a');
    expect(await placeFiles(folder, [{ name: 'link', content: 'new' }])).toEqual(['link']);
    expect(contents()).toEqual({ 'a/elsewhere': 'kept', 'a/link': 'new' });
  });

  test.each([
    { there: 'c', reason: 'there is a file where a folder is needed' },
    { there: 'd/inside', reason: 'it is a folder' },
  ])('takes everything back when $there stands in the way', async ({ there, reason }) => {
    here('x', 'old');
    here(there, 'kept');
    const before = contents();
    const files = ['x', 'b/new', 'c/y', 'd'].map((name) => ({ name, content: 'new' }));
    const refused = await placeFiles(folder, files).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(WriteRefused);
    expect((refused as WriteRefused).reason).toBe(reason);
    expect(contents()).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual([there.split('/')[0], 'x']);
  });

  test('refuses where the folder is a file, or lies in one', async () => {
    here('x', 'old');
    await expect(placeFiles(join(folder, 'x'), [{ name: 'y', content: '' }])).rejects.toThrow('it is a file');
    await expect(placeFiles(join(folder, 'x', 'deeper'), [{ name: 'y', content: '' }])).rejects.toThrow(WriteRefused);
    expect(contents()).toEqual({ 'a/b/x': 'old' });
  });
});
