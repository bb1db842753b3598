import { US_PER_SECOND } from './duration-tally.ts';
import type { LogTally } from './log-tally.ts';

/**
 * How much of the logged time the map explains. Logged time is the sum of the durations of all events and of the pauses
 * of agents within contacts; a pause in which a case was put down is not in it. Explained is what the touches of the map
 * reproduce, contacts × probability × count × mean duration: the events that a rule, a suggestion or the log itself gives
 * an activity, and the pauses before them, without what was left out for being too few.
 */
export interface TimeExplained {
  readonly loggedSeconds: number;
  readonly explainedSeconds: number;
  /** Null where the log has no time at all. */
  readonly share: number | null;
}

export function timeExplained({ time }: LogTally, leftOutSeconds: number): TimeExplained {
  const loggedSeconds = (time.eventsUs + time.pausesUs) / US_PER_SECOND;
  const mapped = (time.explainedEventsUs + time.explainedPausesUs) / US_PER_SECOND;
  const explainedSeconds = Math.max(0, mapped - leftOutSeconds);
  return { loggedSeconds, explainedSeconds, share: loggedSeconds > 0 ? explainedSeconds / loggedSeconds : null };
}
