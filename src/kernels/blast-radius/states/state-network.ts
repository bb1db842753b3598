/**
 * The states of workflows and contacts as logic over failures, for any set-up (design 5, "What a failure does").
 *
 * Variable e of a network is the failure of element e itself; an element is down when it or anything that it stands on has
 * failed, so that shared causes are shared variables. A run of a workflow by only a share of a type's contacts adds a
 * variable of its own, true with that share: contacts run their workflows independently. Each workflow and each type has
 * a network to itself, so that none is larger than what it needs.
 */

import type { Edge, LogicNetwork } from '../diagrams/network.ts';
import { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { FailureModel, StepModel, TypeModel, WorkflowModel } from '../failure-model.ts';
import { halfDoneEvents } from './half-done-events.ts';
import { type StateEvents, stepEvents, worstOf } from './step-events.ts';

/** Agent work that a step takes by its manual or offline path, while its workflow is not broken. */
export interface ExtraWork {
  readonly seconds: number;
  readonly when: Edge;
}

export interface WorkflowNetwork extends StateEvents {
  readonly network: LogicNetwork;
  readonly extraWork: readonly ExtraWork[];
  /** It breaks after it has changed something. */
  readonly halfDone: Edge;
  /** It breaks after it has changed something that nobody undoes. */
  readonly stuck: Edge;
}

/** The states of one contact of a type. */
export interface TypeNetwork extends StateEvents {
  readonly network: LogicNetwork;
  /** Probabilities of the variables behind the elements'. */
  readonly runShares: Float64Array;
}

export function workflowNetwork(model: FailureModel, workflow: WorkflowModel): WorkflowNetwork {
  const logic = new NetworkBuilder(model.elements.length);
  const steps = workflow.steps.map((step) => stepEvents(logic, step, elementsDown(logic, model)));
  const worst = worstOf(logic, steps);
  const extraWork = steps.flatMap(({ byHand }, place) => {
    const seconds = secondsByHand(workflow.steps[place]);
    const when = logic.and([byHand, logic.not(worst.broken)]);
    return seconds === 0 || when === logic.constant(false) ? [] : [{ seconds, when }];
  });
  const halfDone = halfDoneEvents(logic, workflow, steps, worst.broken);
  return { network: logic.build(), ...worst, extraWork, ...halfDone };
}

export function typeNetwork(model: FailureModel, type: TypeModel): TypeNetwork {
  const partial = type.runs.filter(({ share }) => share < 1);
  const logic = new NetworkBuilder(model.elements.length + partial.length);
  const isDown = elementsDown(logic, model);
  const runs = type.runs.map((run): StateEvents => {
    const events = workflowEvents(logic, model, run.workflow, isDown);
    const place = partial.indexOf(run);
    if (place < 0) return events;
    const chosen = logic.variable(model.elements.length + place);
    return {
      degraded: logic.and([chosen, events.degraded]),
      deferred: logic.and([chosen, events.deferred]),
      broken: logic.and([chosen, events.broken]),
    };
  });
  const worst = worstOf(logic, runs);
  return { network: logic.build(), ...worst, runShares: Float64Array.from(partial, ({ share }) => share) };
}

/** Of each element: it is down, by its own failure or that of anything that it stands on. */
export function elementsDown(logic: NetworkBuilder, model: FailureModel): (element: number) => Edge {
  const known = new Map<number, Edge>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const standsOn = model.elements[element]?.standsOn ?? [];
    const edge = logic.or(standsOn.map((base) => logic.variable(base)));
    known.set(element, edge);
    return edge;
  };
}

export function workflowEvents(
  logic: NetworkBuilder,
  model: FailureModel,
  workflow: number,
  isDown: (element: number) => Edge,
): StateEvents {
  const steps = model.workflows[workflow]?.steps ?? [];
  return worstOf(
    logic,
    steps.map((step) => stepEvents(logic, step, isDown)),
  );
}

function secondsByHand(step: StepModel | undefined): number {
  const fallback = step?.fallback;
  return fallback?.kind === 'manual' || fallback?.kind === 'offline' ? fallback.seconds : 0;
}
