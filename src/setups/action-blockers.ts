/** What keeps AI from completing eligible contacts, by the step that blocks it. */
import type { OperationMap } from '../domain/map.ts';
import type { AiReach, Blocker } from './ai-reach.ts';
import type { InForce } from './in-force.ts';
import { counted, type SetupBlocker } from './setup-blocker.ts';

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

/** Only for types of which AI could resolve something, where AI may act at all. */
export function actionBlockers(
  map: OperationMap,
  inForce: readonly InForce[],
  reach: ReadonlyMap<string, AiReach>,
): readonly SetupBlocker[] {
  return inForce.flatMap(({ intervention, effects: { ai } }) => {
    if (ai === null) return [];
    const inScope = new Set(ai.contactTypes);
    const eligible = map.contactTypes.filter(({ id, aiEligible }) => inScope.has(id) && (aiEligible ?? 0) > 0);
    const blocked = eligible.map(({ id }) => id).filter((id) => reach.get(id)?.completable === false);
    const eligibleVolume = new Map(
      eligible.map(({ id, volume, aiEligible }) => [id, (volume ?? 0) * (aiEligible ?? 0)]),
    );
    const offered = map.contactTypes.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
    return groupedBlockers(blocked, (id) => reach.get(id)?.actBlockers ?? []).map(
      ({ blocker, contactTypes }): SetupBlocker => {
        const volume = contactTypes.reduce((sum, id) => sum + (eligibleVolume.get(id) ?? 0), 0);
        return {
          intervention: intervention.id,
          kind: blocker.unknown === null ? 'not-supported' : 'unknown',
          system: blocker.system,
          ability: null,
          unknown: blocker.unknown,
          steps: blocker.step === null ? [] : [`${blocker.workflow}/${blocker.step}`],
          touches: [],
          workflows: blocker.workflow === null ? [] : [blocker.workflow],
          contactTypes,
          volumeShare: offered > 0 ? volume / offered : null,
          message: `${blocker.reason}: AI cannot complete eligible contacts of ${counted(contactTypes.length, 'contact type')}`,
        };
      },
    );
  });
}
