import { WEEKDAYS, type Weekday } from '../../domain/vocabulary.ts';
import { daysByWeekday, halfHourText } from './arrival-shares.ts';
import { HALF_HOUR_SECONDS, HALF_HOURS_PER_DAY } from './call-counts.ts';

/** Agents present from one half-hour to another on some weekdays. Groups of a day follow each other and never overlap. */
export interface StaffingGroup {
  readonly group: string;
  readonly headcount: number;
  readonly from: string;
  readonly to: string;
  readonly days: readonly Weekday[];
}

/**
 * Staffing by interval as rows of agents.csv: mean agents present in each half-hour of each weekday, rounded to whole agents,
 * with half-hours of the same number in one row and weekdays of the same day in one.
 */
export const staffingGroups = (seconds: Float64Array, days: readonly number[]): readonly StaffingGroup[] => {
  const recorded = daysByWeekday(days);
  const byDay = WEEKDAYS.map((weekday, index) => {
    const heads = Array.from({ length: HALF_HOURS_PER_DAY }, (_, halfHour) => {
      const of = recorded[index] ?? 0;
      return of === 0
        ? 0
        : Math.round((seconds[index * HALF_HOURS_PER_DAY + halfHour] ?? 0) / (of * HALF_HOUR_SECONDS));
    });
    return { weekday, heads };
  });
  return [...Map.groupBy(byDay, ({ heads }) => heads.join(' ')).values()].flatMap((alike) => {
    const weekdays = alike.map(({ weekday }) => weekday);
    return runsOf(alike[0]?.heads ?? []).map(({ from, to, headcount }) => ({
      group: `${weekdays[0]}-${halfHourText(from).replace(':', '')}`,
      headcount,
      from: halfHourText(from),
      to: halfHourText(to),
      days: weekdays,
    }));
  });
};

const runsOf = (heads: readonly number[]): { from: number; to: number; headcount: number }[] => {
  const runs: { from: number; to: number; headcount: number }[] = [];
  for (const [halfHour, headcount] of heads.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === halfHour && last.headcount === headcount) last.to = halfHour + 1;
    else if (headcount > 0) runs.push({ from: halfHour, to: halfHour + 1, headcount });
  }
  return runs;
};
