/** What a simulation adds to exact figures: sampling error, quantiles, histograms, savings contact by contact. */
import { RELATIVE_ERROR } from '../kernels/handle-time/quantile-sketch.ts';
import type { SimulatedSetup, SimulatedTime, SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import { sketchHistogram } from '../kernels/handle-time/sketch-histogram.ts';
import type { HandleTimeResult } from '../schema/result/handle-time.ts';

type Overall = NonNullable<HandleTimeResult['setups'][string]['overall']>;
export type SimulatedOverall = Omit<Overall, 'exactMean' | 'exactSd'>;

const NOT_SIMULATED: SimulatedOverall = {
  mean: null,
  ci95: null,
  p10: null,
  p50: null,
  p90: null,
  p95: null,
  p99: null,
};

/** Bars of a histogram; the last edge is a round number near the 99 % quantile of the first set-up. */
const BARS = 40;

export function simulatedOverall(time: SimulatedTime | null | undefined): SimulatedOverall {
  if (time === null || time === undefined) return NOT_SIMULATED;
  return { mean: time.mean, ci95: [time.interval.low, time.interval.high], ...time.quantiles };
}

/** Edges that all set-ups share, so that their histograms lie over each other. */
export function histogramEdges(simulation: SimulationResult | null): readonly number[] | null {
  const first = simulation?.overall?.[0]?.handleTime;
  if (first === null || first === undefined) return null;
  const width = roundUp(first.quantiles.p99 / BARS);
  return Array.from({ length: BARS + 1 }, (_, at) => at * width);
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundUp(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((step) => step * power >= width) ?? 10) * power;
}

export function histogramOf(
  setup: SimulatedSetup | null,
  edges: readonly number[] | null,
): HandleTimeResult['setups'][string]['histogram'] {
  if (setup?.handleTime == null || edges === null) return null;
  return { edges: [...edges], shares: [...sketchHistogram(setup.handleTime.sketch, edges)] };
}

export const simulationNote = (simulation: SimulationResult | null): HandleTimeResult['simulation'] =>
  simulation === null ? null : { contacts: simulation.contacts, quantileError: RELATIVE_ERROR };
