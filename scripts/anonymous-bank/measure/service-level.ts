import { fateOf, isOffered } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';

/** Share of offered calls that reached an agent after at most `withinSeconds` in the queue. */
export function measureServiceLevel(calls: readonly CallRecord[], withinSeconds: number): number {
  const offered = calls.filter(isOffered);
  const inTime = offered.filter((call) => fateOf(call) !== 'abandoned' && call.waitSeconds <= withinSeconds);
  return inTime.length / offered.length;
}
