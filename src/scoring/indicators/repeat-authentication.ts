import { phrase } from '../../messages/phrase.ts';
import { NO_TOUCHES, NO_VOLUME, unknown, VOLUME_UNKNOWN } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { anyOccurs, probabilityOf, typeEvidence, volumeWeight } from '../operation.ts';
import { weightedMean } from '../weighted-mean.ts';

/** Mean `verify` executions beyond the first, per contact, whoever the actor: Σ p × count − (1 − Π(1 − p)). */
export const repeatAuthentication: Indicator = {
  id: 'repeat-authentication',
  measure: (operation) => {
    if (operation.map.touches.length === 0) return unknown(NO_TOUCHES, []);
    return weightedMean(
      operation.types.map((entry) => {
        const checks = entry.touches.filter((index) => operation.map.touches[index]?.activity === 'verify');
        let executions = 0;
        for (const index of checks)
          executions += probabilityOf(operation, index) * (operation.map.touches[index]?.count ?? 1);
        const value = executions - anyOccurs(operation, checks);
        const { weight, open, missing } = volumeWeight(entry.type);
        const note = phrase('notes.verifications', { count: checks.length });
        return {
          weight,
          open,
          missing,
          value,
          evidence: typeEvidence(entry.type, { note, weight: entry.type.volume, value }),
        };
      }),
      { better: 'lower', bounds: { low: 0, high: Infinity }, empty: NO_VOLUME, unknown: VOLUME_UNKNOWN },
    );
  },
};
