import { resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** Changes that come closer together than this are one: editors write a file in several steps. */
const SETTLED_AFTER_MS = 120;

export interface FileWatch {
  readonly close: () => Promise<void>;
}

/**
 * Calls back after files have changed and come to rest.
 * @param paths files and folders, also ones that do not exist yet
 * @param except folder inside them whose changes do not count
 */
export async function watchFiles(paths: readonly string[], except: string, onChange: () => void): Promise<FileWatch> {
  const skipped = resolve(except);
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => resolve(path) === skipped || resolve(path).startsWith(skipped + sep),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLED_AFTER_MS);
  });
  await new Promise<void>((ready) => {
    watcher.once('ready', () => ready());
  });
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
