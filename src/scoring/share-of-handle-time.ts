/** Σ V × seconds ÷ Σ V × handle time over agent touches (design 3): the shape of every Q7 indicator. */
import type { Touch } from '../domain/map.ts';
import type { Phrase } from '../domain/phrase.ts';
import { KIND_OF_ACTIVITY } from '../domain/vocabulary.ts';
import { phrase } from '../messages/phrase.ts';
import { type Fact, NO_TOUCHES, notApplicable, unknown, VOLUME_UNKNOWN } from './fact.ts';
import { type Operation, touchEvidence, volumeWeight } from './operation.ts';
import { weightedMean } from './weighted-mean.ts';

/**
 * Share of as-is handle time that the chosen agent touches take, 0 to 1. Unknown where volumes are; a touch without a
 * duration is assumed from the parameter set, not unknown. `countsAdded` takes in what a set-up adds.
 */
export function shareOfHandleTime(operation: Operation, chosen: (touch: Touch) => boolean, countsAdded = false): Fact {
  if (operation.map.touches.length === 0) return unknown(NO_TOUCHES, []);
  if (operation.types.every((entry) => entry.agentTouches.length === 0)) {
    return notApplicable(phrase('notes.noTypeReachesAgents'));
  }
  const fact = weightedMean(
    operation.types.map((entry) => {
      const handleTime = operation.asIsSeconds.get(entry.type.id) ?? 0;
      const picked = entry.agentTouches.filter((index) => {
        const touch = operation.map.touches[index];
        return touch !== undefined && chosen(touch);
      });
      let seconds = countsAdded ? (operation.addedSeconds.get(entry.type.id) ?? 0) : 0;
      for (const index of picked) seconds += operation.touchSeconds[index] ?? 0;
      const volume = volumeWeight(entry.type);
      const reaches = handleTime > 0;
      return {
        weight: reaches ? volume.weight * handleTime : 0,
        open: reaches ? volume.open.map((open) => ({ ...open, factor: open.factor * handleTime })) : [],
        missing: reaches ? volume.missing : [],
        value: reaches ? seconds / handleTime : 0,
        evidence: {
          table: 'contact-types',
          key: entry.type.id,
          place: entry.type.at,
          note: phrase('notes.typesHandleTime'),
          weight: entry.type.volume === null ? null : entry.type.volume * handleTime,
          value: reaches ? seconds / handleTime : 0,
        },
      };
    }),
    {
      better: 'lower',
      bounds: { low: 0, high: 1 },
      empty: phrase('notes.noVolumeReachesAgents'),
      unknown: VOLUME_UNKNOWN,
    },
  );
  return fact.outcome === 'measured' ? { ...fact, evidence: touchRows(operation, chosen) } : fact;
}

/** The chosen touches themselves, those that take most seconds a period first; unknown volumes count as one contact. */
function touchRows(operation: Operation, chosen: (touch: Touch) => boolean) {
  const rows = operation.types.flatMap((entry) =>
    entry.agentTouches.flatMap((index) => {
      const touch = operation.map.touches[index];
      const seconds = operation.touchSeconds[index] ?? 0;
      if (touch === undefined || !chosen(touch) || seconds === 0) return [];
      const weight = entry.type.volume === null ? null : entry.type.volume * seconds;
      return [
        {
          harm: (entry.type.volume ?? 1) * seconds,
          evidence: touchEvidence(touch, { note: secondsOf(touch), weight, value: seconds }),
        },
      ];
    }),
  );
  return rows
    .sort((a, b) => b.harm - a.harm || a.evidence.place.row - b.evidence.place.row)
    .map(({ evidence }) => evidence);
}

const secondsOf = ({ activity }: Touch): Phrase =>
  phrase('notes.touchSeconds', { activity: phrase(`blockers.activity-${activity}`) });

export const kindOfTouch = (touch: Touch) => KIND_OF_ACTIVITY[touch.activity];
