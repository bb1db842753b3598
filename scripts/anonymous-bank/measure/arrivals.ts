import { isOffered } from './call-fate.ts';
import type { CallRecord } from './call-record.ts';

export interface ArrivalShare {
  readonly weekday: string;
  /** Start of the half-hour, `hh:mm`. */
  readonly intervalStart: string;
  readonly share: number;
}

/** In the order of the file written; the number is the one that `Date` uses. */
export const weekdays: readonly { readonly id: string; readonly number: number }[] = [
  { id: 'mon', number: 1 },
  { id: 'tue', number: 2 },
  { id: 'wed', number: 3 },
  { id: 'thu', number: 4 },
  { id: 'fri', number: 5 },
  { id: 'sat', number: 6 },
  { id: 'sun', number: 0 },
];

const intervalSeconds = 1800;
const intervalsPerDay = 48;
/** Shares are written in millionths, so that they add up to 1 exactly. */
const unitsOfShare = 1_000_000;

/**
 * Profile of a week: per weekday and half-hour, offered calls per recorded day of that weekday, as a share of the sum.
 * Averaging over recorded days keeps a weekday with a missing date, or with five dates in the month, in proportion.
 */
export function measureArrivals(calls: readonly CallRecord[]): readonly ArrivalShare[] {
  const cells = weekdays.flatMap(({ id, number }) => {
    const ofWeekday = calls.filter((call) => call.weekday === number);
    const days = new Set(ofWeekday.map((call) => call.day)).size;
    const counts = Array.from({ length: intervalsPerDay }, () => 0);
    for (const call of ofWeekday.filter(isOffered)) {
      const interval = Math.floor(call.enteredAt / intervalSeconds);
      counts[interval] = (counts[interval] ?? 0) + 1;
    }
    return counts.map((count, interval) => ({
      weekday: id,
      intervalStart: clock(interval),
      perDay: days === 0 ? 0 : count / days,
    }));
  });
  const shares = apportion(cells.map((cell) => cell.perDay));
  return cells.map(({ weekday, intervalStart }, index) => ({ weekday, intervalStart, share: shares[index] ?? 0 }));
}

/** Rounds to millionths by largest remainder: the result adds up to 1. */
function apportion(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new Error('no arrivals');
  const exact = weights.map((weight) => (weight / total) * unitsOfShare);
  const units = exact.map(Math.floor);
  const missing = unitsOfShare - units.reduce((sum, unit) => sum + unit, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) units[index] = (units[index] ?? 0) + 1;
  return units.map((unit) => unit / unitsOfShare);
}

function clock(interval: number): string {
  const hour = String(Math.floor(interval / 2)).padStart(2, '0');
  return `${hour}:${interval % 2 === 0 ? '00' : '30'}`;
}
