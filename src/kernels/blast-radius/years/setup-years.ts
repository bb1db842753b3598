/** One set-up through years of outages, event by event; only what an event touches is worked out anew. */
import type { FailureModel } from '../failure-model.ts';
import { Backlog, type BacklogFigures, type DrainRate } from './backlog.ts';
import { EventList } from './event-list.ts';
import { blockages, type OrchestratedReach, orchestratedReaches } from './orchestrated-reach.ts';
import { HOURS_PER_YEAR, type YearOutages } from './outages.ts';
import { RememberedStates } from './remembered-states.ts';
import type { WeekProfile } from './week-profile.ts';
import { type LedgerFigures, YearLedger } from './year-ledger.ts';

const SECONDS_PER_HOUR = 3600;

export interface YearsSetup {
  readonly id: string;
  readonly model: FailureModel;
  /** For how long a failed call of an orchestrated step is retried. */
  readonly retryHours: number;
  /** Per workflow of the model. */
  readonly drain: readonly DrainRate[];
}

export interface OperatingWeek {
  readonly arrivals: WeekProfile;
  readonly opening: WeekProfile;
  /** Of the period that volumes are given for. */
  readonly periodsPerWeek: number;
}

export type YearFigures = LedgerFigures & BacklogFigures;

export class SetupYears {
  readonly #retryHours: number;
  readonly #reaches: readonly OrchestratedReach[];
  readonly #states: RememberedStates;
  readonly #ledger: YearLedger;
  readonly #backlog: Backlog;
  readonly #events = new EventList();

  constructor({ model, retryHours, drain }: YearsSetup, { arrivals, opening, periodsPerWeek }: OperatingWeek) {
    this.#retryHours = retryHours;
    this.#reaches = orchestratedReaches(model);
    this.#states = new RememberedStates(model, this.#reaches.length, periodsPerWeek);
    this.#ledger = new YearLedger(arrivals);
    this.#backlog = new Backlog({
      arrivals,
      opening,
      executionsPerWeek: this.#states.executionsPerWeek,
      drain,
      promiseHours: model.workflows.map(({ promiseSeconds }) =>
        promiseSeconds === null ? null : promiseSeconds / SECONDS_PER_HOUR,
      ),
    });
  }

  /**
   * One year; contacts are counted as expected numbers, given the outages.
   *
   * @param outages of the model's elements; what ends after the year only matters to work deferred within it
   * @param year its number from 0, which places it in the week
   */
  year(outages: YearOutages, year: number): YearFigures {
    const begin = year * HOURS_PER_YEAR;
    const end = begin + HOURS_PER_YEAR;
    this.#ledger.begin(begin);
    this.#backlog.reset();
    const count = this.#listEvents(outages);
    let now = begin;
    for (let place = 0; place < count; place++) {
      now = this.#advance(now, begin + this.#events.time(place), end);
      this.#apply(this.#events.code(place));
    }
    this.#advance(now, Math.max(now, end), end);
    this.#backlog.finish(Math.max(now, end));
    this.#ledger.end();
    return { ...this.#ledger.figures, ...this.#backlog.figures };
  }

  #listEvents(outages: YearOutages): number {
    this.#events.clear();
    outages.elements.forEach((element, at) => {
      this.#events.add(outages.starts[at] as number, 4 * element + FAILS);
      this.#events.add(outages.ends[at] as number, 4 * element + REPAIRED);
    });
    this.#reaches.forEach((reach, at) => {
      for (const { start, end } of blockages(reach, outages, this.#retryHours)) {
        this.#events.add(start, 4 * at + BLOCKED);
        this.#events.add(end, 4 * at + UNBLOCKED);
      }
    });
    return this.#events.sort();
  }

  #apply(code: number): void {
    const subject = code >> 2;
    const what = code & 3;
    if (what === FAILS || what === REPAIRED) this.#states.setFailed(subject, what === FAILS);
    else this.#states.setBlocked(subject, what === BLOCKED);
  }

  #advance(from: number, to: number, yearEnd: number): number {
    if (to === from) return to;
    const { rates, states, deferred } = this.#states.now();
    const counted = Math.min(to, yearEnd);
    if (counted > from) {
      this.#ledger.pass(rates, from, counted);
      if (deferred > 0 || !this.#backlog.isEmpty) this.#backlog.pass(states, from, counted, true);
    }
    const late = Math.max(from, yearEnd);
    if (to > late && !this.#backlog.isEmpty) this.#backlog.pass(states, late, to, false);
    return to;
  }
}

const FAILS = 0;
const REPAIRED = 1;
const BLOCKED = 2;
const UNBLOCKED = 3;
