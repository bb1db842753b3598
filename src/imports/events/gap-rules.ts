import type { Activity } from '../../domain/vocabulary.ts';
import type { EventMapping } from '../../schema/event-mapping.ts';

/** How pauses between two events of one agent in one case are read. */
export interface GapRules {
  readonly longestUs: number;
  readonly switchUs: number;
  /** What agents do in the rest of a pause. */
  readonly activity: Activity;
}

const US_PER_SECOND = 1e6;
/** An assumption: who leaves a case alone for five minutes has put it down. */
const LONGEST_GAP_SECONDS = 300;
/** The slowest change of application that a vendor claims (`switch` in the parameters rests on the same sources). */
const LONGEST_SWITCH_SECONDS = 5;

export const gapRules = ({ gaps }: EventMapping): GapRules => ({
  longestUs: (gaps?.longest ?? LONGEST_GAP_SECONDS) * US_PER_SECOND,
  switchUs: (gaps?.switch ?? LONGEST_SWITCH_SECONDS) * US_PER_SECOND,
  activity: gaps?.activity ?? 'wait',
});
