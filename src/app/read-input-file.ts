import { readFile } from 'node:fs/promises';
import { isErrno, refusalText } from '../io/readers/workspace-files.ts';
import { type ProblemLog, placeOfFile } from '../schema/problem-log.ts';
import { InvalidInput } from './invalid-input.ts';

/** The bytes of a file that a command names. @throws InvalidInput when it cannot be read */
export async function readInputFile(file: string, log: ProblemLog): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    log.report(placeOfFile(file), { code: 'file-not-readable', about: { file, reason: refusalText(thrown) } });
    throw new InvalidInput(log.list());
  }
}
