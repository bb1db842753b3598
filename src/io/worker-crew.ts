/** Whoever works through the pieces of a simulation: this thread, or a pool of workers. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import { PACKAGE_ROOT } from './package-root.ts';

export interface Crew<Task, Result> {
  readonly run: (task: Task) => Promise<Result>;
  readonly dismiss: () => Promise<void>;
}

/** This thread, one piece after the other; between them it looks up to see whether it is to stop. */
export function ownCrew<Task, Result>(
  work: (task: Task) => Result,
  signal: AbortSignal | undefined,
): Crew<Task, Result> {
  let before: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const result = before.then(async () => {
        await nextTurn();
        signal?.throwIfAborted();
        return work(task);
      });
      before = result;
      return result;
    },
    dismiss: async () => {},
  };
}

/** Handed to each worker at once while this thread computes something else and cannot see to it. */
export const PIECES_AHEAD = 64;

/**
 * @param worker file whose default export does one piece
 * @param workerData what every worker is started with
 * @param ahead pieces that a worker is handed at once: more than one where this thread is too busy to hand the next over
 */
export function poolCrew<Task, Result>(
  worker: URL,
  workerData: unknown,
  threads: number,
  signal?: AbortSignal,
  ahead = 1,
): Crew<Task, Result> {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: ahead,
    workerData,
  });
  return {
    run: async (task) => (await pool.run(task, { signal: signal ?? null })) as Result,
    dismiss: () => pool.destroy(),
  };
}

const BUILT = !import.meta.url.endsWith('.ts');

/**
 * The file of a worker, which is an entry of the build: in dist where this runs from there, in src where it does not.
 * @param name its path from there, without extension: `io/years-worker`
 */
export const workerFile = (name: string): URL =>
  pathToFileURL(join(PACKAGE_ROOT, BUILT ? `dist/${name}.js` : `src/${name}.ts`));
