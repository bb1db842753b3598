import type { Duration } from '../../../domain/duration.ts';
import { totalCount, type ValueCounts, weightedSum } from './value-counts.ts';

const SHAPE_RANGE = [1e-3, 1e3] as const;
const HALVINGS = 80;

/**
 * Maximum likelihood, right-censored: `events` are times at which it ended, `censored` times until which it had not.
 * The shape is where Σ xᵏ log x ÷ Σ xᵏ − 1/k − mean(log of events) crosses zero (it rises with k), by bisection on log k;
 * the scale follows (J. F. Lawless, "Statistical Models and Methods for Lifetime Data", section 5.2). Null without events, or
 * where nothing varies.
 */
export const fitWeibull = (
  events: ValueCounts,
  censored: ValueCounts | null = null,
): { readonly duration: Duration; readonly logLikelihood: number } | null => {
  const ended = totalCount(events);
  if (ended === 0) return null;
  const all = censored === null ? [events] : [events, censored];
  const largest = Math.max(...all.map(({ values }) => values.at(-1) ?? 0));
  const meanLog = weightedSum(events, (value) => Math.log(value / largest)) / ended;
  // Scaled by the largest value so that no power overflows.
  const powers = (shape: number, term: (log: number) => number): number =>
    all.reduce(
      (sum, sample) =>
        sum +
        weightedSum(sample, (value) => {
          const log = Math.log(value / largest);
          return Math.exp(shape * log) * term(log);
        }),
      0,
    );
  const score = (shape: number): number => powers(shape, (log) => log) / powers(shape, () => 1) - 1 / shape - meanLog;
  let [low, high]: readonly [number, number] = SHAPE_RANGE;
  if (!(score(low) < 0 && score(high) > 0)) return null;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (score(middle) < 0) low = middle;
    else high = middle;
  }
  const shape = Math.sqrt(low * high);
  const scale = largest * (powers(shape, () => 1) / ended) ** (1 / shape);
  const logScale = Math.log(scale / largest);
  return {
    duration: { kind: 'weibull', shape, scale },
    logLikelihood: ended * (Math.log(shape) - shape * logScale + (shape - 1) * meanLog - Math.log(largest) - 1),
  };
};
