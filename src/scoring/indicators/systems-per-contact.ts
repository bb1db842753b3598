import { phrase } from '../../messages/phrase.ts';
import { NO_TOUCHES, NO_VOLUME, notApplicable, unknown, VOLUME_UNKNOWN } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { anyOccurs, type Operation, type TypeOnMap, typeEvidence, volumeWeight } from '../operation.ts';
import { weightedMean } from '../weighted-mean.ts';

/** Mean number of distinct systems in which the agent has touches, per contact: Σ over systems of 1 − Π(1 − p). */
export const systemsPerContact: Indicator = {
  id: 'systems-per-contact',
  measure: (operation) => {
    if (operation.map.touches.length === 0) return unknown(NO_TOUCHES, []);
    if (operation.types.every((entry) => entry.agentTouches.length === 0)) {
      return notApplicable(phrase('notes.noTypeReachesAgents'));
    }
    return weightedMean(
      operation.types.map((entry) => {
        const value = systemsUsed(operation, entry);
        const { weight, open, missing } = volumeWeight(entry.type);
        return {
          weight,
          open,
          missing,
          value,
          evidence: typeEvidence(entry.type, {
            note: phrase('notes.systemsUsed'),
            weight: entry.type.volume,
            value,
          }),
        };
      }),
      {
        better: 'lower',
        bounds: { low: 0, high: operation.map.systems.length },
        empty: NO_VOLUME,
        unknown: VOLUME_UNKNOWN,
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
