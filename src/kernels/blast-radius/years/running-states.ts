/** The states of all workflows as elements go down and come back, kept up to date change by change. */
import type { FailureModel, StepModel } from '../failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED, OK, type State } from '../step-outcome.ts';
import { inverted } from './columns.ts';
import { orchestratedReaches } from './orchestrated-reach.ts';
import { DEFER, FAIL, MANUAL, OFFLINE, type StepTable, stepTable } from './step-table.ts';
import { TypeTable, type WeeklyRates } from './type-table.ts';

export class RunningStates {
  readonly rates: WeeklyRates = { broken: 0, deferred: 0, degraded: 0, extraSeconds: 0 };
  /** Per workflow. */
  readonly states: Uint8Array;
  readonly executionsPerWeek: Float64Array;
  /** Per element: how many failed elements it stands on. */
  readonly #failures: Int32Array;
  /** Per element: those that stand on it, and workflows that feel its failure. */
  readonly #standing: readonly Int32Array[];
  readonly #felt: readonly Int32Array[];
  /** Per reach: whether it is blocked, and the workflows that need it. */
  readonly #blocked: Uint8Array;
  readonly #reaching: readonly Int32Array[];
  readonly #steps: StepTable;
  readonly #types: TypeTable;
  readonly #seconds: Float64Array;
  readonly #changed: Int32Array;
  readonly #isChanged: Uint8Array;
  #changes = 0;

  /** @param periodsPerWeek of the period that volumes are given for */
  constructor(model: FailureModel, periodsPerWeek: number) {
    const workflows = model.workflows.length;
    const reaches = orchestratedReaches(model);
    this.states = new Uint8Array(workflows);
    this.#seconds = new Float64Array(workflows);
    this.#failures = new Int32Array(model.elements.length);
    this.#blocked = new Uint8Array(reaches.length);
    this.#standing = inverted(
      model.elements.map(({ standsOn }) => standsOn),
      model.elements.length,
    );
    this.#felt = inverted(
      model.workflows.map(({ steps }) => [...new Set(steps.flatMap((step) => below(model, step)))]),
      model.elements.length,
    );
    const reachOf = new Map(reaches.map(({ system }, at) => [system, at]));
    this.#reaching = inverted(
      model.workflows.map(({ steps }) => [
        ...new Set(steps.filter((step) => step.orchestrated).map((step) => reachOf.get(step.system) ?? 0)),
      ]),
      reaches.length,
    );
    this.#steps = stepTable(model, reachOf);
    this.#types = new TypeTable(model, periodsPerWeek);
    this.executionsPerWeek = this.#types.executionsPerWeek;
    this.#changed = new Int32Array(workflows);
    this.#isChanged = new Uint8Array(workflows);
  }

  /** An element itself fails or is repaired. */
  setFailed(element: number, failed: boolean): void {
    const by = failed ? 1 : -1;
    for (const standing of this.#standing[element] as Int32Array) {
      this.#failures[standing] = (this.#failures[standing] as number) + by;
    }
    this.#mark(this.#felt[element] as Int32Array);
  }

  /** Orchestrated steps of a system cannot be carried out, retries included, or can be again. */
  setBlocked(reach: number, blocked: boolean): void {
    this.#blocked[reach] = blocked ? 1 : 0;
    this.#mark(this.#reaching[reach] as Int32Array);
  }

  /** Brings states and rates up to date with the changes since the last call. */
  refresh(): void {
    let moved = false;
    for (let place = 0; place < this.#changes; place++) {
      const workflow = this.#changed[place] as number;
      this.#isChanged[workflow] = 0;
      const before = this.states[workflow] as number;
      const secondsBefore = this.#seconds[workflow] as number;
      this.#evaluate(workflow);
      if (this.states[workflow] === before && this.#seconds[workflow] === secondsBefore) continue;
      moved = true;
      this.#types.touch(workflow);
    }
    this.#changes = 0;
    if (moved) this.#types.refresh(this.states, this.#seconds, this.rates);
  }

  #mark(workflows: Int32Array): void {
    for (const workflow of workflows) {
      if (this.#isChanged[workflow] === 1) continue;
      this.#isChanged[workflow] = 1;
      this.#changed[this.#changes++] = workflow;
    }
  }

  #evaluate(workflow: number): void {
    const { first, system, reach, fallback, seconds, survives, deferrable } = this.#steps;
    let worst: State = OK;
    let extra = 0;
    const end = first[workflow + 1] as number;
    for (let step = first[workflow] as number; step < end; step++) {
      const systemDown = (system[step] as number) >= 0 && (this.#failures[system[step] as number] as number) > 0;
      const ownReach = reach[step] as number;
      const needDown = ownReach >= 0 ? this.#blocked[ownReach] === 1 : systemDown || this.#anyNeedDown(step);
      if (!needDown) continue;
      let state: State = DEGRADED;
      const way = fallback[step] as number;
      if (survives[step] === 0) {
        if (way === FAIL || (way === MANUAL && systemDown)) state = deferrable[step] === 1 ? DEFERRED : BROKEN;
        else if (way === DEFER) state = DEFERRED;
        else if (way === MANUAL || way === OFFLINE) extra += seconds[step] as number;
      }
      if (state > worst) worst = state;
    }
    this.states[workflow] = worst;
    this.#seconds[workflow] = worst === BROKEN ? 0 : extra;
  }

  /** All alternatives of some need are down. */
  #anyNeedDown(step: number): boolean {
    const { firstNeed, firstAlternative, alternatives } = this.#steps;
    const end = firstNeed[step + 1] as number;
    for (let need = firstNeed[step] as number; need < end; need++) {
      let allDown = true;
      const last = firstAlternative[need + 1] as number;
      for (let place = firstAlternative[need] as number; allDown && place < last; place++) {
        allDown = (this.#failures[alternatives[place] as number] as number) > 0;
      }
      if (allDown) return true;
    }
    return false;
  }
}

/** Elements whose own failure a step can feel other than through the orchestrator. */
function below(model: FailureModel, step: StepModel): readonly number[] {
  const needs = step.orchestrated ? [step.system] : [step.system, ...step.needs.flat()];
  return needs.flatMap((need) => model.elements[need]?.standsOn ?? []);
}
