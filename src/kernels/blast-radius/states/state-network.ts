/**
 * The states of workflows and contacts as logic over failures, for any set-up (design 5, "What a failure does").
 *
 * Variable e of the network is the failure of element e itself; an element is down when it or anything that it stands on
 * has failed, so that shared causes are shared variables. A run of a workflow by only a share of a type's contacts adds a
 * variable of its own, true with that share: contacts run their workflows independently.
 *
 * Everything rises with failures: no failure mends anything.
 */

import type { Edge, LogicNetwork } from '../diagrams/network.ts';
import { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { FailureModel, StepModel, TypeModel } from '../failure-model.ts';

/** When something is at least degraded, at least deferred, and broken: each implies the one before it. */
export interface StateEvents {
  readonly degraded: Edge;
  readonly deferred: Edge;
  readonly broken: Edge;
}

export interface StateNetwork {
  readonly network: LogicNetwork;
  /** In the order of the model's workflows. */
  readonly workflows: readonly StateEvents[];
  /** In the order of the model's contact types: of one contact of the type. */
  readonly types: readonly StateEvents[];
  /** Probabilities of the variables behind the elements': shares of runs. */
  readonly runShares: Float64Array;
}

export function stateNetwork(model: FailureModel): StateNetwork {
  const partial = model.types.flatMap((type) => type.runs.filter(({ share }) => share < 1));
  const logic = new NetworkBuilder(model.elements.length + partial.length);
  const isDown = model.elements.map(({ standsOn }) => logic.or(standsOn.map((element) => logic.variable(element))));
  const workflows = model.workflows.map(({ steps }) =>
    worstOf(
      logic,
      steps.map((step) => stepEvents(logic, step, isDown)),
    ),
  );
  const variableOf = new Map(partial.map((run, at) => [run, logic.variable(model.elements.length + at)]));
  const types = model.types.map((type) => typeEvents(logic, type, workflows, variableOf));
  return { network: logic.build(), workflows, types, runShares: Float64Array.from(partial, ({ share }) => share) };
}

function stepEvents(logic: NetworkBuilder, step: StepModel, isDown: readonly Edge[]): StateEvents {
  const downAt = (element: number): Edge => isDown[element] ?? logic.constant(false);
  const systemDown = downAt(step.system);
  const needDown = logic.or([systemDown, ...step.needs.map((either) => logic.and(either.map(downAt)))]);
  const never = logic.constant(false);
  if (step.readSurvives) return { degraded: needDown, deferred: never, broken: never };
  const failing = failingWhen(step, systemDown, needDown) ?? never;
  const queued = step.fallback.kind === 'defer' ? needDown : never;
  return {
    degraded: needDown,
    deferred: logic.or([queued, failing]),
    broken: step.deferrable ? never : failing,
  };
}

/** When the fallback leaves the step undone; null: never. */
function failingWhen({ fallback }: StepModel, systemDown: Edge, needDown: Edge): Edge | null {
  switch (fallback.kind) {
    case 'fail':
      return needDown;
    case 'manual':
      return systemDown;
    case 'offline':
    case 'skip':
    case 'defer':
      return null;
  }
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

const worstOf = (logic: NetworkBuilder, all: readonly StateEvents[]): StateEvents => ({
  degraded: logic.or(all.map(({ degraded }) => degraded)),
  deferred: logic.or(all.map(({ deferred }) => deferred)),
  broken: logic.or(all.map(({ broken }) => broken)),
});
