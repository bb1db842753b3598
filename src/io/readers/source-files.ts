import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../../schema/code-units.ts';
import { NO_PLACE, type ProblemLog, type ProblemPlace, placeOfFile } from '../../schema/problem-log.ts';
import { isErrno, refusalText, type WorkspaceFiles } from './workspace-files.ts';

/** One file that the map was read from. */
export interface InputFile {
  readonly name: string;
  readonly bytes: number;
  /** Rows of the tables in it; 0 for files that hold none. */
  readonly rows: number;
}

/** The files of a workspace that were read, each once, with what they held. */
export class SourceFiles {
  readonly #files: WorkspaceFiles;
  readonly #log: ProblemLog;
  readonly #read = new Map<string, Promise<Buffer | null>>();
  readonly #bytes = new Map<string, Buffer>();
  readonly #rows = new Map<string, number>();

  constructor(files: WorkspaceFiles, log: ProblemLog) {
    this.#files = files;
    this.#log = log;
  }

  /** The bytes of a file, or null when it cannot be read, which is reported. */
  bytesOf(name: string): Promise<Buffer | null> {
    const reading = this.#read.get(name) ?? this.#bytesOf(name);
    this.#read.set(name, reading);
    return reading;
  }

  async #bytesOf(name: string): Promise<Buffer | null> {
    try {
      const bytes = await this.#files.read(name);
      this.#bytes.set(name, bytes);
      return bytes;
    } catch (thrown) {
      if (!isErrno(thrown)) throw thrown;
      this.#log.report(placeOfFile(name), {
        code: 'file-not-readable',
        about: { file: name, reason: refusalText(thrown) },
      });
      return null;
    }
  }

  /**
   * The name, relative to the workspace, of a file that a cell names; null when it lies outside or is not there, which is
   * reported at the cell.
   */
  async resolve(written: string, place: ProblemPlace, subject: string): Promise<string | null> {
    const name = nameInside(written);
    if (name === null) {
      this.#log.report(place, { code: 'path-outside-workspace', about: { file: written } }, subject);
      return null;
    }
    const folder = name.split('/').slice(0, -1).join('/');
    const siblings = (await this.#files.list(folder)) ?? [];
    if (siblings.includes(name.slice(folder === '' ? 0 : folder.length + 1))) return name;
    this.#log.report(place, { code: 'missing-file', about: { file: written } }, subject);
    return null;
  }

  countRows(name: string, rows: number): void {
    this.#rows.set(name, (this.#rows.get(name) ?? 0) + rows);
  }

  isUsed(name: string): boolean {
    return this.#read.has(name);
  }

  list(): InputFile[] {
    return this.#sorted().map(([name, bytes]) => ({ name, bytes: bytes.length, rows: this.#rows.get(name) ?? 0 }));
  }

  /** SHA-256 over the names and bytes of the files used, in code-unit order of names; each part is led by its length. */
  digest(): string {
    const hash = createHash('sha256');
    for (const [name, bytes] of this.#sorted()) {
      hash.update(`${Buffer.byteLength(name)}:${name}${bytes.length}:`).update(bytes);
    }
    return hash.digest('hex');
  }

  #sorted(): [string, Buffer][] {
    return [...this.#bytes].sort(([a], [b]) => compareCodeUnits(a, b));
  }
}

/** The name that a path has within the workspace, with `/`; null when it leads out of it. */
export const nameInside = (written: string): string | null => {
  const parts = written.replaceAll('\\', '/').split('/');
  const outside = parts.includes('..') || parts[0] === '' || /^[a-z]:$/iu.test(parts[0] ?? '');
  return outside ? null : parts.filter((part) => part !== '.').join('/');
};

/** Lists a folder of the workspace, sorted; a refusal is reported and gives nothing. */
export const listFolder = async (
  files: WorkspaceFiles,
  folder: string,
  path: string,
  log: ProblemLog,
): Promise<readonly string[] | null> => {
  try {
    const names = await files.list(folder);
    return names === null ? null : [...names].sort(compareCodeUnits);
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    log.report(NO_PLACE, { code: 'folder-not-readable', about: { path: folder === '' ? path : folder } });
    return null;
  }
};
