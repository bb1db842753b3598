/** Threads beside the one that assesses and writes a report: they simulate, then draw its charts. */
import { availableParallelism } from 'node:os';
import { PIECES_AHEAD, poolCrew, workerFile } from '../io/worker-crew.ts';
import type { YearSeries, YearsInput } from '../kernels/blast-radius/years/simulate-years.ts';
import type { HandleTimePlan } from '../kernels/handle-time/plan.ts';
import type { SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import type { SimulationSize } from '../kernels/handle-time/simulation-rounds.ts';
import type { DrawChart } from '../render/svg/draw-chart.ts';
import type { ReportOrder, ReportWork } from './report-worker.ts';

/** Whoever takes simulations that are soon done off the thread that asks. */
export interface SimulationCrew {
  readonly simulate: (plan: HandleTimePlan, seed: number, size: SimulationSize) => Promise<SimulationResult>;
  readonly simulateYears: (input: YearsInput, seed: number, years: number) => Promise<readonly YearSeries[]>;
}

export interface ReportCrew extends SimulationCrew {
  readonly draw: DrawChart;
  readonly dismiss: () => Promise<void>;
}

/** Every thread loads Vega and warms up by itself: beyond these, more of them draw no sooner. */
const MOST_THREADS = 4;
/** Threads that share a core draw little sooner than one of them, and warm up twice. */
const THREADS_PER_CORE = 2;

/**
 * @param threads null for one on each core. Results and charts do not depend on them
 * @param draws whether there will be charts to draw
 */
export function reportCrew(threads: number | null, draws: boolean): ReportCrew {
  const atOnce = Math.min(MOST_THREADS, threads ?? Math.max(1, Math.floor(availableParallelism() / THREADS_PER_CORE)));
  const work: ReportWork = { draws };
  const file = workerFile('app/report-worker');
  const { run, dismiss } = poolCrew<ReportOrder, unknown>(file, work, atOnce, undefined, PIECES_AHEAD);
  return {
    draw: async (spec, text) => (await run({ kind: 'chart', spec, text })) as string,
    simulate: async (plan, seed, size) => (await run({ kind: 'contacts', plan, seed, size })) as SimulationResult,
    simulateYears: async (input, seed, years) =>
      (await run({ kind: 'years', input, seed, years })) as readonly YearSeries[],
    dismiss,
  };
}
