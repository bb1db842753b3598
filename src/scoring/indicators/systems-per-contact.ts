import { undescribedTypes } from '../../domain/agent-work.ts';
import { phrase } from '../../messages/phrase.ts';
import { AGENTS_UNKNOWN, NO_VOLUME, VOLUME_UNKNOWN } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { anyOccurs, type Operation, type TypeOnMap, typeEvidence, volumeWeight } from '../operation.ts';
import { missingTouches, withoutAgents } from '../reaching-agents.ts';
import { weightedMean } from '../weighted-mean.ts';

/** Mean number of distinct systems in which the agent has touches, per contact: Σ over systems of 1 − Π(1 − p). */
export const systemsPerContact: Indicator = {
  id: 'systems-per-contact',
  measure: (operation) => {
    const none = withoutAgents(operation);
    if (none !== null) return none;
    const undescribed = undescribedTypes(operation.map);
    return weightedMean(
      operation.types.map((entry) => {
        const isDescribed = !undescribed.has(entry.type.id);
        const value = isDescribed ? systemsUsed(operation, entry) : null;
        const { weight, open, missing } = volumeWeight(entry.type);
        return {
          weight,
          open,
          missing: isDescribed ? missing : [...missing, missingTouches(entry, 'system')],
          value,
          evidence: typeEvidence(entry.type, {
            note: phrase(isDescribed ? 'notes.systemsUsed' : 'notes.touchesUnknown'),
            weight: entry.type.volume,
            value,
          }),
        };
      }),
      {
        better: 'lower',
        bounds: { low: 0, high: operation.map.systems.length },
        empty: NO_VOLUME,
        unknown: undescribed.size > 0 ? AGENTS_UNKNOWN : VOLUME_UNKNOWN,
      },
    );
  },
};

/** Expected number of distinct systems that the agent uses in one contact of a type. */
export function systemsUsed(operation: Operation, entry: TypeOnMap): number {
  let used = 0;
  for (const touches of agentTouchesBySystem(operation, entry).values()) used += anyOccurs(operation, touches);
  return used;
}

/** Agent touches of a contact type by the system that they name. */
export function agentTouchesBySystem(operation: Operation, entry: TypeOnMap): ReadonlyMap<string, readonly number[]> {
  const bySystem = new Map<string, number[]>();
  for (const index of entry.agentTouches) {
    const system = operation.map.touches[index]?.system ?? null;
    if (system === null) continue;
    const touches = bySystem.get(system);
    if (touches === undefined) bySystem.set(system, [index]);
    else touches.push(index);
  }
  return bySystem;
}
