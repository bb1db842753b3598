/** From contacts that AI could resolve if it could act, to those that it does, and what stops the others (design 4, "AI"). */
import { undescribedTypes } from '../domain/agent-work.ts';
import type { OperationMap } from '../domain/map.ts';
import type { Phrase } from '../domain/phrase.ts';
import { durationMean } from '../kernels/handle-time/distributions/index.ts';
import type { ExactResult } from '../kernels/handle-time/exact-result.ts';
import { phrase } from '../messages/phrase.ts';
import { type GroupedBlocker, groupedBlockers } from './action-blockers.ts';
import type { Blocker } from './ai-reach.ts';
import type { SetupView } from './setup-view.ts';

/**
 * Contacts a period of known volume and share, and the agent hours that they take, or would take without AI: of the types
 * whose agent time is known; null where there are contacts, and it is known of none of them.
 */
export interface ContactsAndHours {
  readonly contacts: number;
  readonly hours: number | null;
}

export interface AiFunnel {
  readonly eligible: ContactsAndHours;
  /** Each over eligible volume on its own: types that AI could read for need not be those that it could complete. */
  readonly readable: ContactsAndHours;
  readonly completable: ContactsAndHours;
  readonly completed: ContactsAndHours;
  /** Hours of the hand-overs of eligible contacts that AI does not complete. */
  readonly handoverHours: number | null;
  /** `completed.hours` − `handoverHours`, beside `eligible.hours`, which AI could save. */
  readonly hoursSaved: number | null;
  readonly gaps: {
    readonly readable: readonly FunnelGap[];
    readonly completable: readonly FunnelGap[];
    readonly completed: readonly FunnelGap[];
  };
  /** Contact types whose `ai_eligible` or volume is unknown: they give AI nothing. */
  readonly unknownTypes: readonly string[];
}

/** Eligible contacts that stop here; one contact type may stand in several gaps of a level. */
export interface FunnelGap extends ContactsAndHours {
  readonly reason: Phrase;
  readonly system: string | null;
  readonly workflow: string | null;
  readonly step: string | null;
  readonly contactTypes: readonly string[];
}

interface EligibleType extends ContactsAndHours {
  readonly id: string;
  readonly share: number;
  /** Null where no touch says. */
  readonly reachesAgents: boolean | null;
  readonly concurrency: number;
}

const SECONDS_PER_HOUR = 3600;

/** @param exact of the set-up, its types in the order of the map's */
export function aiFunnel(map: OperationMap, view: SetupView, exact: ExactResult): AiFunnel {
  const types = eligibleTypes(map, view, exact);
  const sum = (some: readonly EligibleType[], part: (type: EligibleType) => number = () => 1): ContactsAndHours => ({
    contacts: some.reduce((total, type) => total + type.contacts * part(type), 0),
    hours: knownSum(
      some
        .filter((type) => type.contacts * part(type) > 0)
        .map((type) => (type.hours === null ? null : type.hours * part(type))),
    ),
  });
  const byType = new Map(types.map((type) => [type.id, type]));
  const readable = types.filter(({ id }) => view.reach.get(id)?.readable === true);
  const completable = types.filter(({ id }) => view.reach.get(id)?.completable === true);
  const successOf = ({ id, share }: EligibleType): number => (view.ai.get(id)?.completes ?? 0) / share;
  const completed = sum(completable, successOf);
  const handoverHours = knownSum(completable.map((type) => handoverHoursOf(type, view)));
  const gapsOf = (open: readonly EligibleType[], blockersOf: (id: string) => readonly Blocker[]): FunnelGap[] =>
    groupedBlockers(
      open.map(({ id }) => id),
      blockersOf,
    ).map((group) => gapOf(group, sum(group.contactTypes.flatMap((id) => byType.get(id) ?? []))));
  return {
    eligible: sum(types),
    readable: sum(readable),
    completable: sum(completable),
    completed,
    handoverHours,
    hoursSaved: completed.hours === null || handoverHours === null ? null : completed.hours - handoverHours,
    gaps: {
      readable: gapsOf(
        types.filter(({ id }) => view.reach.get(id)?.readable !== true),
        (id) => view.reach.get(id)?.readBlockers ?? [],
      ),
      completable: gapsOf(
        types.filter(({ id }) => view.reach.get(id)?.completable !== true),
        (id) => view.reach.get(id)?.actBlockers ?? [],
      ),
      completed: notCompleted(completable, view, sum, successOf),
    },
    unknownTypes: map.contactTypes
      .filter(({ volume, aiEligible }) => volume === null || aiEligible === null)
      .map(({ id }) => id),
  };
}

