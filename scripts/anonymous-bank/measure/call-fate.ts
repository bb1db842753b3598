import type { CallRecord } from './call-record.ts';
import { isServiceType } from './service-types.ts';

/**
 * What became of a call. Every record has exactly one fate, so the counts add up to the file.
 * `abandoned`, `unattended`, `empty-service` and `served` are the calls offered to agents.
 */
export const callFates = [
  'phantom',
  'undocumented-type',
  'left-in-vru',
  'abandoned',
  'unattended',
  'empty-service',
  'served',
] as const;

export type CallFate = (typeof callFates)[number];

/** Why a record has its fate, in the words of the README. */
export const fateMeanings: Readonly<Record<CallFate, string>> = {
  phantom: 'outcome PHANTOM: "a virtual call to be ignored"; set aside everywhere',
  'undocumented-type': 'type code that the documentation does not know; set aside everywhere',
  'left-in-vru': 'hung up in the voice response unit, never asked for an agent; not offered',
  abandoned: 'hung up in the queue; offered, an abandonment in the patience estimate',
  unattended: 'outcome AGENT, but server NO_SERVER ("if no service was provided"); offered, no handle time',
  'empty-service': 'served by an agent for 0 seconds; offered, no handle time',
  served: 'served by an agent for a second or more; offered, the handle times',
};

export function fateOf(call: CallRecord): CallFate {
  if (call.outcome === 'PHANTOM') return 'phantom';
  if (!isServiceType(call.code)) return 'undocumented-type';
  if (call.outcome === 'HANG') return call.reachedQueue ? 'abandoned' : 'left-in-vru';
  if (call.server === null) return 'unattended';
  return call.serviceSeconds > 0 ? 'served' : 'empty-service';
}

export function isServed(call: CallRecord): boolean {
  return fateOf(call) === 'served';
}

/** Asked for an agent: what call statistics call offered. */
export function isOffered(call: CallRecord): boolean {
  const fate = fateOf(call);
  return fate === 'abandoned' || fate === 'unattended' || fate === 'empty-service' || fate === 'served';
}

/** Number of records with each fate. */
export function countFates(calls: readonly CallRecord[]): Readonly<Record<CallFate, number>> {
  const counts: Record<CallFate, number> = {
    phantom: 0,
    'undocumented-type': 0,
    'left-in-vru': 0,
    abandoned: 0,
    unattended: 0,
    'empty-service': 0,
    served: 0,
  };
  for (const call of calls) counts[fateOf(call)] += 1;
  return counts;
}
