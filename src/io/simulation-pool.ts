import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import type { HandleTimePlan } from '../kernels/handle-time/plan.ts';
import { createShardSimulator } from '../kernels/handle-time/simulate-shard.ts';
import type { SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import { type SimulationSize, simulationRounds } from '../kernels/handle-time/simulation-rounds.ts';
import type { Shard } from '../kernels/handle-time/simulation-shards.ts';
import type { TypeTally } from '../kernels/handle-time/tally.ts';
import type { SimulationWork } from './simulation-worker.ts';

export interface SimulationThreads {
  /** Worker threads; 1 simulates in this thread. Default: as many as the machine runs at once, or 1 for what is soon done. */
  readonly threads?: number;
  /** Called after every shard with the contacts simulated so far. */
  readonly onProgress?: (contacts: number) => void;
  /** Ends the simulation early: the promise is rejected with the signal's reason and the threads are gone. */
  readonly signal?: AbortSignal;
}

/**
 * `simulateHandleTime` on worker threads. Shards are cut by the plan and their tallies added in the plan's order, so the result
 * is the same bytes whatever the number of threads.
 *
 * @throws the signal's reason if it is aborted
 */
export const simulateOnThreads = async (
  plan: HandleTimePlan,
  seed: number,
  size: SimulationSize,
  { threads = usualThreads(plan, size), onProgress, signal }: SimulationThreads = {},
): Promise<SimulationResult> => {
  signal?.throwIfAborted();
  const rounds = simulationRounds(plan, size);
  let step = rounds.next();
  const atOnce = Math.min(threads, step.done === true ? 1 : step.value.length);
  const crew = atOnce > 1 ? poolCrew(plan, seed, atOnce, signal) : ownCrew(plan, seed, signal);
  let simulated = 0;
  const simulate = async (shard: Shard): Promise<TypeTally> => {
    const tally = await crew.simulate(shard);
    simulated += shard.contacts;
    onProgress?.(simulated);
    return tally;
  };
  try {
    while (step.done !== true) step = rounds.next(await Promise.all(step.value.map(simulate)));
    return step.value;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await crew.dismiss();
  }
};

/** Draws (contacts times touches times set-ups) that one thread is through with before others have started, about half a second. */
const SOON_DONE = 20_000_000;

function usualThreads({ contacts: { probability, typeIds }, setups }: HandleTimePlan, size: SimulationSize): number {
  const touches = probability.length / Math.max(1, typeIds.length);
  const soon = size.kind === 'contacts' && size.contacts * touches * setups.length <= SOON_DONE;
  return soon ? 1 : availableParallelism();
}

/** Whoever simulates shards. */
interface Crew {
  readonly simulate: (shard: Shard) => Promise<TypeTally>;
  readonly dismiss: () => Promise<void>;
}

/** This thread, which looks up between shards to see whether it is to stop. */
const ownCrew = (plan: HandleTimePlan, seed: number, signal: AbortSignal | undefined): Crew => {
  const simulate = createShardSimulator(plan, seed);
  let before: Promise<unknown> = Promise.resolve();
  return {
    simulate: (shard) => {
      const tally = before.then(async () => {
        await nextTurn();
        signal?.throwIfAborted();
        return simulate(shard);
      });
      before = tally;
      return tally;
    },
    dismiss: async () => {},
  };
};

/** The worker beside this file, compiled or not as this file is. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './simulation-worker.ts' : './simulation-worker.js',
  import.meta.url,
);

const poolCrew = (plan: HandleTimePlan, seed: number, threads: number, signal: AbortSignal | undefined): Crew => {
  const workerData: SimulationWork = { plan, seed };
  const pool = new Tinypool({ filename: WORKER.href, minThreads: threads, maxThreads: threads, workerData });
  return {
    simulate: async (shard) => (await pool.run(shard, { signal: signal ?? null })) as TypeTally,
    dismiss: () => pool.destroy(),
  };
};
