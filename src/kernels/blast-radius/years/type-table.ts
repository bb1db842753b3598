import type { FailureModel } from '../failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED } from '../step-outcome.ts';
import { inverted, starts } from './columns.ts';

/** What befalls contacts while nothing changes, per week's worth of arrivals. */
export interface WeeklyRates {
  broken: number;
  deferred: number;
  degraded: number;
  extraSeconds: number;
}

/** What contacts of each type go through, by the states of the workflows that they run. */
export class TypeTable {
  readonly executionsPerWeek: Float64Array;
  readonly #firstRun: Int32Array;
  readonly #workflow: Int32Array;
  readonly #spared: Float64Array;
  readonly #contactsPerWeek: Float64Array;
  /** Per workflow, the types that run it. */
  readonly #running: readonly Int32Array[];
  readonly #broken: Float64Array;
  readonly #late: Float64Array;
  readonly #affected: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: Int32Array;
  #touches = 0;

  constructor({ types, workflows }: FailureModel, periodsPerWeek: number) {
    const runs = types.flatMap((type) => type.runs);
    this.#firstRun = starts(types.map((type) => type.runs.length));
    this.#workflow = Int32Array.from(runs, ({ workflow }) => workflow);
    this.#spared = Float64Array.from(runs, ({ share }) => 1 - share);
    this.#contactsPerWeek = Float64Array.from(types, ({ volume }) => volume * periodsPerWeek);
    this.#running = inverted(
      types.map((type) => type.runs.map(({ workflow }) => workflow)),
      workflows.length,
    );
    this.executionsPerWeek = new Float64Array(workflows.length);
    types.forEach((type, at) => {
      for (const { workflow, share } of type.runs) {
        const before = this.executionsPerWeek[workflow] as number;
        this.executionsPerWeek[workflow] = before + (this.#contactsPerWeek[at] as number) * share;
      }
    });
    this.#broken = new Float64Array(types.length);
    this.#late = new Float64Array(types.length);
    this.#affected = new Float64Array(types.length);
    this.#isTouched = new Uint8Array(types.length);
    this.#touched = new Int32Array(types.length);
  }

  touch(workflow: number): void {
    for (const type of this.#running[workflow] as Int32Array) {
      if (this.#isTouched[type] === 1) continue;
      this.#isTouched[type] = 1;
      this.#touched[this.#touches++] = type;
    }
  }

  refresh(states: Uint8Array, seconds: Float64Array, rates: WeeklyRates): void {
    for (let place = 0; place < this.#touches; place++) {
      const type = this.#touched[place] as number;
      this.#isTouched[type] = 0;
      this.#refreshType(type, states);
    }
    this.#touches = 0;
    let broken = 0;
    let late = 0;
    let affected = 0;
    // Summed anew each time, so that no rounding piles up over thousands of changes.
    for (let type = 0; type < this.#broken.length; type++) {
      broken += this.#broken[type] as number;
      late += this.#late[type] as number;
      affected += this.#affected[type] as number;
    }
    rates.broken = broken;
    rates.deferred = late - broken;
    rates.degraded = affected - late;
    rates.extraSeconds = 0;
    for (let workflow = 0; workflow < seconds.length; workflow++) {
      rates.extraSeconds += (seconds[workflow] as number) * (this.executionsPerWeek[workflow] as number);
    }
  }

  #refreshType(type: number, states: Uint8Array): void {
    let notBroken = 1;
    let notLate = 1;
    let notAffected = 1;
    const end = this.#firstRun[type + 1] as number;
    for (let run = this.#firstRun[type] as number; run < end; run++) {
      const state = states[this.#workflow[run] as number] as number;
      const spared = this.#spared[run] as number;
      if (state >= BROKEN) notBroken *= spared;
      if (state >= DEFERRED) notLate *= spared;
      if (state >= DEGRADED) notAffected *= spared;
    }
    const contacts = this.#contactsPerWeek[type] as number;
    this.#broken[type] = contacts * (1 - notBroken);
    this.#late[type] = contacts * (1 - notLate);
    this.#affected[type] = contacts * (1 - notAffected);
  }
}
