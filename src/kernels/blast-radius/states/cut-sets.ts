/** Minimal sets of failures that break a workflow, a contact type or a share of all volume (design 5, item 3). */
import { compileFunction } from '../diagrams/compile-function.ts';
import type { CompiledFunction } from '../diagrams/compiled-function.ts';
import { cutSetsOf } from '../diagrams/cut-sets/cut-sets.ts';
import { listCutSets } from '../diagrams/cut-sets/list-cut-sets.ts';
import type { Edge } from '../diagrams/network.ts';
import { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { FailureModel } from '../failure-model.ts';
import { shareReached } from './share-reached.ts';
import { elementsDown, workflowEvents } from './state-network.ts';

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

/** Of one workflow of the model; null where diagrams would be larger than allowed, as below. */
export function cutSetsOfWorkflow(model: FailureModel, workflow: number, limits: CutSetLimits): MinimalCutSets | null {
  return cutSetsOfEvent(model, limits, (logic) => brokenIn(logic, model)(workflow));
}

/** Of one contact type: they break some workflow that its contacts run. */
export function cutSetsOfType(model: FailureModel, type: number, limits: CutSetLimits): MinimalCutSets | null {
  return cutSetsOfEvent(model, limits, (logic) => {
    const isBroken = brokenIn(logic, model);
    return logic.or((model.types[type]?.runs ?? []).map(({ workflow }) => isBroken(workflow)));
  });
}

/**
 * Nodes that diagrams of a share may take unless a limit is given. What joins all workflows of a large map soon has more
 * cut sets than anybody reads, and would take minutes.
 */
const MAX_SHARE_NODES = 1 << 15;

/** Of "at least this share of all offered volume is broken", above 0 to 1. */
export function cutSetsOfShare(model: FailureModel, share: number, limits: CutSetLimits): MinimalCutSets | null {
  const maxNodes = limits.maxNodes ?? MAX_SHARE_NODES;
  return cutSetsOfEvent(model, { ...limits, maxNodes }, (logic) => {
    const isBroken = brokenIn(logic, model);
    const all = model.workflows.map((_, workflow) => isBroken(workflow));
    return shareReached(logic, model, all, share, maxNodes);
  });
}

function brokenIn(logic: NetworkBuilder, model: FailureModel): (workflow: number) => Edge {
  const isDown = elementsDown(logic, model);
  return (workflow) => workflowEvents(logic, model, workflow, isDown).broken;
}

function cutSetsOfEvent(
  model: FailureModel,
  limits: CutSetLimits,
  event: (logic: NetworkBuilder) => Edge | null,
): MinimalCutSets | null {
  const logic = new NetworkBuilder(model.elements.length);
  const edge = event(logic);
  if (edge === null) return null;
  const compiled = compileFunction(logic.build(), edge, limits.maxNodes);
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
