/** Blockers in their words: what systems, unknown cells or missing links keep as it is (design 4, "A benefit needs the map's support"). */
import { NEEDED_ABILITY } from '../../domain/callability.ts';
import type { OperationMap, Step, Touch, Workflow } from '../../domain/map.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import type { Activity, ApiAbility } from '../../domain/vocabulary.ts';
import { phrase } from '../../messages/phrase.ts';
import type { MessageKey } from '../../messages/say.ts';
import { ofVolume, type SetupBlocker, type UnknownCell } from '../setup-blocker.ts';
import type { PlacedTouch, ScopedMap } from './scoped-map.ts';

/** A touch that an intervention would change, were it not for the system given; null stands for all that agents touch. */
export interface BlockedTouch {
  readonly placed: PlacedTouch;
  readonly system: string | null;
  readonly ability: ApiAbility;
  readonly unknown: boolean;
}

/** One blocker per system and ability. `stays` is the message of what does not change. */
export function touchBlockers(
  within: ScopedMap,
  intervention: InterventionId,
  stays: MessageKey,
  blocked: readonly BlockedTouch[],
): readonly SetupBlocker[] {
  const groups = Map.groupBy(blocked, ({ system, ability, unknown }) => JSON.stringify([system, ability, unknown]));
  return [...groups.values()].map((group): SetupBlocker => {
    const { system, ability, unknown } = group[0] as BlockedTouch;
    const touches = group.map(({ placed }) => placed.touch);
    const contactTypes = distinct(touches.map((touch) => touch.contactType));
    const volumeShare = shareMeeting(within.map, chanceOfTouches(touches));
    const cause = system === null ? phrase('blockers.noSystemWithApi', { ability }) : lacks(system, ability, unknown);
    return {
      intervention,
      kind: unknown ? 'unknown' : 'no-ability',
      system,
      ability,
      unknown: unknown && system !== null ? { table: 'systems', key: system, column: 'api' } : null,
      steps: [],
      touches: touches.map((touch) => `${touch.contactType}/${touch.seq}`),
      workflows: [],
      contactTypes,
      volumeShare,
      message: phrase(stays, { cause, count: contactTypes.length, volume: ofVolume(volumeShare) }),
    };
  });
}

/** Touches of the right activity that name no step of a workflow, so that nothing can carry them out. */
export function unlinkedBlocker(
  within: ScopedMap,
  intervention: InterventionId,
  unlinked: readonly PlacedTouch[],
): readonly SetupBlocker[] {
  if (unlinked.length === 0) return [];
  const touches = unlinked.map(({ touch }) => touch);
  const contactTypes = distinct(touches.map((touch) => touch.contactType));
  const volumeShare = shareMeeting(within.map, chanceOfTouches(touches));
  return [
    {
      intervention,
      kind: 'not-supported',
      system: null,
      ability: null,
      unknown: null,
      steps: [],
      touches: touches.map((touch) => `${touch.contactType}/${touch.seq}`),
      workflows: [],
      contactTypes,
      volumeShare,
      message: phrase('blockers.touchesUnlinked', {
        touches: touches.length,
        activities: enumerated(distinct(touches.map((touch) => touch.activity))),
        count: contactTypes.length,
        volume: ofVolume(volumeShare),
      }),
    },
  ];
}

/** One after the other, with commas alone. */
function enumerated([first, ...rest]: readonly Activity[]): Phrase | string {
  if (first === undefined) return '';
  const word = phrase(`blockers.activity-${first}`);
  return rest.length === 0 ? word : phrase('blockers.andMore', { first: word, rest: enumerated(rest) });
}

/** One blocker per system and ability that steps lack. `stays` is the message of what does not change. */
export function stepBlockers(
  within: ScopedMap,
  intervention: InterventionId,
  stays: (steps: readonly Step[]) => MessageKey,
  blocked: readonly { readonly step: Step; readonly unknown: boolean }[],
): readonly SetupBlocker[] {
  const groups = Map.groupBy(blocked, ({ step, unknown }) =>
    JSON.stringify([step.system, abilityOf(step), unknown, cellOf(step, unknown)]),
  );
  return [...groups.values()].map((group): SetupBlocker => {
    const { step, unknown } = group[0] as { step: Step; unknown: boolean };
    const steps = group.map((one) => one.step);
    const workflows = distinct(steps.map((one) => one.workflow));
    const named = new Set(workflows);
    const runs = within.map.workflows.filter(({ id }) => named.has(id));
    const volumeShare = shareMeeting(within.map, chanceOfWorkflows(runs));
    const types = distinct(runs.flatMap(({ shares }) => shares.map((share) => share.contactType)));
    return {
      intervention,
      kind: unknown ? 'unknown' : 'no-ability',
      system: step.system,
      ability: abilityOf(step),
      unknown: cellOf(step, unknown),
      steps: steps.map((one) => `${one.workflow}/${one.id}`),
      touches: [],
      workflows,
      contactTypes: types.filter((type) => within.contactTypes?.has(type) ?? true),
      volumeShare,
      message: phrase(stays(steps), {
        cause: whyNotCalled(step, unknown),
        count: workflows.length,
        volume: ofVolume(volumeShare),
      }),
    };
  });
}

const abilityOf = (step: Step): ApiAbility | null => (step.operation === null ? null : NEEDED_ABILITY[step.operation]);

function whyNotCalled(step: Step, unknown: boolean): Phrase {
  const name = `${step.workflow}/${step.id}`;
  if (step.system === null) return phrase('blockers.systemUnknown', { step: name });
  const ability = abilityOf(step);
  if (ability === null) {
    return unknown
      ? phrase('blockers.operationUnknown', { step: name, system: step.system })
      : phrase('blockers.noApi', { system: step.system });
  }
  return lacks(step.system, ability, unknown);
}

const lacks = (system: string, ability: ApiAbility, unknown: boolean): Phrase =>
  phrase(unknown ? 'blockers.apiUnknown' : 'blockers.lacksApi', { system, ability });

function cellOf(step: Step, unknown: boolean): UnknownCell | null {
  if (!unknown) return null;
  const key = `${step.workflow}/${step.id}`;
  if (step.system === null) return { table: 'workflow-steps', key, column: 'system' };
  if (step.operation === null) return { table: 'workflow-steps', key, column: 'operation' };
  return { table: 'systems', key: step.system, column: 'api' };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Chances of touches, as `shareMeeting` takes them. */
function chanceOfTouches(touches: readonly Touch[]): ReadonlyMap<string, readonly number[]> {
  const byType = Map.groupBy(touches, (touch) => touch.contactType);
  return new Map([...byType].map(([type, own]) => [type, own.map(({ probability }) => probability)]));
}

function chanceOfWorkflows(workflows: readonly Workflow[]): ReadonlyMap<string, readonly number[]> {
  const byType = Map.groupBy(
    workflows.flatMap(({ shares }) => shares),
    ({ contactType }) => contactType,
  );
  return new Map([...byType].map(([type, own]) => [type, own.map(({ share }) => share ?? 0)]));
}

/** Share of offered contacts that meet at least one of the independent chances given by contact type. */
export function shareMeeting(map: OperationMap, chances: ReadonlyMap<string, readonly number[]>): number | null {
  let offered = 0;
  let meeting = 0;
  for (const type of map.contactTypes) {
    if (type.volume === null) continue;
    offered += type.volume;
    meeting += type.volume * (1 - (chances.get(type.id) ?? []).reduce((none, chance) => none * (1 - chance), 1));
  }
  return offered > 0 ? meeting / offered : null;
}
