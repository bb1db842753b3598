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
    if (this.#wanted.on.size > 1) return this.#follow();
    const [only = -1] = this.#wanted.on;
    const key = `${only} ${[...this.#blocked.on].sort((a, b) => a - b).join(' ')}`;
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
  readonly on = new Set<number>();
  readonly #settled: Uint8Array;
  readonly #touched = new Set<number>();

  constructor(count: number) {
    this.#settled = new Uint8Array(count);
  }

  set(flag: number, on: boolean): void {
    if (on) this.on.add(flag);
    else this.on.delete(flag);
    this.#touched.add(flag);
  }

  /** Tells of every flag that is not what it was. */
  settle(change: (flag: number, on: boolean) => void): void {
    for (const flag of this.#touched) {
      const on = this.on.has(flag);
      if (on === (this.#settled[flag] === 1)) continue;
      this.#settled[flag] = on ? 1 : 0;
      change(flag, on);
    }
    this.#touched.clear();
  }
}
