import type { Duration, DurationKind } from '../../domain/duration.ts';
import { DISTRIBUTIONS, durationMean, durationParameters, durationVariance } from './distributions/index.ts';

/** Durations as columns: `parameterStart[i]` to `parameterStart[i + 1]` − 1 are the sampler's parameters of the i-th. */
export interface DurationColumn {
  /** Index in `DURATION_KINDS`. */
  readonly kind: Uint8Array;
  readonly parameterStart: Uint32Array;
  readonly parameters: Float64Array;
  /** Seconds, squared seconds: moments of one draw. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export const DURATION_KINDS = Object.keys(DISTRIBUTIONS) as readonly DurationKind[];

export const durationColumn = (durations: readonly Duration[]): DurationColumn => {
  const lists = durations.map((duration) => durationParameters(duration));
  const parameterStart = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    parameterStart[i + 1] = (parameterStart[i] as number) + list.length;
  });
  const parameters = new Float64Array(parameterStart[lists.length] as number);
  lists.forEach((list, i) => {
    parameters.set(list, parameterStart[i]);
  });
  return {
    kind: Uint8Array.from(durations, (duration) => DURATION_KINDS.indexOf(duration.kind)),
    parameterStart,
    parameters,
    mean: Float64Array.from(durations, durationMean),
    variance: Float64Array.from(durations, durationVariance),
  };
};
