import type { FailureModel } from '../failure-model.ts';
import { RunningStates } from './running-states.ts';
import type { WeeklyRates } from './type-table.ts';

/** What holds until the next change. */
export interface StateSnapshot {
  readonly rates: Readonly<WeeklyRates>;
  /** Per workflow. */
  readonly states: Uint8Array;
  /** How many workflows are deferred. */
  readonly deferred: number;
}

/** Enough for every element alone with retries still bridging and no longer; beyond it, states are worked out anew. */
const MOST_SNAPSHOTS = 4096;

/**
 * Most of the time nothing is down, or a single element: these states are worked out once and remembered, and the running
 * states only follow where several failures overlap.
 */
export class RememberedStates {
  readonly executionsPerWeek: Float64Array;
  readonly #running: RunningStates;
  readonly #wanted: Flags;
  readonly #blocked: Flags;
  readonly #snapshots = new Map<string, StateSnapshot>();
  readonly #live: StateSnapshot;

  constructor(model: FailureModel, reaches: number, periodsPerWeek: number) {
    const running = new RunningStates(model, periodsPerWeek);
    this.#running = running;
    this.executionsPerWeek = running.executionsPerWeek;
    this.#wanted = new Flags(model.elements.length);
    this.#blocked = new Flags(reaches);
    this.#live = {
      rates: running.rates,
      states: running.states,
      get deferred() {
        return running.deferred;
      },
    };
  }

  setFailed(element: number, failed: boolean): void {
    this.#wanted.set(element, failed);
  }

  setBlocked(reach: number, blocked: boolean): void {
    this.#blocked.set(reach, blocked);
  }

  /** The states after all changes so far; good until the next one. */
  now(): StateSnapshot {
    if (this.#wanted.count > 1) return this.#follow();
    const key = `${this.#wanted.only ?? ''} ${this.#blocked.count === 0 ? '' : this.#blocked.list().join(' ')}`;
    const known = this.#snapshots.get(key);
    if (known !== undefined) return known;
    const { rates, states, deferred } = this.#follow();
    const snapshot = { rates: { ...rates }, states: states.slice(), deferred };
    if (this.#snapshots.size < MOST_SNAPSHOTS) this.#snapshots.set(key, snapshot);
    return snapshot;
  }

  #follow(): StateSnapshot {
    this.#wanted.settle((element, failed) => this.#running.setFailed(element, failed));
    this.#blocked.settle((reach, blocked) => this.#running.setBlocked(reach, blocked));
    this.#running.refresh();
    return this.#live;
  }
}

/** Flags that are set now, and what they were when they were last settled. */
class Flags {
  /** How many are set. */
  count = 0;
  readonly #on: Uint8Array;
  /** Of the flags that are set, so that a single one is known by it. */
  #sum = 0;
  readonly #settled: Uint8Array;
  readonly #touched: Int32Array;
  readonly #isTouched: Uint8Array;
  #touches = 0;

  constructor(flags: number) {
    this.#on = new Uint8Array(flags);
    this.#settled = new Uint8Array(flags);
    this.#touched = new Int32Array(flags);
    this.#isTouched = new Uint8Array(flags);
  }

  /** The one flag that is set; null for none or several. */
  get only(): number | null {
    return this.count === 1 ? this.#sum : null;
  }

  /** Those that are set, in ascending order. */
  list(): readonly number[] {
    const list: number[] = [];
    this.#on.forEach((on, flag) => {
      if (on === 1) list.push(flag);
    });
    return list;
  }

  set(flag: number, on: boolean): void {
    if ((this.#on[flag] === 1) === on) return;
    this.#on[flag] = on ? 1 : 0;
    this.count += on ? 1 : -1;
    this.#sum += on ? flag : -flag;
    if (this.#isTouched[flag] === 1) return;
    this.#isTouched[flag] = 1;
    this.#touched[this.#touches++] = flag;
  }

  /** Tells of every flag that is not what it was, in the order in which they were first touched. */
  settle(change: (flag: number, on: boolean) => void): void {
    for (let place = 0; place < this.#touches; place++) {
      const flag = this.#touched[place] as number;
      this.#isTouched[flag] = 0;
      const on = this.#on[flag] === 1;
      if (on === (this.#settled[flag] === 1)) continue;
      this.#settled[flag] = on ? 1 : 0;
      change(flag, on);
    }
    this.#touches = 0;
  }
}
