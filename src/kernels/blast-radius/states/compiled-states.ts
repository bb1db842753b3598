import { compileFunction } from '../diagrams/compile-function.ts';
import type { CompiledFunction } from '../diagrams/compiled-function.ts';
import type { Edge, LogicNetwork } from '../diagrams/network.ts';
import type { FailureModel } from '../failure-model.ts';
import { typeNetwork, workflowNetwork } from './state-network.ts';
import type { StateEvents } from './step-events.ts';

/** Diagrams of a set-up's states. */
export interface CompiledStates {
  readonly workflows: readonly CompiledWorkflow[];
  readonly types: readonly CompiledType[];
}

/** Null where a diagram would be larger than allowed. */
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

export interface CompiledType extends CompiledStateEvents {
  /** Probabilities of the variables behind the elements'. */
  readonly runShares: Float64Array;
}

/**
 * Contact types that run many workflows, each in part and over many shared elements, can be beyond any diagram. This many
 * nodes hold every real map that was tried; giving up on a hopeless type takes some tenths of a second.
 */
const DEFAULT_MAX_NODES = 1 << 16;

/** @param maxNodes most diagram nodes to spend on one function */
export function compileStates(model: FailureModel, maxNodes: number = DEFAULT_MAX_NODES): CompiledStates {
  return {
    workflows: model.workflows.map((workflow) => {
      const { network, extraWork, halfDone, stuck, ...events } = workflowNetwork(model, workflow);
      const compile = compilerOf(network, maxNodes);
      return {
        ...compiledEvents(events, compile),
        extraWork: extraWork.map(({ seconds, when }) => ({ seconds, when: compile(when) })),
        halfDone: compile(halfDone),
        stuck: compile(stuck),
      };
    }),
    types: model.types.map((type) => {
      const { network, runShares, ...events } = typeNetwork(model, type);
      return { ...compiledEvents(events, compilerOf(network, maxNodes)), runShares };
    }),
  };
}

type Compile = (edge: Edge) => CompiledFunction | null;

const compiledEvents = ({ degraded, deferred, broken }: StateEvents, compile: Compile): CompiledStateEvents => ({
  degraded: compile(degraded),
  deferred: compile(deferred),
  broken: compile(broken),
});

/** Equal functions share an edge of the network, and so are compiled once. */
function compilerOf(network: LogicNetwork, maxNodes: number): Compile {
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
