/** What a customer lives through in a set-up, from the touches of all actors (design 4, "The customer's side"). */
import type { OperationMap, Workflow } from '../domain/map.ts';
import { durationMean } from '../kernels/handle-time/distributions/index.ts';
import type { SetupView } from './setup-view.ts';
import type { TouchDuration } from './touch-duration.ts';

/** Expected numbers per contact offered; what AI completes is not taken off, since these touches are the way through people. */
export interface CustomerExperience {
  /** Null, as all that touches tell, where no touch was written down. */
  readonly identityChecks: number | null;
  readonly retellings: number | null;
  readonly transfers: number | null;
  readonly waitingSeconds: number | null;
  readonly contactSeconds: number | null;
  /**
   * Probability of at least one hand-off between systems that a person carries: nothing guarantees continuity there. Null
   * where no workflow was written down.
   */
  readonly carriedByPerson: number | null;
}

export interface CustomerSide {
  /** Mean over contacts of known volume, each figure over the types of which it is known; null without known volume. */
  readonly overall: CustomerExperience | null;
  readonly byContactType: ReadonlyMap<string, CustomerExperience>;
}

type Figure = keyof CustomerExperience;
type Counts = Record<Exclude<Figure, 'carriedByPerson'>, number>;

const none = (): Counts => ({
  identityChecks: 0,
  retellings: 0,
  transfers: 0,
  waitingSeconds: 0,
  contactSeconds: 0,
});

export function customerSide(map: OperationMap, view: SetupView, durations: readonly TouchDuration[]): CustomerSide {
  const counted = new Map(map.contactTypes.map(({ id }) => [id, none()]));
  map.touches.forEach((touch, index) => {
    const counts = counted.get(touch.contactType);
    if (counts === undefined) return;
    const executions = touch.probability * (view.occurrence[index] as number) * touch.count;
    const mean = durationMean((durations[index] as TouchDuration).duration);
    const seconds = executions * mean * (view.stretch[index] as number);
    if (touch.activity === 'verify') counts.identityChecks += executions;
    if (touch.activity === 'recap') counts.retellings += executions;
    if (touch.activity === 'transfer') counts.transfers += executions;
    if (touch.activity === 'wait') counts.waitingSeconds += seconds;
    counts.contactSeconds += seconds;
  });
  for (const { contactType, probability, duration } of view.added) {
    const counts = counted.get(contactType);
    if (counts !== undefined) counts.contactSeconds += probability * durationMean(duration);
  }
  const reaching = new Set(map.touches.flatMap((touch) => (touch.actor === 'agent' ? [touch.contactType] : [])));
  const free = new Map(map.contactTypes.map(({ id }) => [id, 1]));
  for (const { contactType, share } of view.map.workflows.filter(isCarriedByPerson).flatMap(({ shares }) => shares))
    free.set(contactType, (free.get(contactType) ?? 1) * (1 - (share ?? 0)));
  for (const type of map.contactTypes) {
    const counts = counted.get(type.id);
    if (counts === undefined) continue;
    const ai = view.ai.get(type.id);
    if (ai !== undefined && reaching.has(type.id))
      counts.contactSeconds += ai.handoverShare * durationMean(ai.handover);
  }
  const touched = new Set(map.touches.map(({ contactType }) => contactType));
  const byContactType = new Map(
    [...counted].map(([id, counts]): [string, CustomerExperience] => [
      id,
      {
        ...(touched.has(id) ? counts : NOT_TOLD),
        carriedByPerson: view.map.workflows.length === 0 ? null : 1 - (free.get(id) ?? 1),
      },
    ]),
  );
  return { overall: meanOf(map, byContactType), byContactType };
}

const NOT_TOLD = {
  identityChecks: null,
  retellings: null,
  transfers: null,
  waitingSeconds: null,
  contactSeconds: null,
} as const;

/** A step by an agent that follows a step on another system (design 3, `coordination-locus`). */
function isCarriedByPerson({ steps }: Workflow): boolean {
  return steps.some(
    (later) =>
      later.by === 'agent' &&
      later.system !== null &&
      steps.some(
        (earlier) => later.after.includes(earlier.id) && earlier.system !== null && earlier.system !== later.system,
      ),
  );
}

function meanOf(map: OperationMap, byContactType: ReadonlyMap<string, CustomerExperience>): CustomerExperience | null {
  const known = map.contactTypes.flatMap(({ id, volume }) => {
    const own = byContactType.get(id);
    return volume === null || volume === 0 || own === undefined ? [] : [{ volume, own }];
  });
  if (known.length === 0) return null;
  const mean = (figure: Figure): number | null => {
    let sum = 0;
    let offered = 0;
    for (const { volume, own } of known) {
      const value = own[figure];
      if (value === null) continue;
      sum += volume * value;
      offered += volume;
    }
    return offered === 0 ? null : sum / offered;
  };
  return {
    identityChecks: mean('identityChecks'),
    retellings: mean('retellings'),
    transfers: mean('transfers'),
    waitingSeconds: mean('waitingSeconds'),
    contactSeconds: mean('contactSeconds'),
    carriedByPerson: mean('carriedByPerson'),
  };
}
