import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a workspace's files come from; names are relative to the workspace, with `/`. */
export interface WorkspaceFiles {
  /** What the path of the workspace leads to. */
  readonly kind: () => Promise<'folder' | 'file' | 'missing'>;
  /** Names in a folder of the workspace (`''` is itself), of folders with a `/` at the end; null if there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[] | null>;
  readonly read: (file: string) => Promise<Buffer>;
}

/** The files of a folder on disk. */
export const filesIn = (path: string): WorkspaceFiles => ({
  kind: async () => {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch (thrown) {
      if (isErrno(thrown) && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')) return 'missing';
      throw thrown;
    }
  },
  list: async (folder) => {
    try {
      const entries = await readdir(join(path, folder), { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    } catch (thrown) {
      if (isErrno(thrown) && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')) return null;
      throw thrown;
    }
  },
  read: (file) => readFile(join(path, file)),
});

/** Whether something thrown is the operating system's refusal. */
export const isErrno = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';

/** The refusal in words, for people. */
export const refusalText = ({ code }: NodeJS.ErrnoException): string => {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you do not have the right to read it';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOENT':
      return 'it is not there, or is a link that leads nowhere';
    case 'ELOOP':
      return 'it is a link that leads to itself';
    default:
      return `the operating system says ${code ?? 'no'}`;
  }
};
