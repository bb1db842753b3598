/** Seconds that a set-up adds to handle time, by what adds them. */
import { durationMean } from '../kernels/handle-time/distributions/index.ts';
import type { ExactResult } from '../kernels/handle-time/exact-result.ts';
import type { AddedActivity } from './interventions/intervention.ts';
import type { SetupView } from './setup-view.ts';

/** In the order in which a contact may meet them. */
const ADDED_ACTIVITIES: readonly AddedActivity[] = ['hand-over', 'context-view', 'reading', 'trigger', 'exception'];

type SecondsByActivity = ReadonlyMap<AddedActivity, number>;

/** Per contact that reaches an agent, by the id of its type. */
export function addedSecondsByType(view: SetupView): ReadonlyMap<string, SecondsByActivity> {
  const types = new Map<string, Map<AddedActivity, number>>();
  const add = (type: string, activity: AddedActivity, seconds: number): void => {
    const own = types.get(type) ?? new Map<AddedActivity, number>();
    types.set(type, own.set(activity, (own.get(activity) ?? 0) + seconds));
  };
  for (const [type, { handoverShare, handover }] of view.ai)
    add(type, 'hand-over', handoverShare * durationMean(handover));
  for (const { contactType, activity, probability, duration } of view.added)
    add(contactType, activity, probability * durationMean(duration));
  return types;
}

/** Per contact that reaches an agent, of whatever type; only what there is. They sum to the kind `orchestration`. */
export function addedSeconds(view: SetupView, { contactTypes }: ExactResult): SecondsByActivity {
  const contacts = contactTypes.reduce((sum, type) => sum + (type.volumeToAgents ?? 0), 0);
  const byType = addedSecondsByType(view);
  const secondsOf = (activity: AddedActivity): number =>
    contactTypes.reduce(
      (sum, { typeId, volumeToAgents }) =>
        sum + ((volumeToAgents ?? 0) / contacts) * (byType.get(typeId)?.get(activity) ?? 0),
      0,
    );
  return new Map(
    ADDED_ACTIVITIES.map((activity) => [activity, secondsOf(activity)] as const).filter(([, seconds]) => seconds > 0),
  );
}
