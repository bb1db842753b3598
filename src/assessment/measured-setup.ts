/** Everything that the kernels say of one set-up, ready for scoring and for the result document. */
import type { OperationMap } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import { type FailureImpact, failureImpact, shareByState } from '../kernels/blast-radius/failure-impact.ts';
import { type FailureModel, failureModelOf } from '../kernels/blast-radius/failure-model.ts';
import { durationMean } from '../kernels/handle-time/distributions/index.ts';
import { exactHandleTime } from '../kernels/handle-time/exact.ts';
import type { ExactResult } from '../kernels/handle-time/exact-result.ts';
import { compilePlan, type HandleTimePlan, KIND_AXIS } from '../kernels/handle-time/plan.ts';
import { type BrokenVolume, type Operation, operationOf, type AiReach as Reach } from '../scoring/operation.ts';
import type { AiReach, Blocker } from '../setups/ai-reach.ts';
import type { AppliedSetup } from '../setups/apply.ts';
import { handleTimeInput } from '../setups/handle-time-input.ts';
import type { SetupView } from '../setups/setup-view.ts';
import { type TouchDuration, touchDurations } from '../setups/touch-duration.ts';

export interface MeasuredSetup {
  readonly applied: AppliedSetup;
  readonly view: SetupView;
  readonly exact: ExactResult;
  readonly failures: FailureModel;
  /** The impact of each element failing alone, in the order of `failures.elements`. */
  readonly singles: readonly FailureImpact[];
  readonly operation: Operation;
}

export interface MeasuredSetups {
  readonly durations: readonly TouchDuration[];
  readonly plan: HandleTimePlan;
  /** The map as it is, which is the first of `setups`. */
  readonly asIs: MeasuredSetup;
  readonly setups: readonly MeasuredSetup[];
}

/**
 * Measures each set-up; the first is the map as it is, and its handle times are the denominators of all (design 3).
 *
 * @param setups at least one
 */
export function measureSetups(
  map: OperationMap,
  parameters: ParameterSet,
  setups: readonly AppliedSetup[],
): MeasuredSetups {
  const durations = touchDurations(map, parameters);
  const views = setups.map(({ view }) => view);
  const plan = compilePlan(handleTimeInput(map, durations, views));
  const asIsSeconds = asIsSecondsByType(map, durations);
  const measured = setups.map((applied, position): MeasuredSetup => {
    const { view } = applied;
    const exact = exactHandleTime(plan.contacts, plan.setups[position] as (typeof plan.setups)[number]);
    const failures = failureModelOf(view.map, view.orchestration);
    const singles = failures.elements.map((_, element) => failureImpact(failures, [element]));
    const operation = operationOf(view.map, {
      occurrence: view.occurrence,
      touchSeconds: touchSeconds(map, durations, view),
      addedSeconds: new Map(exact.contactTypes.map((type) => [type.typeId, type.byKind.mean[ADDED_KIND] ?? 0])),
      asIsSeconds,
      broken: brokenVolumes(failures, singles),
      aiReach: new Map([...view.reach].map(([type, reach]) => [type, scoringReach(reach)])),
    });
    return { applied, view, exact, failures, singles, operation };
  });
  const [asIs] = measured;
  if (asIs === undefined) throw new Error('There is no set-up to measure');
  return { durations, plan, asIs, setups: measured };
}

const ADDED_KIND = KIND_AXIS.indexOf('orchestration');

function brokenVolumes(failures: FailureModel, singles: readonly FailureImpact[]): ReadonlyMap<string, BrokenVolume> {
  const types = new Map(failures.types.map((type) => [type.id, type]));
  return new Map(
    failures.elements.map((element, at) => {
      const impact = singles[at];
      const ofType = (id: string): number => {
        const type = types.get(id);
        return type === undefined || impact === undefined ? 0 : shareByState(type, impact.states).broken;
      };
      return [element.id, { share: impact?.volumeShare?.broken ?? 0, ofType }];
    }),
  );
}

/** Expected agent seconds of each touch per contact of its type: p ρ m δ μ. */
function touchSeconds(map: OperationMap, durations: readonly TouchDuration[], view: SetupView | null): Float64Array {
  return Float64Array.from(map.touches, (touch, index) => {
    if (touch.actor !== 'agent') return 0;
    const mean = durationMean((durations[index] as TouchDuration).duration);
    const factor = view === null ? 1 : (view.occurrence[index] as number) * (view.stretch[index] as number);
    return touch.probability * touch.count * mean * factor;
  });
}

function asIsSecondsByType(map: OperationMap, durations: readonly TouchDuration[]): ReadonlyMap<string, number> {
  const seconds = touchSeconds(map, durations, null);
  const byType = new Map(map.contactTypes.map((type) => [type.id, 0]));
  map.touches.forEach((touch, index) => {
    byType.set(touch.contactType, (byType.get(touch.contactType) ?? 0) + (seconds[index] as number));
  });
  return byType;
}

/** Only the cells that decide a verdict are missing: a type that something known blocks stays blocked whatever they hold. */
function scoringReach(reach: AiReach): Reach {
  const deciding: readonly Blocker[] = [
    ...(reach.readable === reach.couldBeReadable ? [] : reach.readBlockers),
    ...(reach.completable === reach.couldBeCompletable ? [] : reach.actBlockers),
  ];
  return {
    readable: reach.readable,
    completable: reach.completable,
    couldBeReadable: reach.couldBeReadable,
    couldBeCompletable: reach.couldBeCompletable,
    missing: deciding.flatMap(({ unknown }) => (unknown === null ? [] : [{ ...unknown, place: null }])),
    blockers: reach.actBlockers.map(({ reason }) => reason),
  };
}
