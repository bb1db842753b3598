import { fateOf, isOffered } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';

export interface Patience {
  readonly waited: number;
  readonly abandoned: number;
  readonly secondsWaited: number;
  /** Maximum-likelihood mean of an exponential patience, the waits of answered calls being censored. */
  readonly meanSeconds: number;
}

/**
 * Mean patience = all seconds waited ÷ abandonments: the censored maximum-likelihood estimate of an exponential.
 * A call that an agent took tells only that its caller would have waited longer. Source: Brown et al. 2005 (JASA).
 */
export function measurePatience(calls: readonly CallRecord[]): Patience {
  const waited = calls.filter((call) => isOffered(call) && call.reachedQueue);
  const abandoned = waited.filter((call) => fateOf(call) === 'abandoned').length;
  const secondsWaited = waited.reduce((sum, call) => sum + call.waitSeconds, 0);
  if (abandoned === 0) throw new Error('nobody abandoned: patience cannot be estimated');
  return { waited: waited.length, abandoned, secondsWaited, meanSeconds: secondsWaited / abandoned };
}
