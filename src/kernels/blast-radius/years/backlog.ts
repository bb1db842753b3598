/** Deferred work: queued while its workflow waits, drained in order once it can go on, late beyond the promise. */
import { BROKEN, DEFERRED } from '../step-outcome.ts';
import { HOURS_PER_WEEK, hourWhen, type WeekProfile, weeksPassed } from './week-profile.ts';

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

/** Hours are counted from the Monday midnight at which the first simulated year begins. */
export class Backlog {
  readonly #input: BacklogInput;
  readonly #queues: readonly Cohort[][];
  #queued = 0;
  readonly figures: BacklogFigures = { executionsDeferred: 0, executionsLate: 0, longestWaitHours: 0 };

  constructor(input: BacklogInput) {
    this.#input = input;
    this.#queues = input.drain.map(() => []);
  }

  reset(): void {
    this.figures.executionsDeferred = 0;
    this.figures.executionsLate = 0;
    this.figures.longestWaitHours = 0;
  }

  get isEmpty(): boolean {
    return this.#queued === 0;
  }

  /** Time passes with every workflow in its state; while `arriving`, new executions come in. */
  pass(states: Uint8Array, from: number, to: number, arriving: boolean): void {
    for (let workflow = 0; workflow < states.length; workflow++) {
      const state = states[workflow] as number;
      if (state === DEFERRED && arriving) this.#enqueue(workflow, from, to);
      else if (state < DEFERRED && (this.#queues[workflow] as Cohort[]).length > 0) this.#drain(workflow, from, to);
      // A broken workflow takes nothing in and gets nothing done.
      else if (state === BROKEN) continue;
    }
  }

  /** Nothing fails any more: everything is worked off. */
  finish(from: number): void {
    for (let workflow = 0; workflow < this.#queues.length; workflow++) {
      if ((this.#queues[workflow] as Cohort[]).length > 0) this.#drain(workflow, from, Number.POSITIVE_INFINITY);
    }
  }

  /** Hour by hour, so that arrivals within a cohort are as good as even. */
  #enqueue(workflow: number, from: number, to: number): void {
    const perWeek = this.#input.executionsPerWeek[workflow] as number;
    if (perWeek === 0) return;
    const queue = this.#queues[workflow] as Cohort[];
    for (let start = from; start < to; ) {
      const end = Math.min(to, Math.floor(start) + 1);
      const amount = perWeek * (weeksPassed(this.#input.arrivals, end) - weeksPassed(this.#input.arrivals, start));
      if (amount > 0) {
        if (queue.length === 0) this.#queued++;
        queue.push({ from: start, to: end, amount });
        this.figures.executionsDeferred += amount;
      }
      start = end;
    }
  }

  #drain(workflow: number, from: number, to: number): void {
    const rate = this.#input.drain[workflow] as DrainRate;
    const queue = this.#queues[workflow] as Cohort[];
    if (rate.perWeek <= 0) {
      if (to === Number.POSITIVE_INFINITY) this.#giveUp(workflow, queue);
      return;
    }
    const clock = (hour: number): number =>
      rate.by === 'systems' ? hour / HOURS_PER_WEEK : weeksPassed(this.#input.opening, hour);
    const hourAt = (weeks: number, which: 'earliest' | 'latest'): number =>
      rate.by === 'systems' ? weeks * HOURS_PER_WEEK : hourWhen(this.#input.opening, weeks, which);
    let now = clock(from);
    let left = to === Number.POSITIVE_INFINITY ? to : rate.perWeek * (clock(to) - now);
    let done = 0;
    for (const cohort of queue) {
      if (left <= 0) break;
      const part = Math.min(1, left / cohort.amount);
      const amount = cohort.amount * part;
      const begun = Math.max(from, hourAt(now, 'latest'));
      now += amount / rate.perWeek;
      const finished = Math.max(begun, hourAt(now, 'earliest'));
      const arrivedBy = cohort.from + (cohort.to - cohort.from) * part;
      this.#record(workflow, amount, begun - cohort.from, finished - arrivedBy);
      left -= amount;
      if (part < 1) {
        cohort.from = arrivedBy;
        cohort.amount -= amount;
        break;
      }
      done++;
    }
    queue.splice(0, done);
    if (done > 0 && queue.length === 0) this.#queued--;
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

  #giveUp(workflow: number, queue: Cohort[]): void {
    for (const { amount } of queue.splice(0)) {
      this.#record(workflow, amount, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    }
    this.#queued--;
  }
}
