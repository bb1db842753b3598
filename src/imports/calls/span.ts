import type { Period } from '../../domain/vocabulary.ts';
import type { CallSpan } from '../../schema/result/call-import.ts';
import { DAY_SECONDS, dateText, type RecordedSpan } from './call-counts.ts';

/** Days of a period, by the year of 365.25 days that every figure of a period uses. */
const PERIOD_DAYS: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };
const MONTHS: Readonly<Partial<Record<Period, number>>> = { month: 1, year: 12 };
const MOST_DATES = 20;

/** The observed span, and what turns its counts into volumes of a period. Whole months count as months, whatever their length. */
export const describeSpan = ({ firstDay, lastDay, days }: RecordedSpan, period: Period): CallSpan => {
  const length = lastDay - firstDay + 1;
  const recorded = new Set(days);
  const missing: string[] = [];
  for (let day = firstDay; day <= lastDay && missing.length < MOST_DATES; day += 1)
    if (!recorded.has(day)) missing.push(dateText(day));
  const months = wholeMonths(firstDay, lastDay);
  const perMonth = MONTHS[period];
  return {
    first: dateText(firstDay),
    last: dateText(lastDay),
    days: length,
    recordedDays: days.length,
    missingDates: missing,
    period,
    volumeFactor: months !== null && perMonth !== undefined ? perMonth / months : PERIOD_DAYS[period] / length,
  };
};

/** Months from the first of one to the last of another; null where the span begins or ends within one. */
const wholeMonths = (firstDay: number, lastDay: number): number | null => {
  const first = new Date(firstDay * DAY_SECONDS * 1000);
  const after = new Date((lastDay + 1) * DAY_SECONDS * 1000);
  if (first.getUTCDate() !== 1 || after.getUTCDate() !== 1) return null;
  return (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - first.getUTCMonth();
};
