/**
 * The states of workflows and contacts as logic over failures, for any set-up (design 5, "What a failure does").
 *
 * Variable e of the network is the failure of element e itself; an element is down when it or anything that it stands on
 * has failed, so that shared causes are shared variables. A run of a workflow by only a share of a type's contacts adds a
 * variable of its own, true with that share: contacts run their workflows independently.
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

export interface WorkflowEvents extends StateEvents {
  readonly extraWork: readonly ExtraWork[];
  /** It breaks after it has changed something. */
  readonly halfDone: Edge;
  /** It breaks after it has changed something that nobody undoes. */
  readonly stuck: Edge;
}

export interface StateNetwork {
  readonly network: LogicNetwork;
  /** In the order of the model's workflows. */
  readonly workflows: readonly WorkflowEvents[];
  /** In the order of the model's contact types: of one contact of the type. */
  readonly types: readonly StateEvents[];
  /** Probabilities of the variables behind the elements': shares of runs. */
  readonly runShares: Float64Array;
}

export function stateNetwork(model: FailureModel): StateNetwork {
  const partial = model.types.flatMap((type) => type.runs.filter(({ share }) => share < 1));
  const logic = new NetworkBuilder(model.elements.length + partial.length);
  const isDown = elementsDown(logic, model);
  const workflows = model.workflows.map((workflow) => workflowEvents(logic, workflow, isDown));
  const variableOf = new Map(partial.map((run, at) => [run, logic.variable(model.elements.length + at)]));
  const types = model.types.map((type) => typeEvents(logic, type, workflows, variableOf));
  return { network: logic.build(), workflows, types, runShares: Float64Array.from(partial, ({ share }) => share) };
}

/** Per element: it is down, by its own failure or that of anything that it stands on. */
export const elementsDown = (logic: NetworkBuilder, model: FailureModel): readonly Edge[] =>
  model.elements.map(({ standsOn }) => logic.or(standsOn.map((element) => logic.variable(element))));

function workflowEvents(logic: NetworkBuilder, workflow: WorkflowModel, isDown: readonly Edge[]): WorkflowEvents {
  const steps = workflow.steps.map((step) => stepEvents(logic, step, isDown));
  const worst = worstOf(logic, steps);
  return {
    ...worst,
    extraWork: steps.flatMap(({ byHand }, place) => {
      const seconds = secondsByHand(workflow.steps[place]);
      const when = logic.and([byHand, logic.not(worst.broken)]);
      return seconds === 0 || when === logic.constant(false) ? [] : [{ seconds, when }];
    }),
    ...halfDoneEvents(logic, workflow, steps, worst.broken),
  };
}

function secondsByHand(step: StepModel | undefined): number {
  const fallback = step?.fallback;
  return fallback?.kind === 'manual' || fallback?.kind === 'offline' ? fallback.seconds : 0;
}

function typeEvents(
  logic: NetworkBuilder,
  type: TypeModel,
  workflows: readonly StateEvents[],
  variableOf: ReadonlyMap<TypeModel['runs'][number], Edge>,
): StateEvents {
  const runs = type.runs.map((run) => {
    const events = workflows[run.workflow];
    if (events === undefined) throw new Error(`${type.id} runs a workflow that the model lacks`);
    const chosen = variableOf.get(run);
    if (chosen === undefined) return events;
    return {
      degraded: logic.and([chosen, events.degraded]),
      deferred: logic.and([chosen, events.deferred]),
      broken: logic.and([chosen, events.broken]),
    };
  });
  return worstOf(logic, runs);
}
