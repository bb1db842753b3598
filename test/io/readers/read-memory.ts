import type { OperationMap } from '../../../src/domain/map.ts';
import { readWorkspace, type Workspace } from '../../../src/io/readers/workspace.ts';
import { memoryFiles, SOUND } from './memory-files.ts';

/** Reads a workspace from memory on top of what every sound one has. */
export const readMemory = (files: Readonly<Record<string, string | Buffer>>): Promise<Workspace> =>
  readWorkspace('workspace', memoryFiles({ ...SOUND, ...files }));

/** The same for a workspace without errors. */
export const readMap = async (files: Readonly<Record<string, string | Buffer>>): Promise<OperationMap> => {
  const { map, problems } = await readMemory(files);
  if (map === null) throw new Error(JSON.stringify(problems, null, 2));
  return map;
};

/** `code file:line:column` of every problem, for short expectations. */
export const places = ({ problems }: Workspace): string[] =>
  problems.map(
    ({ code, file, line, column }) => `${code} ${[file, line, column].filter((part) => part !== null).join(':')}`,
  );
