/** The numbers of a map that agent time rests on, as columns that draws may write to. */
import type { OperationMap } from '../../domain/map.ts';
import { durationMean } from '../../kernels/handle-time/distributions/index.ts';
import type { TouchDuration } from '../touch-duration.ts';

export interface MapNumbers {
  /** Per touch of the map; seconds are the mean of one draw. */
  readonly probability: Float64Array;
  readonly count: Float64Array;
  readonly seconds: Float64Array;
  /** Per contact type. What is unknown gives nothing: 0. */
  readonly volume: Float64Array;
  readonly eligible: Float64Array;
  readonly concurrency: Float64Array;
  readonly repeatRate: Float64Array;
  readonly repeatContext: Float64Array;
  readonly repeatAction: Float64Array;
  /** Per entry of `workflowShares(map)`; an unknown share counts in full. */
  readonly share: Float64Array;
}

export function mapNumbers(map: OperationMap, durations: readonly TouchDuration[]): MapNumbers {
  return {
    probability: Float64Array.from(map.touches, (touch) => touch.probability),
    count: Float64Array.from(map.touches, (touch) => touch.count),
    seconds: Float64Array.from(durations, ({ duration }) => durationMean(duration)),
    volume: Float64Array.from(map.contactTypes, ({ volume }) => volume ?? 0),
    eligible: Float64Array.from(map.contactTypes, ({ aiEligible }) => aiEligible ?? 0),
    concurrency: Float64Array.from(map.contactTypes, ({ concurrency }) => concurrency),
    repeatRate: Float64Array.from(map.contactTypes, ({ repeatRate }) => repeatRate ?? 0),
    repeatContext: Float64Array.from(map.contactTypes, ({ repeatContext }) => repeatContext ?? 0),
    repeatAction: Float64Array.from(map.contactTypes, ({ repeatAction }) => repeatAction ?? 0),
    share: Float64Array.from(workflowShares(map), ({ share }) => share ?? 1),
  };
}

export const copiedNumbers = (numbers: MapNumbers): MapNumbers => ({
  probability: numbers.probability.slice(),
  count: numbers.count.slice(),
  seconds: numbers.seconds.slice(),
  volume: numbers.volume.slice(),
  eligible: numbers.eligible.slice(),
  concurrency: numbers.concurrency.slice(),
  repeatRate: numbers.repeatRate.slice(),
  repeatContext: numbers.repeatContext.slice(),
  repeatAction: numbers.repeatAction.slice(),
  share: numbers.share.slice(),
});

/** Every share of a workflow in a contact type, in map order. */
export const workflowShares = (map: OperationMap) =>
  map.workflows.flatMap(({ id, shares }) =>
    shares.map(({ contactType, share }) => ({ workflow: id, contactType, share })),
  );
