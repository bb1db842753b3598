import type { FailureModel } from '../failure-model.ts';
import { starts } from './columns.ts';

const FALLBACKS = ['fail', 'manual', 'offline', 'defer', 'skip'] as const;
export const FAIL = FALLBACKS.indexOf('fail');
export const MANUAL = FALLBACKS.indexOf('manual');
export const OFFLINE = FALLBACKS.indexOf('offline');
export const DEFER = FALLBACKS.indexOf('defer');

/** Steps as columns; those of workflow w are `first[w]` … `first[w + 1] − 1`. */
export interface StepTable {
  readonly first: Int32Array;
  /** Element, or −1 for none. */
  readonly system: Int32Array;
  /** Reach of an orchestrated step, else −1. */
  readonly reach: Int32Array;
  readonly fallback: Uint8Array;
  readonly seconds: Float64Array;
  readonly survives: Uint8Array;
  readonly deferrable: Uint8Array;
  readonly firstNeed: Int32Array;
  readonly firstAlternative: Int32Array;
  readonly alternatives: Int32Array;
}

/** @param reachOf reach by its system's element */
export function stepTable(model: FailureModel, reachOf: ReadonlyMap<number, number>): StepTable {
  const steps = model.workflows.flatMap((workflow) => workflow.steps);
  const needs = steps.flatMap((step) => (step.orchestrated ? [] : step.needs));
  return {
    first: starts(model.workflows.map((workflow) => workflow.steps.length)),
    system: Int32Array.from(steps, ({ system }) => system),
    reach: Int32Array.from(steps, (step) => (step.orchestrated ? (reachOf.get(step.system) ?? -1) : -1)),
    fallback: Uint8Array.from(steps, (step) => FALLBACKS.indexOf(step.fallback.kind)),
    seconds: Float64Array.from(steps, ({ fallback }) =>
      fallback.kind === 'manual' || fallback.kind === 'offline' ? fallback.seconds : 0,
    ),
    survives: Uint8Array.from(steps, ({ readSurvives }) => (readSurvives ? 1 : 0)),
    deferrable: Uint8Array.from(steps, (step) => (step.deferrable ? 1 : 0)),
    firstNeed: starts(steps.map((step) => (step.orchestrated ? 0 : step.needs.length))),
    firstAlternative: starts(needs.map((alternatives) => alternatives.length)),
    alternatives: Int32Array.from(needs.flat()),
  };
}
