import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that only this user can read. It goes with `remove`, or with the process, however that ends. */
export interface PrivateFolder {
  readonly path: string;
  readonly remove: () => void;
  /** What else has asked since to run at the process's end comes before the removal from now on. */
  readonly removeLast: () => void;
}

export function createPrivateFolder(purpose: string, parent: string = tmpdir()): PrivateFolder {
  // mkdtemp gives the folder mode 0700 and a name nobody can foresee.
  const path = mkdtempSync(join(parent, `unswivel-${purpose}-`));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.on('exit', remove);
  const removeLast = (): void => {
    process.off('exit', remove);
    process.on('exit', remove);
  };
  return { path, remove, removeLast };
}
