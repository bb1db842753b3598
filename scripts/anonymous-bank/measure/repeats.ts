import { isOffered, isServed } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';

export interface Repeats {
  /** Served calls of identified callers whose two windows both lie in recorded days. */
  readonly indexCalls: number;
  /** Of these, followed by a call of the same caller and type within the window. */
  readonly returned: number;
  /** Of these, with such a call in the same hours of the control window: calling anyway. */
  readonly calledAnyway: number;
  /** Null: too few index calls to say. */
  readonly rate: number | null;
}

const daySeconds = 86_400;

/** Everything that decides what counts as a repeat. Choices of this fixture, not of the records. */
export interface RepeatRules {
  readonly windowDays: number;
  /** The control window is the same stretch of the week, this much later. */
  readonly controlAfterDays: number;
  /** Below this a rate is left unknown. */
  readonly fewestIndexCalls: number;
}

export const repeatRules: RepeatRules = { windowDays: 1, controlAfterDays: 7, fewestIndexCalls: 100 };

/** Other choices that could have been made: how much of a repeat rate is the records, and how much the rule. */
export const otherRepeatRules: readonly RepeatRules[] = [
  { ...repeatRules, windowDays: 0.25 },
  { ...repeatRules, windowDays: 0.5 },
  { ...repeatRules, windowDays: 2 },
  { ...repeatRules, windowDays: 3 },
  { ...repeatRules, windowDays: 7 },
  { ...repeatRules, controlAfterDays: 14 },
];

/**
 * Share of calls that come back because they were not resolved, per service type.
 *
 * Regular callers phone a bank every few days with new business, so a bare "called again" would count ordinary business
 * as failure. Each caller is therefore her own control: the share that calls again within the window, less the share that
 * calls in the same hours of the control window, out of those that would not have called anyway.
 */
export function measureRepeats(calls: readonly CallRecord[], code: string, rules: RepeatRules = repeatRules): Repeats {
  const recordedDays = new Set(calls.map((call) => call.day));
  const recorded = (from: number, to: number): boolean => {
    for (let day = Math.floor(from / daySeconds) + 1; (day - 1) * daySeconds < to; day += 1) {
      if (!recordedDays.has(day)) return false;
    }
    return true;
  };
  const window = rules.windowDays * daySeconds;
  const shift = rules.controlAfterDays * daySeconds;

  let indexCalls = 0;
  let returned = 0;
  let calledAnyway = 0;
  for (const ofCaller of callsByCaller(calls.filter((call) => call.code === code && isOffered(call)))) {
    const times = ofCaller.map(secondsOfMonth);
    const callsWithin = (from: number, to: number): boolean => times.some((time) => time > from && time <= to);
    for (const time of ofCaller.filter(isServed).map(secondsOfMonth)) {
      if (!recorded(time, time + window) || !recorded(time + shift, time + shift + window)) continue;
      indexCalls += 1;
      if (callsWithin(time, time + window)) returned += 1;
      if (callsWithin(time + shift, time + shift + window)) calledAnyway += 1;
    }
  }
  return { indexCalls, returned, calledAnyway, rate: excess(indexCalls, returned, calledAnyway, rules) };
}

function excess(indexCalls: number, returned: number, calledAnyway: number, rules: RepeatRules): number | null {
  if (indexCalls < rules.fewestIndexCalls || calledAnyway === indexCalls) return null;
  return Math.max(0, (returned - calledAnyway) / (indexCalls - calledAnyway));
}

function callsByCaller(calls: readonly CallRecord[]): Iterable<readonly CallRecord[]> {
  const groups = new Map<string, CallRecord[]>();
  for (const call of calls) {
    if (call.customer === null) continue;
    const group = groups.get(call.customer);
    if (group === undefined) groups.set(call.customer, [call]);
    else group.push(call);
  }
  return groups.values();
}

function secondsOfMonth(call: CallRecord): number {
  return (call.day - 1) * daySeconds + call.enteredAt;
}
