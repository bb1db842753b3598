import type { WorkspaceFiles } from '../../../src/io/readers/workspace-files.ts';

/** A workspace in memory: file names (with `/`) and their content. */
export const memoryFiles = (files: Readonly<Record<string, string | Buffer>>): WorkspaceFiles => ({
  kind: () => Promise.resolve('folder'),
  list: (folder) => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = Object.keys(files).filter((name) => name.startsWith(prefix));
    const children = new Set(names.map((name) => name.slice(prefix.length).replace(/\/.*$/su, '/')));
    return Promise.resolve(names.length === 0 && folder !== '' ? null : [...children]);
  },
  read: (file) => {
    const content = files[file];
    if (content !== undefined) return Promise.resolve(Buffer.from(content));
    return Promise.reject(Object.assign(new Error(`no ${file}`), { code: 'ENOENT' }));
  },
});

/** Organisation and ten contact types: the least that reads without any problem. */
export const SOUND = {
  'contact-types.csv': `id,volume\n${Array.from({ length: 10 }, (_, index) => `type-${index},${100 * (index + 1)}`).join('\n')}\n`,
  'organization.yaml': 'name: Example Centre\nperiod: month\n',
};
