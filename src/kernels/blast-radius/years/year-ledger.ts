/** What befalls contacts in one year, day by day. */
import type { WeeklyRates } from './type-table.ts';
import { type WeekProfile, weeksPassed } from './week-profile.ts';

const HOURS_PER_DAY = 24;
/** Calendar days that a year of 8,766 hours can touch. */
const MOST_DAYS = 367;
const SECONDS_PER_HOUR = 3600;

export interface LedgerFigures {
  broken: number;
  deferred: number;
  degraded: number;
  /** Agent hours by manual and offline paths. */
  extraHours: number;
  /** Most contacts broken, and broken, deferred or degraded, within one calendar day. */
  worstDayBroken: number;
  worstDayAffected: number;
  /** Longest time without a pause in which contacts break, and in which any are affected. */
  longestBrokenHours: number;
  longestAffectedHours: number;
}

export class YearLedger {
  readonly #arrivals: WeekProfile;
  readonly #brokenByDay = new Float64Array(MOST_DAYS);
  readonly #affectedByDay = new Float64Array(MOST_DAYS);
  #firstDay = 0;
  readonly #broken = new Spell();
  readonly #affected = new Spell();
  readonly figures: LedgerFigures = {
    broken: 0,
    deferred: 0,
    degraded: 0,
    extraHours: 0,
    worstDayBroken: 0,
    worstDayAffected: 0,
    longestBrokenHours: 0,
    longestAffectedHours: 0,
  };

  constructor(arrivals: WeekProfile) {
    this.#arrivals = arrivals;
  }

  /** @param hour at which the year begins, from the Monday midnight at which the first year does */
  begin(hour: number): void {
    for (const key of Object.keys(this.figures) as (keyof LedgerFigures)[]) this.figures[key] = 0;
    this.#firstDay = Math.floor(hour / HOURS_PER_DAY);
    this.#brokenByDay.fill(0);
    this.#affectedByDay.fill(0);
    this.#broken.begin();
    this.#affected.begin();
  }

  /** Time passes with the same rates. */
  pass(rates: WeeklyRates, from: number, to: number): void {
    const affected = rates.broken + rates.deferred + rates.degraded;
    this.#broken.pass(rates.broken > 0, from, to);
    this.#affected.pass(affected > 0, from, to);
    if (affected === 0 && rates.extraSeconds === 0) return;
    const { figures } = this;
    for (let start = from; start < to; ) {
      const day = Math.floor(start / HOURS_PER_DAY);
      const end = Math.min(to, (day + 1) * HOURS_PER_DAY);
      const weeks = weeksPassed(this.#arrivals, end) - weeksPassed(this.#arrivals, start);
      figures.broken += rates.broken * weeks;
      figures.deferred += rates.deferred * weeks;
      figures.degraded += rates.degraded * weeks;
      figures.extraHours += (rates.extraSeconds * weeks) / SECONDS_PER_HOUR;
      add(this.#brokenByDay, day - this.#firstDay, rates.broken * weeks);
      add(this.#affectedByDay, day - this.#firstDay, affected * weeks);
      start = end;
    }
  }

  end(): void {
    this.figures.worstDayBroken = largest(this.#brokenByDay);
    this.figures.worstDayAffected = largest(this.#affectedByDay);
    this.figures.longestBrokenHours = this.#broken.longest;
    this.figures.longestAffectedHours = this.#affected.longest;
  }
}

/** The longest stretch of time for which something holds. */
class Spell {
  longest = 0;
  #since: number | null = null;

  begin(): void {
    this.longest = 0;
    this.#since = null;
  }

  pass(holds: boolean, from: number, to: number): void {
    if (!holds) this.#since = null;
    else {
      this.#since ??= from;
      this.longest = Math.max(this.longest, to - this.#since);
    }
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);
