/** What keeps AI from completing eligible contacts, by the step that blocks it. */
import type { OperationMap } from '../domain/map.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { InterventionId } from '../domain/scenario.ts';
import { phrase } from '../messages/phrase.ts';
import type { AiReach, Blocker } from './ai-reach.ts';
import type { InForce } from './in-force.ts';
import { ofVolume, type SetupBlocker } from './setup-blocker.ts';

export interface GroupedBlocker {
  readonly blocker: Blocker;
  /** Contact types that it blocks, in map order. */
  readonly contactTypes: readonly string[];
}

/** Blockers that several contact types share stand once. */
export function groupedBlockers(
  types: readonly string[],
  blockersOf: (type: string) => readonly Blocker[],
): readonly GroupedBlocker[] {
  const groups = new Map<string, { blocker: Blocker; contactTypes: Set<string> }>();
  for (const type of types) {
    for (const blocker of blockersOf(type)) {
      const key = JSON.stringify([blocker.workflow, blocker.step, blocker.system, blocker.reason]);
      const group = groups.get(key) ?? { blocker, contactTypes: new Set<string>() };
      groups.set(key, group);
      group.contactTypes.add(type);
    }
  }
  return [...groups.values()].map(({ blocker, contactTypes }) => ({ blocker, contactTypes: [...contactTypes] }));
}

/** One blocker per cause, whatever the number of steps; only for types of which AI could resolve something, where AI may act. */
export function actionBlockers(
  map: OperationMap,
  inForce: readonly InForce[],
  reach: ReadonlyMap<string, AiReach>,
): readonly SetupBlocker[] {
  const mends = new Set(inForce.flatMap(({ intervention }) => MENDS.get(intervention.id) ?? []));
  return inForce.flatMap(({ intervention, effects: { ai } }) => {
    if (ai === null) return [];
    const inScope = new Set(ai.contactTypes);
    const eligible = map.contactTypes.filter(({ id, aiEligible }) => inScope.has(id) && (aiEligible ?? 0) > 0);
    const blocked = eligible.map(({ id }) => id).filter((id) => reach.get(id)?.completable === false);
    const eligibleVolume = new Map(
      eligible.map(({ id, volume, aiEligible }) => [id, (volume ?? 0) * (aiEligible ?? 0)]),
    );
    const offered = map.contactTypes.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
    const byStep = groupedBlockers(blocked, (id) => causesOf(reach.get(id)?.actBlockers ?? [], mends));
    const byCause = Map.groupBy(byStep, ({ blocker }) => JSON.stringify(blocker.reason));
    return [...byCause.values()].map((group): SetupBlocker => {
      const { blocker } = group[0] as GroupedBlocker;
      const steps = group.flatMap(({ blocker: { workflow, step } }) => (step === null ? [] : [`${workflow}/${step}`]));
      const workflows = new Set(group.flatMap(({ blocker: { workflow } }) => workflow ?? []));
      const contactTypes = [...new Set(group.flatMap((one) => one.contactTypes))];
      const volume = contactTypes.reduce((sum, id) => sum + (eligibleVolume.get(id) ?? 0), 0);
      const volumeShare = offered > 0 ? volume / offered : null;
      return {
        intervention: intervention.id,
        kind: blocker.unknown === null ? 'not-supported' : 'unknown',
        system: group.every((one) => one.blocker.system === blocker.system) ? blocker.system : null,
        ability: null,
        unknown: blocker.unknown,
        steps,
        touches: [],
        workflows: [...workflows],
        contactTypes,
        volumeShare,
        message: phrase('blockers.aiCannotComplete', {
          cause: causeOf(blocker, steps),
          count: contactTypes.length,
          volume: ofVolume(volumeShare),
        }),
      };
    });
  });
}

/** What an intervention would mend by itself at a step that can be called. */
const MENDS: ReadonlyMap<InterventionId, Blocker['cause']> = new Map([
  ['orchestrate-workflows', 'span'],
  ['embed-governance', 'permission'],
]);

/** At a step that cannot be called, what would be mended if it could is no second cause. */
function causesOf(blockers: readonly Blocker[], mends: ReadonlySet<Blocker['cause']>): readonly Blocker[] {
  const nameOf = ({ workflow, step }: Blocker): string => JSON.stringify([workflow, step]);
  const uncallable = new Set(blockers.filter(({ cause }) => cause === 'call').map(nameOf));
  return blockers.filter((blocker) => !mends.has(blocker.cause) || !uncallable.has(nameOf(blocker)));
}

/** The reason speaks of "the step", standing beside it; a sentence names the step, or how many they are. */
function causeOf({ cause, reason, unknown }: Blocker, steps: readonly string[]): Phrase {
  const [only] = steps;
  if (cause !== 'permission' || only === undefined) return reason;
  const subject = steps.length === 1 ? only : phrase('blockers.severalSteps', { count: steps.length });
  return phrase(unknown === null ? 'blockers.permissionOf' : 'blockers.permissionOfUnknown', {
    ...reason.values,
    subject,
  });
}
