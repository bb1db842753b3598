import { isServed } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';

export interface Attendance {
  readonly agents: number;
  readonly agentDays: number;
  /** Σ first service to last service of an agent's day. */
  readonly attendedHours: number;
  /** The same without gaps of more than an hour between services. */
  readonly attendedHoursWithoutGaps: number;
  readonly serviceHours: number;
  /** Full-time equivalents: attended hours ÷ hours of one full-time agent over the recorded days. */
  readonly fullTimeEquivalents: number;
  readonly fullTimeEquivalentsWithoutGaps: number;
  /** Service hours ÷ attended hours without gaps. */
  readonly occupancy: number;
}

/** Assumption of the fixture, also written to organization.yaml. */
export const paidHoursPerWeek = 40;

const hour = 3600;
const daySeconds = 24 * hour;
/** The working day turns at four in the morning, when nobody attends, so that a shift past midnight stays whole. */
const dayTurnsAt = 4 * hour;
const longGapSeconds = hour;

/** What attendance the services show. Agents are told apart while counting and only counts leave. */
export function measureAttendance(calls: readonly CallRecord[]): Attendance {
  const served = calls.filter(isServed);
  const shifts = [...shiftsOf(served).values()];
  const attendedHours = shifts.reduce((sum, shift) => sum + span(shift), 0) / hour;
  const attendedHoursWithoutGaps = shifts.reduce((sum, shift) => sum + span(shift) - longGaps(shift), 0) / hour;
  const serviceHours = served.reduce((sum, call) => sum + call.serviceSeconds, 0) / hour;
  const recordedWeeks = new Set(calls.map((call) => call.day)).size / 7;
  return {
    agents: new Set(served.map((call) => call.server)).size,
    agentDays: shifts.length,
    attendedHours,
    attendedHoursWithoutGaps,
    serviceHours,
    fullTimeEquivalents: attendedHours / (paidHoursPerWeek * recordedWeeks),
    fullTimeEquivalentsWithoutGaps: attendedHoursWithoutGaps / (paidHoursPerWeek * recordedWeeks),
    occupancy: serviceHours / attendedHoursWithoutGaps,
  };
}

interface Service {
  readonly from: number;
  readonly to: number;
}

function shiftsOf(served: readonly CallRecord[]): ReadonlyMap<string, readonly Service[]> {
  const shifts = new Map<string, Service[]>();
  for (const call of served) {
    // A call that entered before midnight and was answered after it belongs to the next date.
    const crossed = call.serviceStartedAt < call.enteredAt - daySeconds / 2 ? 1 : 0;
    const from = (call.day - 1 + crossed) * daySeconds + call.serviceStartedAt;
    const key = `${call.server} ${Math.floor((from - dayTurnsAt) / daySeconds)}`;
    const shift = shifts.get(key) ?? [];
    shift.push({ from, to: from + call.serviceSeconds });
    shifts.set(key, shift);
  }
  for (const shift of shifts.values()) shift.sort((a, b) => a.from - b.from || a.to - b.to);
  return shifts;
}

function span(shift: readonly Service[]): number {
  return Math.max(...shift.map((service) => service.to)) - Math.min(...shift.map((service) => service.from));
}

function longGaps(shift: readonly Service[]): number {
  let until = shift[0]?.to ?? 0;
  let gaps = 0;
  for (const service of shift) {
    if (service.from - until > longGapSeconds) gaps += service.from - until;
    until = Math.max(until, service.to);
  }
  return gaps;
}
