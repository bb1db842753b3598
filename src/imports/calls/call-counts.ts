import type { Fate } from './fates.ts';
import type { ValueCounts } from './fits/value-counts.ts';

/** Aggregates of call records: all that leaves the engine. No customer, no agent, no single contact. */
export interface CallCounts {
  /** Rows that the engine holds; the fates add up to it. */
  readonly rows: number;
  /** By value of the type column, and of the channel column where there is one. */
  readonly types: readonly TypeCounts[];
  readonly span: RecordedSpan;
  /** Offered contacts by half-hour of the week: 48 × weekday (Monday 0) + half-hour. */
  readonly arrivals: Float64Array;
  readonly waits: { readonly abandoned: ValueCounts; readonly answered: ValueCounts; readonly unusable: number };
  /** Offered contacts without a customer's id; null without such a column. */
  readonly unidentified: number | null;
  readonly attendance: Attendance | null;
  /** Local times that a change of clocks left out, or had twice; null without a time zone. */
  readonly clockChanges: { readonly missing: number; readonly doubled: number } | null;
}

export interface TypeCounts {
  /** '' where there is no such column or the cell is empty. */
  readonly value: string;
  /** As the records have it; '' likewise. */
  readonly channel: string;
  readonly fates: Readonly<Record<Fate, number>>;
  /** Seconds of served contacts. */
  readonly handleTimes: ValueCounts;
  /** Seconds of work after a served contact, and of the rest of its handle time; null where the work is not recorded apart. */
  readonly wrapTimes: ValueCounts | null;
  readonly talkTimes: ValueCounts | null;
  /** Served contacts that were passed on; null where no column tells. */
  readonly transferred: number | null;
  readonly repeats: RepeatCounts | null;
}

export interface RepeatCounts {
  /** Served contacts of known customers whose windows lie in recorded days. */
  readonly index: number;
  readonly returned: number;
  /** With a contact in the control window; null without control. */
  readonly calledAnyway: number | null;
}

/** Days since 1970-01-01, in local time. */
export interface RecordedSpan {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days with any contact that is not set aside, ascending. */
  readonly days: readonly number[];
}

/** When agents were there, by what they served: a shift runs from an agent's first to last contact of a working day. */
export interface Attendance {
  readonly agents: number;
  readonly agentDays: number;
  readonly attendedSeconds: number;
  /** Without gaps of more than an hour between contacts. */
  readonly attendedSecondsWithoutGaps: number;
  readonly servedSeconds: number;
  /** Seconds of attendance without long gaps by half-hour of the week, as `arrivals`. */
  readonly byHalfHour: Float64Array;
}

export const HALF_HOURS_PER_DAY = 48;
export const HALF_HOUR_SECONDS = 1800;
export const DAY_SECONDS = 86_400;
export const DAYS_PER_WEEK = 7;

/** Monday is 0; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;

/** `2024-03-31`. */
export const dateText = (day: number): string => new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
