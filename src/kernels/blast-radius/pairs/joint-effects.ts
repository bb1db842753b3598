/** What two failures do together that neither does alone: they take down every alternative of a need between them. */
import type { FailureModel, StepModel } from '../failure-model.ts';
import type { State } from '../step-outcome.ts';
import { stateFromBits, stateOfStep, type WorkflowBits } from './workflow-bits.ts';

export interface JointEffect {
  readonly workflow: number;
  /** Worse than under either failure alone. */
  readonly state: State;
}

/** Key of a pair of elements, lower index first. */
export const pairKey = (model: FailureModel, lower: number, higher: number): number =>
  lower * model.elements.length + higher;

/**
 * By pair key, the workflows that fare worse under the pair than under either member. A step only looks at whether its
 * system is down and whether some need is: both are unions over elements, except that a need with alternatives is down
 * when all of them are. So only pairs that complete such a need between them can do more than their members.
 */
export function jointEffects(model: FailureModel, singles: WorkflowBits): ReadonlyMap<number, readonly JointEffect[]> {
  const states = new Map<number, Map<number, State>>();
  model.workflows.forEach((workflow, position) => {
    for (const step of workflow.steps) {
      for (const [lower, higher] of completingPairs(model, step)) {
        const state = stateOfStep(model, step, [lower, higher]);
        const alone = [lower, higher].map((element) => stateFromBits(singles, element, position));
        if (alone.some((one) => one >= state)) continue;
        const key = pairKey(model, lower, higher);
        const ofPair = states.get(key) ?? new Map<number, State>();
        const known = ofPair.get(position);
        if (known === undefined || state > known) ofPair.set(position, state);
        states.set(key, ofPair);
      }
    }
  });
  return new Map(
    [...states].map(([key, ofPair]) => [key, [...ofPair].map(([workflow, state]) => ({ workflow, state }))]),
  );
}

/** Pairs of elements that take down all alternatives of some need of the step, neither doing so alone. */
function completingPairs(model: FailureModel, step: StepModel): readonly (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  for (const alternatives of step.needs) {
    if (alternatives.length < 2) continue;
    const takenDownBy = new Map<number, Set<number>>();
    alternatives.forEach((alternative, place) => {
      for (const element of model.elements[alternative]?.standsOn ?? []) {
        takenDownBy.set(element, (takenDownBy.get(element) ?? new Set()).add(place));
      }
    });
    const partial = [...takenDownBy].filter(([, places]) => places.size < alternatives.length);
    partial.sort(([a], [b]) => a - b);
    partial.forEach(([lower, first], at) => {
      for (const [higher, second] of partial.slice(at + 1)) {
        if (new Set([...first, ...second]).size === alternatives.length)
          pairs.set(pairKey(model, lower, higher), [lower, higher]);
      }
    });
  }
  return [...pairs.values()];
}
