import type { Edge } from '../diagrams/network.ts';
import type { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { StepModel } from '../failure-model.ts';

/** When something is at least degraded, at least deferred, and broken: each implies the one before it. */
export interface StateEvents {
  readonly degraded: Edge;
  readonly deferred: Edge;
  readonly broken: Edge;
}

export interface StepEvents extends StateEvents {
  /** It is done by its manual or offline path. */
  readonly byHand: Edge;
}

/**
 * The states of a step as functions of failures; they rise with them, since no failure mends anything.
 *
 * @param isDown of each element of the model
 */
export function stepEvents(logic: NetworkBuilder, step: StepModel, isDown: (element: number) => Edge): StepEvents {
  const never = logic.constant(false);
  const systemDown = step.system < 0 ? never : isDown(step.system);
  const needDown = logic.or([systemDown, ...step.needs.map((either) => logic.and(either.map(isDown)))]);
  if (step.readSurvives) return { degraded: needDown, deferred: never, broken: never, byHand: never };
  switch (step.fallback.kind) {
    case 'fail':
      return undone(logic, step, { degraded: needDown, failing: needDown, byHand: never });
    case 'manual':
      return undone(logic, step, {
        degraded: needDown,
        failing: systemDown,
        byHand: logic.and([needDown, logic.not(systemDown)]),
      });
    case 'offline':
      return { degraded: needDown, deferred: never, broken: never, byHand: needDown };
    case 'skip':
      return { degraded: needDown, deferred: never, broken: never, byHand: never };
    case 'defer':
      return { degraded: needDown, deferred: needDown, broken: never, byHand: never };
  }
}

/** A failing step is queued instead where the orchestrator can defer it. */
const undone = (
  logic: NetworkBuilder,
  { deferrable }: StepModel,
  { degraded, failing, byHand }: { degraded: Edge; failing: Edge; byHand: Edge },
): StepEvents => ({ degraded, deferred: failing, broken: deferrable ? logic.constant(false) : failing, byHand });

export const worstOf = (logic: NetworkBuilder, all: readonly StateEvents[]): StateEvents => ({
  degraded: logic.or(all.map(({ degraded }) => degraded)),
  deferred: logic.or(all.map(({ deferred }) => deferred)),
  broken: logic.or(all.map(({ broken }) => broken)),
});
