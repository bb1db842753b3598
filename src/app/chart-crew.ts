/** Charts drawn on threads of their own, which load what draws while this one is still computing what to draw. */
import { availableParallelism } from 'node:os';
import { poolCrew, workerFile } from '../io/worker-crew.ts';
import type { DrawChart } from '../render/svg/draw-chart.ts';
import type { ChartOrder } from './chart-worker.ts';

export interface ChartCrew {
  readonly draw: DrawChart;
  readonly dismiss: () => Promise<void>;
}

/** Every thread loads Vega and warms up by itself: beyond these, more of them draw no sooner. */
const MOST_THREADS = 4;
/** Threads that share a core draw little sooner than one of them, and warm up twice. */
const THREADS_PER_CORE = 2;

/** @param threads null for one on each core. What is drawn does not depend on them */
export function chartCrew(threads: number | null): ChartCrew {
  const atOnce = Math.min(MOST_THREADS, threads ?? Math.max(1, Math.floor(availableParallelism() / THREADS_PER_CORE)));
  const { run, dismiss } = poolCrew<ChartOrder, string>(workerFile('app/chart-worker'), null, atOnce);
  return { draw: (spec, text) => run({ spec, text }), dismiss };
}
