/** When contacts arrive and agents work: shares of a week, minute by minute from Monday midnight. */
import type { ArrivalInterval, Organization } from '../../../domain/map.ts';
import { WEEKDAYS } from '../../../domain/vocabulary.ts';

const MINUTES_PER_HOUR = 60;
export const HOURS_PER_WEEK = 168;
const HOURS_PER_DAY = 24;
const MINUTES_PER_DAY = HOURS_PER_DAY * MINUTES_PER_HOUR;
const MINUTES_PER_WEEK = HOURS_PER_WEEK * MINUTES_PER_HOUR;
/** Of an interval that nothing ends: neither a later one of the day nor closing time. */
const USUAL_INTERVAL_MINUTES = 60;

export interface WeekProfile {
  /** Share of the week by the start of each minute, 0 to 1, and once more at the end. */
  readonly cumulative: Float64Array;
}

/** Weeks' worth that has passed at an hour counted from a Monday's midnight, whole weeks included. */
export function weeksPassed({ cumulative }: WeekProfile, hour: number): number {
  const weeks = Math.floor(hour / HOURS_PER_WEEK);
  const minute = (hour - weeks * HOURS_PER_WEEK) * MINUTES_PER_HOUR;
  const whole = Math.min(Math.floor(minute), MINUTES_PER_WEEK - 1);
  const before = cumulative[whole] as number;
  return weeks + before + (minute - whole) * ((cumulative[whole + 1] as number) - before);
}

/** Whether anything passes just after an hour. */
export function isPassing({ cumulative }: WeekProfile, hour: number): boolean {
  const minute = Math.floor((hour - Math.floor(hour / HOURS_PER_WEEK) * HOURS_PER_WEEK) * MINUTES_PER_HOUR);
  const whole = Math.min(minute, MINUTES_PER_WEEK - 1);
  return (cumulative[whole + 1] as number) > (cumulative[whole] as number);
}

/**
 * The hour by which so many weeks' worth has passed: the earliest, or where nothing passes for a while, the latest.
 */
export function hourWhen({ cumulative }: WeekProfile, weeksWorth: number, which: 'earliest' | 'latest'): number {
  const weeks = Math.floor(weeksWorth);
  const part = weeksWorth - weeks;
  // First minute whose end has more than the part, or at least it.
  let low = 0;
  let high = MINUTES_PER_WEEK - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const passed = cumulative[middle + 1] as number;
    if (which === 'latest' ? passed > part : passed >= part) high = middle;
    else low = middle + 1;
  }
  const before = cumulative[low] as number;
  const width = (cumulative[low + 1] as number) - before;
  const within = width > 0 ? Math.min(1, Math.max(0, (part - before) / width)) : 0;
  return weeks * HOURS_PER_WEEK + (low + within) / MINUTES_PER_HOUR;
}

/** Contacts arrive as the map says, else evenly while it is open, else all week. */
export function arrivalProfile(organization: Organization, arrivals: readonly ArrivalInterval[]): WeekProfile {
  const shares = new Float64Array(MINUTES_PER_WEEK);
  for (const { from, to, share } of intervalsOf(arrivals, organization)) {
    spread(shares, from, to, share);
  }
  return shares.some((share) => share > 0) ? profileOf(shares) : openingProfile(organization);
}

/** Agents work evenly while it is open, all week where that is not known. */
export function openingProfile({ opening }: Organization): WeekProfile {
  const shares = new Float64Array(MINUTES_PER_WEEK);
  if (opening === null) shares.fill(1);
  else {
    for (let day = 0; day < opening.days; day++) {
      const from = (day * HOURS_PER_DAY + opening.fromHour) * MINUTES_PER_HOUR;
      const to = (day * HOURS_PER_DAY + opening.toHour) * MINUTES_PER_HOUR;
      // Of a fraction of a day that it opens, all hours have that part.
      spread(shares, from, to, (to - from) * Math.min(1, opening.days - day));
    }
  }
  return profileOf(shares.some((share) => share > 0) ? shares : shares.fill(1));
}

/** Largest share of a week within any 60 minutes that begin on a minute. */
export function busiestHour({ cumulative }: WeekProfile): number {
  let most = 0;
  for (let minute = 0; minute < MINUTES_PER_WEEK; minute++) {
    const end = minute + MINUTES_PER_HOUR;
    const passed =
      end <= MINUTES_PER_WEEK ? (cumulative[end] as number) : 1 + (cumulative[end - MINUTES_PER_WEEK] as number);
    most = Math.max(most, passed - (cumulative[minute] as number));
  }
  return most;
}

interface Interval {
  /** Minutes of the week. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** An interval lasts until the next one of its day, the last one until closing time. */
function intervalsOf(arrivals: readonly ArrivalInterval[], { opening }: Organization): readonly Interval[] {
  const closing = opening === null ? null : opening.toHour * MINUTES_PER_HOUR;
  return arrivals.map(({ weekday, startMinute, share }) => {
    const later = arrivals.filter((other) => other.weekday === weekday && other.startMinute > startMinute);
    const next = Math.min(...later.map((other) => other.startMinute));
    const end = Number.isFinite(next)
      ? next
      : closing !== null && closing > startMinute
        ? closing
        : startMinute + USUAL_INTERVAL_MINUTES;
    const midnight = WEEKDAYS.indexOf(weekday) * MINUTES_PER_DAY;
    return { from: midnight + startMinute, to: midnight + Math.min(end, MINUTES_PER_DAY), share };
  });
}

/** Adds an amount evenly between two minutes of the week, which may lie within minutes. */
function spread(shares: Float64Array, from: number, to: number, amount: number): void {
  if (!(to > from)) return;
  for (let minute = Math.floor(from); minute < Math.min(to, MINUTES_PER_WEEK); minute++) {
    const part = Math.min(to, minute + 1) - Math.max(from, minute);
    shares[minute] = (shares[minute] as number) + (amount * part) / (to - from);
  }
}

/** Shares are scaled to add up to 1: those of a map may be rounded. */
function profileOf(shares: Float64Array): WeekProfile {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const cumulative = new Float64Array(MINUTES_PER_WEEK + 1);
  let sum = 0;
  shares.forEach((share, minute) => {
    sum += share;
    cumulative[minute + 1] = sum / total;
  });
  cumulative[MINUTES_PER_WEEK] = 1;
  return { cumulative };
}
