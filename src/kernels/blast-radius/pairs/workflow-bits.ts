/** Which workflows a failure brings to which state, as bit sets over workflows: one per element and state reached. */
import type { FailureModel, StepModel } from '../failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED, OK, type State, stepOutcome } from '../step-outcome.ts';

const BITS_PER_WORD = 32;

/** A workflow's bit is set in the sets of all levels up to its state. */
export const AT_LEAST_DEGRADED = 0;
export const AT_LEAST_DEFERRED = 1;
export const IS_BROKEN = 2;
export const LEVELS = 3;
/** The state at which a level begins. */
export const LEVEL_STATES = [DEGRADED, DEFERRED, BROKEN] as const;

export interface WorkflowBits {
  /** Words of 32 workflows in one set. */
  readonly words: number;
  /** The set of element e and level l starts at word (e × LEVELS + l) × words. */
  readonly sets: Int32Array;
}

export const wordOf = (workflow: number): number => Math.floor(workflow / BITS_PER_WORD);
export const maskOf = (workflow: number): number => 1 << (workflow % BITS_PER_WORD);

/** The states of all workflows when each element fails alone, with whatever stands on it. */
export function workflowBits(model: FailureModel): WorkflowBits {
  const words = Math.ceil(model.workflows.length / BITS_PER_WORD);
  const sets = new Int32Array(model.elements.length * LEVELS * words);
  model.workflows.forEach((workflow, position) => {
    for (const step of workflow.steps) {
      for (const element of elementsBelow(model, step)) {
        setState({ words, sets }, element, position, stateOfStep(model, step, [element]));
      }
    }
  });
  return { words, sets };
}

/** Raises the state of a workflow in the sets of an element. */
function setState({ words, sets }: WorkflowBits, element: number, workflow: number, state: State): void {
  for (let level = 0; level < LEVELS && state >= (LEVEL_STATES[level] as State); level++) {
    const at = (element * LEVELS + level) * words + wordOf(workflow);
    sets[at] = (sets[at] as number) | maskOf(workflow);
  }
}

/** State of a step when the given elements are down. */
export function stateOfStep(model: FailureModel, step: StepModel, failed: readonly number[]): State {
  return stepOutcome(step, (element) => {
    const standsOn = model.elements[element]?.standsOn ?? [];
    return !failed.some((one) => standsOn.includes(one));
  }).state;
}

/** Elements whose failure a step can feel at all. */
function elementsBelow(model: FailureModel, step: StepModel): ReadonlySet<number> {
  return new Set([step.system, ...step.needs.flat()].flatMap((need) => model.elements[need]?.standsOn ?? []));
}

/** The state that the bits of one element give a workflow. */
export function stateFromBits({ words, sets }: WorkflowBits, element: number, workflow: number): State {
  let state: State = OK;
  for (let level = 0; level < LEVELS; level++) {
    const word = sets[(element * LEVELS + level) * words + wordOf(workflow)] as number;
    if ((word & maskOf(workflow)) !== 0) state = LEVEL_STATES[level] as State;
  }
  return state;
}
