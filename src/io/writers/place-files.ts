/**
 * Puts files into a folder, all of them or none:
 *
 *   write into a private folder on the same disk → move into place → undo what was moved if one of the moves fails
 *
 * The moves run without a pause, so that an interrupted process leaves either everything or nothing.
 */
import { lstatSync, mkdirSync, renameSync, rmdirSync, statSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createPrivateFolder } from '../private-folder.ts';
import { isErrno } from '../readers/workspace-files.ts';
import type { NewFile } from './new-file.ts';
import { WriteRefused, writeRefusalText } from './write-refused.ts';

/**
 * Writes files into a folder, which is made where it is missing. Files of the same names are replaced: whoever calls has
 * asked first. Folders of the same names never are.
 * @returns the names of the files that were replaced
 * @throws WriteRefused when nothing could be written
 */
export async function placeFiles(folder: string, files: readonly NewFile[]): Promise<readonly string[]> {
  try {
    return await place(resolve(folder), files);
  } catch (thrown) {
    if (isErrno(thrown)) throw new WriteRefused(folder, writeRefusalText(thrown));
    throw thrown;
  }
}

async function place(folder: string, files: readonly NewFile[]): Promise<readonly string[]> {
  const isThere = await isFolder(folder);
  if (!isThere) await mkdir(dirname(folder), { recursive: true });
  const staging = createPrivateFolder('new', isThere ? folder : dirname(folder));
  try {
    // Unlike the private folder around it, this one gets the permissions of any new folder.
    const fresh = join(staging.path, 'fresh');
    await mkdir(fresh);
    for (const { name, content } of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), content);
    }
    if (isThere) return moveInto(folder, fresh, join(staging.path, 'replaced'), files);
    renameSync(fresh, folder);
    return [];
  } finally {
    staging.remove();
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (thrown) {
    if (isErrno(thrown) && thrown.code === 'ENOENT') return false;
    throw thrown;
  }
  throw new WriteRefused(path, 'it is a file');
}

/** Moves every file from `fresh` into `folder`, and what stood there into `replaced`. */
function moveInto(folder: string, fresh: string, replaced: string, files: readonly NewFile[]): readonly string[] {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    makeFolders(dirname(to), undo);
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  };
  try {
    const there = files.map(({ name }) => name).filter((name) => holdsFile(join(folder, name)));
    for (const { name } of files) {
      if (there.includes(name)) move(join(folder, name), join(replaced, name));
      move(join(fresh, name), join(folder, name));
    }
    return there;
  } catch (thrown) {
    for (const step of undo.toReversed()) step();
    throw thrown;
  }
}

function makeFolders(path: string, undo: (() => void)[]): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  makeFolders(dirname(path), undo);
  mkdirSync(path);
  undo.push(() => rmdirSync(path));
}

/** @throws WriteRefused where a folder has the name of a file */
function holdsFile(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw new WriteRefused(path, 'it is a folder');
  return found !== undefined;
}
