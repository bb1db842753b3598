import { isServed } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';
import { type SampleMoments, sampleMoments } from './sample-moments.ts';

/** Service time of served calls, in seconds. */
export interface HandleTimes extends SampleMoments {
  /** Share of served calls shorter than ten seconds: hang-ups and errors, kept because an agent took them. */
  readonly shortShare: number;
  /** Maximum-likelihood lognormal over the calls of ten seconds or longer; natural logarithm of seconds. */
  readonly lognormal: { readonly mu: number; readonly sigma: number };
}

/** Below this a service is a hang-up or an error rather than a conversation. Source: Brown et al. 2005 (JASA). */
export const shortCallSeconds = 10;

export function measureHandleTimes(calls: readonly CallRecord[]): HandleTimes {
  const seconds = calls.filter(isServed).map((call) => call.serviceSeconds);
  const logs = seconds.filter((value) => value >= shortCallSeconds).map((value) => Math.log(value));
  const mu = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const sigma = Math.sqrt(logs.reduce((sum, value) => sum + (value - mu) ** 2, 0) / logs.length);
  return {
    ...sampleMoments(seconds),
    shortShare: (seconds.length - logs.length) / seconds.length,
    lognormal: { mu, sigma },
  };
}
