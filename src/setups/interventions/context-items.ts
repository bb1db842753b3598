import type { ContextItem } from '../../domain/map.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import { phrase } from '../../messages/phrase.ts';
import type { SetupBlocker } from '../setup-blocker.ts';
import { shareMeeting } from './blocked.ts';
import type { ContextEffect } from './intervention.ts';
import type { ScopedMap } from './scoped-map.ts';

/**
 * Items whose home system is readable change for every contact type that needs them. An item is one for all: where a
 * type that needs it is out of scope, or the scope is one of workflows, it stays as it is.
 */
export function contextEffects(
  within: ScopedMap,
  intervention: InterventionId,
  change: ContextEffect['change'],
): { readonly effects: readonly ContextEffect[]; readonly blockers: readonly SetupBlocker[] } {
  const effects: ContextEffect[] = [];
  const blockers: SetupBlocker[] = [];
  if (within.scope.workflows !== null) return { effects, blockers };
  const needing = typesNeeding(within);
  for (const item of within.map.context) {
    const types = [...(needing.get(item.id) ?? [])];
    if (within.contactTypes !== null && !types.every((type) => within.contactTypes?.has(type))) continue;
    const support = item.homeSystem === null ? 'unknown' : within.supports(item.homeSystem, 'read');
    if (support === 'yes') effects.push({ item: item.id, change, rule: 'context' });
    else if (support !== 'out-of-scope') blockers.push(blocker(within, intervention, item, types, support));
  }
  return { effects, blockers };
}

function blocker(
  within: ScopedMap,
  intervention: InterventionId,
  item: ContextItem,
  contactTypes: readonly string[],
  support: 'no' | 'unknown',
): SetupBlocker {
  const { homeSystem } = item;
  const cell =
    homeSystem === null
      ? { table: 'context', key: item.id, column: 'home_system' }
      : { table: 'systems', key: homeSystem, column: 'api' };
  const cause =
    homeSystem === null
      ? phrase('blockers.homeUnknown', { item: item.id })
      : phrase(support === 'unknown' ? 'blockers.homeApiUnknown' : 'blockers.homeLacksApi', {
          system: homeSystem,
          item: item.id,
        });
  return {
    intervention,
    kind: support === 'unknown' ? 'unknown' : 'no-ability',
    system: homeSystem,
    ability: 'read',
    unknown: support === 'unknown' ? cell : null,
    steps: [],
    touches: [],
    workflows: [],
    contactTypes,
    volumeShare: shareMeeting(within.map, new Map(contactTypes.map((type) => [type, [1]]))),
    message: phrase('blockers.contextStays', { cause, delivery: item.delivery ?? 'unknown' }),
  };
}

/** Contact types by the items that their touches or workflows name (design 3, "Needed context"). */
function typesNeeding(within: ScopedMap): ReadonlyMap<string, ReadonlySet<string>> {
  const needing = new Map<string, Set<string>>(within.map.context.map(({ id }) => [id, new Set()]));
  for (const touch of within.map.touches) for (const item of touch.context) needing.get(item)?.add(touch.contactType);
  for (const workflow of within.map.workflows) {
    const types = workflow.shares.filter(({ share }) => share !== 0).map(({ contactType }) => contactType);
    for (const item of workflow.steps.flatMap((step) => step.needsContext))
      for (const type of types) needing.get(item)?.add(type);
  }
  return needing;
}
