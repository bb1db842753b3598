import { availableParallelism } from 'node:os';
import type { HandleTimePlan } from '../kernels/handle-time/plan.ts';
import { createShardSimulator } from '../kernels/handle-time/simulate-shard.ts';
import type { SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import { type SimulationSize, simulationRounds } from '../kernels/handle-time/simulation-rounds.ts';
import type { Shard } from '../kernels/handle-time/simulation-shards.ts';
import type { TypeTally } from '../kernels/handle-time/tally.ts';
import type { SimulationWork } from './simulation-worker.ts';
import { type Crew, ownCrew, poolCrew, workerFile } from './worker-crew.ts';

export interface SimulationThreads {
  /** Worker threads; 1 simulates in this thread. Default: as many as the machine runs at once, or 1 for what is soon done. */
  readonly threads?: number;
  /** Takes what one thread simulates off this one; this thread by default. It can neither be ended early nor watched. */
  readonly beside?: (plan: HandleTimePlan, seed: number, size: SimulationSize) => Promise<SimulationResult>;
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
  { threads = usualThreads(plan, size), beside, onProgress, signal }: SimulationThreads = {},
): Promise<SimulationResult> => {
  signal?.throwIfAborted();
  if (threads <= 1 && beside !== undefined) return beside(plan, seed, size);
  const rounds = simulationRounds(plan, size);
  let step = rounds.next();
  const atOnce = Math.min(threads, step.done === true ? 1 : step.value.length);
  const work: SimulationWork = { plan, seed };
  const crew: Crew<Shard, TypeTally> =
    atOnce > 1
      ? poolCrew(workerFile('io/simulation-worker'), work, atOnce, signal)
      : ownCrew(createShardSimulator(plan, seed), signal);
  let simulated = 0;
  const simulate = async (shard: Shard): Promise<TypeTally> => {
    const tally = await crew.run(shard);
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
