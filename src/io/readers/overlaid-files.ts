import type { NewFile } from '../writers/new-file.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** A workspace as it would be with some files written: so it is read whole before anything is. */
export function overlaidFiles(below: WorkspaceFiles, files: readonly NewFile[]): WorkspaceFiles {
  const contents = new Map(files.map(({ name, content }) => [name, Buffer.from(content)]));
  return {
    kind: async () => {
      const kind = await below.kind();
      return kind === 'missing' && contents.size > 0 ? 'folder' : kind;
    },
    list: async (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const within = [...contents.keys()].filter((name) => name.startsWith(prefix));
      const names = within.map((name) => name.slice(prefix.length).replace(/\/.*$/su, '/'));
      const there = await below.list(folder);
      return there === null && names.length === 0 ? null : [...new Set([...(there ?? []), ...names])];
    },
    read: async (file) => contents.get(file) ?? below.read(file),
  };
}
