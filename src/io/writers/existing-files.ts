import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../readers/workspace-files.ts';

/** Those of the names under which something stands in the folder already, in the order given. */
export async function existingFiles(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => isThere(join(folder, name))));
  return names.filter((_, position) => found[position]);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (thrown) {
    // Whatever else stands in the way is said when it comes to writing.
    if (isErrno(thrown)) return false;
    throw thrown;
  }
}