function eligibleTypes(map: OperationMap, view: SetupView, exact: ExactResult): readonly EligibleType[] {
  const undescribed = undescribedTypes(map);
  return map.contactTypes.flatMap(({ id, volume, aiEligible, concurrency }, at): readonly EligibleType[] => {
    const own = exact.contactTypes[at];
    if (volume === null || aiEligible === null || aiEligible === 0 || own === undefined) return [];
    const contacts = volume * aiEligible;
    if (undescribed.has(id))
      return [{ id, share: aiEligible, reachesAgents: null, concurrency, contacts, hours: null }];
    const ai = view.ai.get(id);
    const handover = ai === undefined || !own.reachesAgents ? 0 : ai.handoverShare * durationMean(ai.handover);
    const seconds = own.reachesAgents ? (own.handleTime.mean - handover) / concurrency : 0;
    const hours = (contacts * seconds) / SECONDS_PER_HOUR;
    return [{ id, share: aiEligible, reachesAgents: own.reachesAgents, concurrency, contacts, hours }];
  });
}

/** Null where there is something to add, and nothing of it is known. */
function knownSum(hours: readonly (number | null)[]): number | null {
  const known = hours.filter((one) => one !== null);
  return known.length === 0 && hours.length > 0 ? null : known.reduce((total, one) => total + one, 0);
}

/** Contacts left to agents × share with a hand-over × its time: V (1 − a) × (eligible − a) ÷ (1 − a). */
function handoverHoursOf(
  { id, share, contacts, reachesAgents, concurrency }: EligibleType,
  view: SetupView,
): number | null {
  const ai = view.ai.get(id);
  if (ai !== undefined && reachesAgents === null) return null;
  if (ai === undefined || reachesAgents !== true) return 0;
  const handedOver = contacts * ((share - ai.completes) / share);
  return (handedOver * durationMean(ai.handover)) / concurrency / SECONDS_PER_HOUR;
}

const gapOf = ({ blocker, contactTypes }: GroupedBlocker, lost: ContactsAndHours): FunnelGap => ({
  ...lost,
  reason: blocker.reason,
  system: blocker.system,
  workflow: blocker.workflow,
  step: blocker.step,
  contactTypes,
});

function notCompleted(
  completable: readonly EligibleType[],
  view: SetupView,
  sum: (some: readonly EligibleType[], part?: (type: EligibleType) => number) => ContactsAndHours,
  successOf: (type: EligibleType) => number,
): readonly FunnelGap[] {
  const gap = (reason: Phrase, some: readonly EligibleType[], part: (type: EligibleType) => number): FunnelGap[] => {
    const lost = sum(some, part);
    const contactTypes = some.map(({ id }) => id);
    return lost.contacts > 0 ? [{ ...lost, reason, system: null, workflow: null, step: null, contactTypes }] : [];
  };
  const acting = completable.filter(({ id }) => view.ai.has(id));
  const idle = completable.filter(({ id }) => !view.ai.has(id));
  return [
    ...gap(phrase('blockers.nothingLetsAct'), idle, () => 1),
    ...gap(phrase('blockers.aiTries'), acting, (type) => 1 - successOf(type)),
  ];
}
