import { availableParallelism } from 'node:os';
import {
  createYearsSimulator,
  joinedYears,
  YEARS_PER_BLOCK,
  type YearSeries,
  type YearsInput,
} from '../kernels/blast-radius/years/simulate-years.ts';
import { type Crew, ownCrew, poolCrew, workerFile } from './worker-crew.ts';
import type { YearBlock, YearsWork } from './years-worker.ts';

export interface YearsThreads {
  /** Worker threads; 1 simulates in this thread. Default: as many as the machine runs at once, or 1 for what is soon done. */
  readonly threads?: number;
  /** Takes what one thread simulates off this one; this thread by default. It can neither be ended early nor watched. */
  readonly beside?: (input: YearsInput, seed: number, years: number) => Promise<readonly YearSeries[]>;
  /** Called after every block with the years simulated so far. */
  readonly onProgress?: (years: number) => void;
  /** Ends the simulation early: the promise is rejected with the signal's reason and the threads are gone. */
  readonly signal?: AbortSignal;
}

/**
 * `simulateYears` on worker threads. Years are independent and put together in their order, so the result is the same
 * bytes whatever the number of threads.
 *
 * @throws the signal's reason if it is aborted
 */
export async function simulateYearsOnThreads(
  input: YearsInput,
  seed: number,
  years: number,
  { threads = usualThreads(input, years), beside, onProgress, signal }: YearsThreads = {},
): Promise<readonly YearSeries[]> {
  signal?.throwIfAborted();
  if (threads <= 1 && beside !== undefined) return beside(input, seed, years);
  const blocks = blocksOf(years);
  const atOnce = Math.min(threads, blocks.length);
  const work: YearsWork = { input, seed };
  const crew: Crew<YearBlock, readonly YearSeries[]> =
    atOnce > 1 ? poolCrew(workerFile('io/years-worker'), work, atOnce, signal) : ownCrew(blockSimulator(work), signal);
  let simulated = 0;
  try {
    const series = await Promise.all(
      blocks.map(async (block) => {
        const own = await crew.run(block);
        simulated += block.years;
        onProgress?.(simulated);
        return own;
      }),
    );
    return joinedYears(series);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await crew.dismiss();
  }
}

function blockSimulator({ input, seed }: YearsWork): (block: YearBlock) => readonly YearSeries[] {
  const simulate = createYearsSimulator(input, seed);
  return ({ firstYear, years }) => simulate(firstYear, years);
}

const blocksOf = (years: number): readonly YearBlock[] =>
  Array.from({ length: Math.ceil(years / YEARS_PER_BLOCK) }, (_, at) => ({
    firstYear: at * YEARS_PER_BLOCK,
    years: Math.min(YEARS_PER_BLOCK, years - at * YEARS_PER_BLOCK),
  }));

/** Years times elements times set-ups that one thread is through with before others have started, about half a second. */
const SOON_DONE = 40_000;

const usualThreads = ({ elements, setups }: YearsInput, years: number): number =>
  years * elements.length * setups.length <= SOON_DONE ? 1 : availableParallelism();
