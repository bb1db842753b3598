import { isOffered } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';
import { type SampleMoments, sampleMoments } from './sample-moments.ts';

/** The documentation gives `vru_time` "1 to 3 digits": longer stays are not the dialogue that asks for the number. */
export const longestIdentificationSeconds = 999;

/** Seconds in the voice response unit, where callers are asked for their number, over offered calls of 1 to 999 s. */
export function measureIdentification(calls: readonly CallRecord[]): SampleMoments {
  return sampleMoments(
    calls
      .filter(isOffered)
      .map((call) => call.identificationSeconds)
      .filter((seconds) => seconds > 0 && seconds <= longestIdentificationSeconds),
  );
}
