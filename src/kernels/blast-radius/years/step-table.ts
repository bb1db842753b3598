import type { FailureModel } from '../failure-model.ts';
import { inverted, starts } from './columns.ts';
import { orchestratedReaches } from './orchestrated-reach.ts';

const FALLBACKS = ['fail', 'manual', 'offline', 'defer', 'skip'] as const;
export const FAIL = FALLBACKS.indexOf('fail');
export const MANUAL = FALLBACKS.indexOf('manual');
export const OFFLINE = FALLBACKS.indexOf('offline');
export const DEFER = FALLBACKS.indexOf('defer');

/** Steps of all workflows as columns, and who names what. Those of workflow w are `first[w]` … `first[w + 1] − 1`. */
export interface StepTable {
  readonly steps: number;
  readonly first: Int32Array;
  readonly workflow: Int32Array;
  /** Index into `FALLBACKS`, with the seconds of a manual or offline path. */
  readonly fallback: Uint8Array;
  readonly seconds: Float64Array;
  readonly survives: Uint8Array;
  readonly deferrable: Uint8Array;
  readonly isOrchestrated: Uint8Array;
  /** Per element: steps on it, and needs that name it. */
  readonly onSystem: readonly Int32Array[];
  readonly naming: readonly Int32Array[];
  /** Per reach: orchestrated steps that need it. */
  readonly reached: readonly Int32Array[];
  /** Per need of a step that is not orchestrated: its step, and the number of its alternatives. */
  readonly stepOfNeed: Int32Array;
  readonly waysOf: Int32Array;
}

export function stepTable(model: FailureModel): StepTable {
  const elements = model.elements.length;
  const steps = model.workflows.flatMap((workflow, at) => workflow.steps.map((step) => ({ ...step, workflow: at })));
  const needs = steps.flatMap((step, at) =>
    step.orchestrated ? [] : step.needs.map((alternatives) => ({ step: at, alternatives })),
  );
  const reaches = orchestratedReaches(model);
  const reachOf = new Map(reaches.map(({ system }, at) => [system, at]));
  return {
    steps: steps.length,
    first: starts(model.workflows.map((workflow) => workflow.steps.length)),
    workflow: Int32Array.from(steps, ({ workflow }) => workflow),
    fallback: Uint8Array.from(steps, (step) => FALLBACKS.indexOf(step.fallback.kind)),
    seconds: Float64Array.from(steps, ({ fallback }) =>
      fallback.kind === 'manual' || fallback.kind === 'offline' ? fallback.seconds : 0,
    ),
    survives: Uint8Array.from(steps, ({ readSurvives }) => (readSurvives ? 1 : 0)),
    deferrable: Uint8Array.from(steps, (step) => (step.deferrable ? 1 : 0)),
    isOrchestrated: Uint8Array.from(steps, (step) => (step.orchestrated ? 1 : 0)),
    onSystem: inverted(
      steps.map(({ system }) => (system < 0 ? [] : [system])),
      elements,
    ),
    naming: inverted(
      needs.map(({ alternatives }) => alternatives),
      elements,
    ),
    reached: inverted(
      steps.map((step) => (step.orchestrated ? [reachOf.get(step.system) ?? -1] : [])),
      reaches.length,
    ),
    stepOfNeed: Int32Array.from(needs, ({ step }) => step),
    waysOf: Int32Array.from(needs, ({ alternatives }) => alternatives.length),
  };
}
