/** Minimal sets of failures that break a workflow, a contact type or a share of all volume (design 5, item 3). */
import { compileFunction } from '../diagrams/compile-function.ts';
import type { CompiledFunction } from '../diagrams/compiled-function.ts';
import { cutSetsOf } from '../diagrams/cut-sets/cut-sets.ts';
import { listCutSets } from '../diagrams/cut-sets/list-cut-sets.ts';
import type { Edge, LogicNetwork } from '../diagrams/network.ts';
import { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { FailureModel } from '../failure-model.ts';
import { shareReached } from './share-reached.ts';
import { elementsDown } from './state-network.ts';
import { stepEvents, worstOf } from './step-events.ts';

export interface CutSetLimits {
  /** Most elements of a set that is listed; infinite for all. */
  readonly order: number;
  /** Most sets listed. */
  readonly sets: number;
  /** Most diagram nodes to spend; the kernel's own limits by default. */
  readonly maxNodes?: number;
}

export interface MinimalCutSets {
  /** Smaller ones first, then by place of their elements in the model; each ascending. */
  readonly listed: readonly (readonly number[])[];
  /** Their number by order, however many are listed; index = order. */
  readonly byOrder: readonly bigint[];
}

export interface CutSetLogic {
  readonly network: LogicNetwork;
  /** Per workflow and per contact type: it is broken, for a type some workflow that its contacts run. */
  readonly workflows: readonly Edge[];
  readonly types: readonly Edge[];
  /** At least the given share of all offered volume is broken; null where that takes more gates than allowed. */
  readonly atLeast: Edge | null;
}

/** @param share 0 to 1 of all offered volume; null where no such event is asked for */
export function cutSetLogic(model: FailureModel, share: number | null, maxGates?: number): CutSetLogic {
  const logic = new NetworkBuilder(model.elements.length);
  const isDown = elementsDown(logic, model);
  const workflows = model.workflows.map(
    ({ steps }) =>
      worstOf(
        logic,
        steps.map((step) => stepEvents(logic, step, isDown)),
      ).broken,
  );
  const types = model.types.map(({ runs }) =>
    logic.or(runs.map(({ workflow }) => workflows[workflow] ?? logic.constant(false))),
  );
  const atLeast = share === null ? null : shareReached(logic, model, workflows, share, maxGates);
  return { network: logic.build(), workflows, types, atLeast };
}

/** Null where diagrams would be larger than allowed. */
export function minimalCutSets(network: LogicNetwork, event: Edge, limits: CutSetLimits): MinimalCutSets | null {
  const compiled = compileFunction(network, event, limits.maxNodes);
  return compiled.kind === 'compiled' ? cutSetsOfFunction(compiled.function, limits) : null;
}

function cutSetsOfFunction(compiled: CompiledFunction, limits: CutSetLimits): MinimalCutSets | null {
  const found = cutSetsOf(compiled, limits.maxNodes);
  if (found.kind === 'too-large') return null;
  const listed: number[][] = [];
  for (const literals of listCutSets(found.cutSets, limits.order)) {
    if (listed.length >= limits.sets) break;
    // A literal of a coherent function is twice its variable.
    listed.push(literals.map((literal) => literal / 2));
  }
  listed.sort((a, b) => a.length - b.length || compareElements(a, b));
  return { listed, byOrder: found.cutSets.byOrder };
}

function compareElements(a: readonly number[], b: readonly number[]): number {
  for (const [place, element] of a.entries()) {
    const difference = element - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
