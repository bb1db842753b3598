/** The states of all workflows as elements go down and come back, kept up to date change by change. */
import type { FailureModel } from '../failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED, OK, type State } from '../step-outcome.ts';
import { inverted } from './columns.ts';
import { DEFER, FAIL, MANUAL, OFFLINE, type StepTable, stepTable } from './step-table.ts';
import { TypeTable, type WeeklyRates } from './type-table.ts';

const STATES = BROKEN + 1;

/**
 * A failure changes a count per element that stands on it; an element that goes down or comes back changes a count per
 * need that names it; a need per step, a step per workflow, a workflow per contact type. Nothing else is looked at.
 */
export class RunningStates {
  readonly rates: WeeklyRates = { broken: 0, deferred: 0, degraded: 0, extraSeconds: 0 };
  /** Per workflow. */
  readonly states: Uint8Array;
  /** How many workflows are deferred. */
  deferred = 0;
  readonly executionsPerWeek: Float64Array;
  readonly #standing: readonly Int32Array[];
  /** Per element: how many failed elements it stands on. */
  readonly #failures: Int32Array;
  readonly #steps: StepTable;
  readonly #types: TypeTable;
  /** Per need: alternatives that are up. */
  readonly #waysLeft: Int32Array;
  /** Per step: needs that are down, whether its system is, whether the orchestrator cannot reach it; what comes of it. */
  readonly #needsDown: Int32Array;
  readonly #systemDown: Uint8Array;
  readonly #blocked: Uint8Array;
  readonly #stepStates: Uint8Array;
  readonly #stepSeconds: Float64Array;
  /** Per workflow and state: how many of its steps are in it; then extra seconds of an execution. */
  readonly #counts: Int32Array;
  readonly #seconds: Float64Array;
  readonly #changed: Int32Array;
  readonly #isChanged: Uint8Array;
  #changes = 0;

  /** @param periodsPerWeek of the period that volumes are given for */
  constructor(model: FailureModel, periodsPerWeek: number) {
    const elements = model.elements.length;
    const workflows = model.workflows.length;
    this.#standing = inverted(
      model.elements.map(({ standsOn }) => standsOn),
      elements,
    );
    this.#failures = new Int32Array(elements);
    this.#steps = stepTable(model);
    const { steps, waysOf } = this.#steps;
    this.#waysLeft = Int32Array.from(waysOf);
    this.#needsDown = new Int32Array(steps);
    this.#systemDown = new Uint8Array(steps);
    this.#blocked = new Uint8Array(steps);
    this.#stepStates = new Uint8Array(steps);
    this.#stepSeconds = new Float64Array(steps);
    this.#counts = new Int32Array(workflows * STATES);
    for (const workflow of this.#steps.workflow) this.#count(workflow, OK, 1);
    this.#seconds = new Float64Array(workflows);
    this.states = new Uint8Array(workflows);
    this.#types = new TypeTable(model, periodsPerWeek);
    this.executionsPerWeek = this.#types.executionsPerWeek;
    this.#changed = new Int32Array(workflows);
    this.#isChanged = new Uint8Array(workflows);
  }

  /** An element itself fails or is repaired. */
  setFailed(element: number, failed: boolean): void {
    for (const standing of this.#standing[element] as Int32Array) {
      const before = this.#failures[standing] as number;
      this.#failures[standing] = before + (failed ? 1 : -1);
      if (before === (failed ? 0 : 1)) this.#turn(standing, failed);
    }
  }

  /** Orchestrated steps of a reach cannot be carried out, retries included, or can be again. */
  setBlocked(reach: number, blocked: boolean): void {
    for (const step of this.#steps.reached[reach] as Int32Array) {
      this.#blocked[step] = blocked ? 1 : 0;
      this.#settle(step);
    }
  }

  /** Brings states and rates up to date with the changes since the last call. */
  refresh(): void {
    let moved = false;
    for (let place = 0; place < this.#changes; place++) {
      const workflow = this.#changed[place] as number;
      this.#isChanged[workflow] = 0;
      const stateBefore = this.states[workflow];
      const secondsBefore = this.#seconds[workflow];
      const state = this.#worst(workflow);
      if (state === DEFERRED) this.deferred++;
      if (stateBefore === DEFERRED) this.deferred--;
      this.states[workflow] = state;
      this.#seconds[workflow] = state === OK || state === BROKEN ? 0 : this.#extraSeconds(workflow);
      if (state === stateBefore && this.#seconds[workflow] === secondsBefore) continue;
      moved = true;
      if (state !== stateBefore) this.#types.touch(workflow);
    }
    this.#changes = 0;
    if (moved) this.#types.refresh(this.states, this.#seconds, this.rates);
  }

  /** An element goes down or comes back. */
  #turn(element: number, down: boolean): void {
    const by = down ? 1 : -1;
    for (const step of this.#steps.onSystem[element] as Int32Array) {
      this.#systemDown[step] = down ? 1 : 0;
      this.#settle(step);
    }
    for (const need of this.#steps.naming[element] as Int32Array) {
      const left = (this.#waysLeft[need] as number) - by;
      this.#waysLeft[need] = left;
      if (left !== (down ? 0 : 1)) continue;
      const step = this.#steps.stepOfNeed[need] as number;
      this.#needsDown[step] = (this.#needsDown[step] as number) + by;
      this.#settle(step);
    }
  }

  /** Works out what comes of a step. */
  #settle(step: number): void {
    const { fallback, seconds, survives, deferrable, isOrchestrated, workflow } = this.#steps;
    const systemDown = this.#systemDown[step] === 1;
    const needDown =
      isOrchestrated[step] === 1 ? this.#blocked[step] === 1 : systemDown || (this.#needsDown[step] as number) > 0;
    let state: State = OK;
    let extra = 0;
    if (needDown) {
      state = DEGRADED;
      const way = fallback[step] as number;
      if (survives[step] === 0) {
        if (way === FAIL || (way === MANUAL && systemDown)) state = deferrable[step] === 1 ? DEFERRED : BROKEN;
        else if (way === DEFER) state = DEFERRED;
        else if (way === MANUAL || way === OFFLINE) extra = seconds[step] as number;
      }
    }
    const before = this.#stepStates[step] as number;
    if (state === before && extra === this.#stepSeconds[step]) return;
    this.#stepStates[step] = state;
    this.#stepSeconds[step] = extra;
    const own = workflow[step] as number;
    this.#count(own, before, -1);
    this.#count(own, state, 1);
    if (this.#isChanged[own] === 1) return;
    this.#isChanged[own] = 1;
    this.#changed[this.#changes++] = own;
  }

  #count(workflow: number, state: number, by: number): void {
    const at = workflow * STATES + state;
    this.#counts[at] = (this.#counts[at] as number) + by;
  }

  #worst(workflow: number): State {
    const at = workflow * STATES;
    if ((this.#counts[at + BROKEN] as number) > 0) return BROKEN;
    if ((this.#counts[at + DEFERRED] as number) > 0) return DEFERRED;
    return (this.#counts[at + DEGRADED] as number) > 0 ? DEGRADED : OK;
  }

  /** Summed anew each time, so that no rounding is left over. */
  #extraSeconds(workflow: number): number {
    const { first } = this.#steps;
    let sum = 0;
    const end = first[workflow + 1] as number;
    for (let step = first[workflow] as number; step < end; step++) sum += this.#stepSeconds[step] as number;
    return sum;
  }
}
