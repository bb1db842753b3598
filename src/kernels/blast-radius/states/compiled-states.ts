import { compileFunction } from '../diagrams/compile-function.ts';
import type { CompiledFunction } from '../diagrams/compiled-function.ts';
import type { Edge, LogicNetwork } from '../diagrams/network.ts';
import type { FailureModel } from '../failure-model.ts';
import { stateNetwork } from './state-network.ts';
import type { StateEvents } from './step-events.ts';

/** Diagrams of a set-up's states; null where one would be larger than allowed. */
export interface CompiledStates {
  readonly workflows: readonly CompiledWorkflow[];
  readonly types: readonly CompiledStateEvents[];
  /** Probabilities of the variables behind the elements'. */
  readonly runShares: Float64Array;
}

export interface CompiledStateEvents {
  readonly degraded: CompiledFunction | null;
  readonly deferred: CompiledFunction | null;
  readonly broken: CompiledFunction | null;
}

export interface CompiledWorkflow extends CompiledStateEvents {
  readonly extraWork: readonly { readonly seconds: number; readonly when: CompiledFunction | null }[];
  readonly halfDone: CompiledFunction | null;
  readonly stuck: CompiledFunction | null;
}

/** @param maxNodes most diagram nodes to spend on one function; by default the kernel's own limit */
export function compileStates(model: FailureModel, maxNodes?: number): CompiledStates {
  const { network, workflows, types, runShares } = stateNetwork(model);
  const compile = compilerOf(network, maxNodes);
  const events = ({ degraded, deferred, broken }: StateEvents): CompiledStateEvents => ({
    degraded: compile(degraded),
    deferred: compile(deferred),
    broken: compile(broken),
  });
  return {
    workflows: workflows.map((workflow) => ({
      ...events(workflow),
      extraWork: workflow.extraWork.map(({ seconds, when }) => ({ seconds, when: compile(when) })),
      halfDone: compile(workflow.halfDone),
      stuck: compile(workflow.stuck),
    })),
    types: types.map(events),
    runShares,
  };
}

/** Equal functions share an edge of the network, and so are compiled once. */
function compilerOf(network: LogicNetwork, maxNodes: number | undefined): (edge: Edge) => CompiledFunction | null {
  const known = new Map<Edge, CompiledFunction | null>();
  return (edge) => {
    const before = known.get(edge);
    if (before !== undefined) return before;
    const result = compileFunction(network, edge, maxNodes);
    const compiled = result.kind === 'compiled' ? result.function : null;
    known.set(edge, compiled);
    return compiled;
  };
}
