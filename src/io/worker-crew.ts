/** Whoever works through the pieces of a simulation: this thread, or a pool of workers. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Tinypool } from 'tinypool';

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

/**
 * @param worker file whose default export does one piece
 * @param workerData what every worker is started with
 */
export function poolCrew<Task, Result>(
  worker: URL,
  workerData: unknown,
  threads: number,
  signal: AbortSignal | undefined,
): Crew<Task, Result> {
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads, workerData });
  return {
    run: async (task) => (await pool.run(task, { signal: signal ?? null })) as Result,
    dismiss: () => pool.destroy(),
  };
}

/** A worker of this folder, compiled or not as this file is. */
export const workerFile = (name: string): URL =>
  new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
