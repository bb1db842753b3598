import { WEEKDAYS } from '../../domain/vocabulary.ts';
import { DAYS_PER_WEEK, HALF_HOURS_PER_DAY, weekdayOf } from './call-counts.ts';

/** Shares are written in millionths, so that they add up to 1 exactly. */
const UNITS = 1_000_000;

export interface ArrivalShare {
  readonly weekday: string;
  /** `hh:mm`. */
  readonly intervalStart: string;
  readonly share: number;
}

/** How many recorded days there are of each weekday, Monday first. */
export const daysByWeekday = (days: readonly number[]): readonly number[] => {
  const counts = Array.from({ length: DAYS_PER_WEEK }, () => 0);
  for (const day of days) counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
  return counts;
};

/**
 * Profile of a week: per weekday and half-hour, offered contacts per recorded day of that weekday, as a share of the sum.
 * Averaging over recorded days keeps a weekday with a missing date, or with five dates in a month, in proportion.
 */
export const arrivalShares = (arrivals: Float64Array, days: readonly number[]): readonly ArrivalShare[] => {
  const recorded = daysByWeekday(days);
  const perDay = Array.from(arrivals, (count, slot) => {
    const of = recorded[Math.floor(slot / HALF_HOURS_PER_DAY)] ?? 0;
    return of === 0 ? 0 : count / of;
  });
  return apportioned(perDay).map((share, slot) => ({
    weekday: WEEKDAYS[Math.floor(slot / HALF_HOURS_PER_DAY)] ?? '',
    intervalStart: halfHourText(slot % HALF_HOURS_PER_DAY),
    share,
  }));
};

/** `08:30`; the end of the day is `24:00`. */
export const halfHourText = (halfHour: number): string =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`;

/** Rounds to millionths by largest remainder: the result adds up to 1. */
const apportioned = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * UNITS);
  const units = exact.map(Math.floor);
  const missing = UNITS - units.reduce((sum, unit) => sum + unit, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) units[index] = (units[index] ?? 0) + 1;
  return units.map((unit) => unit / UNITS);
};
