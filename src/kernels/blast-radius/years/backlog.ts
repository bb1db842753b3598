/** Deferred work: queued while its workflow waits, drained in order once it can go on, late beyond the promise. */
import { DEFERRED } from '../step-outcome.ts';
import { HOURS_PER_WEEK, hourWhen, isPassing, type WeekProfile, weeksPassed } from './week-profile.ts';

/** How fast a workflow's deferred executions are worked off. */
export interface DrainRate {
  /** Whether by agents, in opening hours, or by systems at any hour. */
  readonly by: 'agents' | 'systems';
  /** Executions per week's worth of opening hours, or per calendar week. */
  readonly perWeek: number;
}

export interface BacklogInput {
  readonly arrivals: WeekProfile;
  readonly opening: WeekProfile;
  /** Per workflow. */
  readonly executionsPerWeek: Float64Array;
  readonly drain: readonly DrainRate[];
  /** Hours; null where nothing is promised. */
  readonly promiseHours: readonly (number | null)[];
}

export interface BacklogFigures {
  executionsDeferred: number;
  /** Done later than promised, of those with a promise. */
  executionsLate: number;
  /** Of any execution, from arrival until it is done; infinite if it never is. */
  longestWaitHours: number;
}

/** Executions that arrived evenly between two hours. */
interface Cohort {
  from: number;
  readonly to: number;
  amount: number;
}

/** Cohorts in order of arrival; those before `head` are done. */
interface Queue {
  readonly cohorts: Cohort[];
  head: number;
}

/** Time with nothing changing: hours, and the agents' clock at both ends. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly openFrom: number;
  readonly openTo: number;
}

/** Hours are counted from the Monday midnight at which the first simulated year begins. */
export class Backlog {
  readonly #input: BacklogInput;
  readonly #queues: readonly Queue[];
  /** Queues that hold something. */
  #waiting = 0;
  readonly figures: BacklogFigures = { executionsDeferred: 0, executionsLate: 0, longestWaitHours: 0 };

  constructor(input: BacklogInput) {
    this.#input = input;
    this.#queues = input.drain.map(() => ({ cohorts: [], head: 0 }));
  }

  reset(): void {
    this.figures.executionsDeferred = 0;
    this.figures.executionsLate = 0;
    this.figures.longestWaitHours = 0;
  }

  get isEmpty(): boolean {
    return this.#waiting === 0;
  }

  /**
   * Time passes with every workflow in its state. Deferred ones take in what arrives, if anything does; broken ones take
   * nothing in and get nothing done; all others work off what waits.
   */
  pass(states: Uint8Array, from: number, to: number, arriving: boolean): void {
    const arrivals = arriving && states.includes(DEFERRED) ? this.#arrivals(from, to) : [];
    const stretch = this.isEmpty ? null : this.#stretch(from, to);
    for (let workflow = 0; workflow < states.length; workflow++) {
      const state = states[workflow] as number;
      if (state === DEFERRED) this.#enqueue(workflow, arrivals);
      else if (stretch !== null && state < DEFERRED) this.#drain(workflow, stretch);
    }
  }

  /** Nothing fails any more: everything is worked off. */
  finish(from: number): void {
    if (this.isEmpty) return;
    const stretch = this.#stretch(from, Number.POSITIVE_INFINITY);
    for (let workflow = 0; workflow < this.#queues.length; workflow++) this.#drain(workflow, stretch);
  }

  /** Cohorts of one execution a week: hour by hour, so that arrivals within one are as good as even. */
  #arrivals(from: number, to: number): readonly Cohort[] {
    const cohorts: Cohort[] = [];
    let before = weeksPassed(this.#input.arrivals, from);
    for (let start = from; start < to; ) {
      const end = Math.min(to, Math.floor(start) + 1);
      const after = weeksPassed(this.#input.arrivals, end);
      if (after > before) cohorts.push({ from: start, to: end, amount: after - before });
      start = end;
      before = after;
    }
    return cohorts;
  }

  #stretch(from: number, to: number): Stretch {
    const openFrom = weeksPassed(this.#input.opening, from);
    return { from, to, openFrom, openTo: Number.isFinite(to) ? weeksPassed(this.#input.opening, to) : to };
  }

  #enqueue(workflow: number, arrivals: readonly Cohort[]): void {
    const perWeek = this.#input.executionsPerWeek[workflow] as number;
    if (perWeek === 0 || arrivals.length === 0) return;
    const { cohorts } = this.#queues[workflow] as Queue;
    if (cohorts.length === 0) this.#waiting++;
    for (const { from, to, amount } of arrivals) {
      cohorts.push({ from, to, amount: perWeek * amount });
      this.figures.executionsDeferred += perWeek * amount;
    }
  }

  #drain(workflow: number, { from, to, openFrom, openTo }: Stretch): void {
    const queue = this.#queues[workflow] as Queue;
    if (queue.cohorts.length === 0) return;
    const rate = this.#input.drain[workflow] as DrainRate;
    if (rate.perWeek <= 0) {
      if (!Number.isFinite(to)) this.#giveUp(workflow, queue);
      return;
    }
    let clock = rate.by === 'systems' ? from / HOURS_PER_WEEK : openFrom;
    let left = rate.perWeek * ((rate.by === 'systems' ? to / HOURS_PER_WEEK : openTo) - clock);
    if (left <= 0) return;
    let begun = this.#nextWork(rate, from, clock);
    for (; queue.head < queue.cohorts.length && left > 0; queue.head++) {
      const cohort = queue.cohorts[queue.head] as Cohort;
      const part = Math.min(1, left / cohort.amount);
      const amount = cohort.amount * part;
      clock += amount / rate.perWeek;
      const finished = Math.max(begun, this.#hourAt(rate, clock));
      const arrivedBy = cohort.from + (cohort.to - cohort.from) * part;
      this.#record(workflow, amount, begun - cohort.from, finished - arrivedBy);
      left -= amount;
      if (part < 1) {
        cohort.from = arrivedBy;
        cohort.amount -= amount;
        return;
      }
      begun = this.#nextWork(rate, finished, clock);
    }
    if (queue.head === queue.cohorts.length) this.#clear(queue);
  }

  #hourAt({ by }: DrainRate, clock: number): number {
    return by === 'systems' ? clock * HOURS_PER_WEEK : hourWhen(this.#input.opening, clock, 'earliest');
  }

  /** When work can begin or go on: at once, or when agents are back. */
  #nextWork({ by }: DrainRate, hour: number, clock: number): number {
    if (by === 'systems' || isPassing(this.#input.opening, hour)) return hour;
    return Math.max(hour, hourWhen(this.#input.opening, clock, 'latest'));
  }

  /** Waits run evenly from that of the first execution to that of the last. */
  #record(workflow: number, amount: number, firstWait: number, lastWait: number): void {
    this.figures.longestWaitHours = Math.max(this.figures.longestWaitHours, firstWait, lastWait);
    const promise = this.#input.promiseHours[workflow] ?? null;
    if (promise === null) return;
    const shorter = Math.min(firstWait, lastWait);
    const longer = Math.max(firstWait, lastWait);
    const late = shorter >= longer ? (longer > promise ? 1 : 0) : (longer - promise) / (longer - shorter);
    this.figures.executionsLate += amount * Math.min(1, Math.max(0, late));
  }

  #giveUp(workflow: number, queue: Queue): void {
    for (const { amount } of queue.cohorts.slice(queue.head)) {
      this.#record(workflow, amount, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    }
    this.#clear(queue);
  }

  #clear(queue: Queue): void {
    queue.cohorts.length = 0;
    queue.head = 0;
    this.#waiting--;
  }
}
