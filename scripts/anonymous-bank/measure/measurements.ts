import { type ArrivalShare, measureArrivals } from './arrivals.ts';
import { type Attendance, measureAttendance } from './attendance.ts';
import { type CallFate, countFates, isOffered } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';
import { type HandleTimes, measureHandleTimes } from './handle-times.ts';
import { measureIdentification } from './identification.ts';
import { measurePatience, type Patience } from './patience.ts';
import { measureRepeats, otherRepeatRules, type RepeatRules, type Repeats } from './repeats.ts';
import type { SampleMoments } from './sample-moments.ts';
import { measureServiceLevel } from './service-level.ts';
import { type ServiceType, serviceTypes } from './service-types.ts';

/** Everything that the records of a month say, in aggregates: no caller, no agent. */
export interface Measurements {
  readonly records: number;
  readonly recordedDays: number;
  readonly missingDays: readonly number[];
  readonly fates: Readonly<Record<CallFate, number>>;
  readonly types: readonly TypeMeasurement[];
  readonly offered: number;
  readonly handleTimes: HandleTimes;
  readonly arrivals: readonly ArrivalShare[];
  readonly patience: Patience;
  readonly attendance: Attendance;
  readonly answeredWithinTwentySeconds: number;
  /** Share of offered calls without a caller's id, among those that waited and those that did not. */
  readonly unidentified: { readonly waited: number; readonly notWaited: number };
}

export interface TypeMeasurement {
  readonly type: ServiceType;
  readonly fates: Readonly<Record<CallFate, number>>;
  readonly offered: number;
  readonly handleTimes: HandleTimes;
  readonly identification: SampleMoments;
  readonly repeats: Repeats;
  /** What other rules would have made of the same calls. */
  readonly otherRepeats: readonly { readonly rules: RepeatRules; readonly repeats: Repeats }[];
}

const serviceLevelSeconds = 20;

/** `daysInMonth` tells which dates have no record at all. */
export function measure(calls: readonly CallRecord[], daysInMonth: number): Measurements {
  const days = new Set(calls.map((call) => call.day));
  const offered = calls.filter(isOffered);
  return {
    records: calls.length,
    recordedDays: days.size,
    missingDays: Array.from({ length: daysInMonth }, (_, index) => index + 1).filter((day) => !days.has(day)),
    fates: countFates(calls),
    types: serviceTypes.map((type) => measureType(type, calls)),
    offered: offered.length,
    handleTimes: measureHandleTimes(calls),
    arrivals: measureArrivals(calls),
    patience: measurePatience(calls),
    attendance: measureAttendance(calls),
    answeredWithinTwentySeconds: measureServiceLevel(calls, serviceLevelSeconds),
    unidentified: {
      waited: unidentifiedShare(offered.filter((call) => call.reachedQueue)),
      notWaited: unidentifiedShare(offered.filter((call) => !call.reachedQueue)),
    },
  };
}

function measureType(type: ServiceType, calls: readonly CallRecord[]): TypeMeasurement {
  const ofType = calls.filter((call) => call.code === type.code);
  return {
    type,
    fates: countFates(ofType),
    offered: ofType.filter(isOffered).length,
    handleTimes: measureHandleTimes(ofType),
    identification: measureIdentification(ofType),
    repeats: measureRepeats(calls, type.code),
    otherRepeats: otherRepeatRules.map((rules) => ({ rules, repeats: measureRepeats(calls, type.code, rules) })),
  };
}

function unidentifiedShare(calls: readonly CallRecord[]): number {
  return calls.filter((call) => call.customer === null).length / calls.length;
}
