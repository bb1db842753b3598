import type { Organization } from '../domain/map.ts';
import type { Period } from '../domain/vocabulary.ts';

/** Mean length of a Gregorian calendar year, days. */
const DAYS_PER_YEAR = 365.25;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

/** Weeks in a period (design 5); a `day` is one opening day, so that its weeks depend on the days opened. */
export function weeksPerPeriod(period: Period, openDaysPerWeek: number): number {
  switch (period) {
    case 'day':
      return 1 / openDaysPerWeek;
    case 'week':
      return 1;
    case 'month':
      return DAYS_PER_YEAR / DAYS_PER_WEEK / MONTHS_PER_YEAR;
    case 'year':
      return DAYS_PER_YEAR / DAYS_PER_WEEK;
  }
}

/** Opening hours of the period that volumes are given for; null where the opening is not given. */
export function openingHoursPerPeriod(organization: Organization): number | null {
  const { opening, period } = organization;
  if (opening === null) return null;
  return opening.days * (opening.toHour - opening.fromHour) * weeksPerPeriod(period, opening.days);
}

/** Paid hours of one full-time equivalent in the period; null where they are not given. */
export function paidHoursPerPeriod(organization: Organization): number | null {
  const { opening, period, paidHoursPerWeek } = organization;
  if (paidHoursPerWeek === null) return null;
  if (period === 'day') return opening === null ? null : paidHoursPerWeek * weeksPerPeriod(period, opening.days);
  return paidHoursPerWeek * weeksPerPeriod(period, DAYS_PER_WEEK);
}
