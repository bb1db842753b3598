import type { Fallback, StepModel } from './failure-model.ts';

/** States of a step, a workflow or a contact, ascending: each is worse than the one before it (design 5). */
export const OK = 0;
export const DEGRADED = 1;
export const DEFERRED = 2;
export const BROKEN = 3;
export type State = typeof OK | typeof DEGRADED | typeof DEFERRED | typeof BROKEN;

export interface StepOutcome {
  readonly state: State;
  /** Extra agent seconds, where the step is done by its manual or offline path. */
  readonly seconds: number;
}

const FINE: StepOutcome = { state: OK, seconds: 0 };
const LAST_KNOWN_STATE: StepOutcome = { state: DEGRADED, seconds: 0 };
const QUEUED: StepOutcome = { state: DEFERRED, seconds: 0 };

/** What becomes of a step when `isUp` tells which elements are up. */
export function stepOutcome(step: StepModel, isUp: (element: number) => boolean): StepOutcome {
  const systemUp = step.system < 0 || isUp(step.system);
  if (systemUp && step.needs.every((alternatives) => alternatives.some(isUp))) return FINE;
  if (step.readSurvives) return LAST_KNOWN_STATE;
  const outcome = outcomeOfFallback(step.fallback, systemUp);
  return step.deferrable && outcome.state > DEFERRED ? QUEUED : outcome;
}

function outcomeOfFallback(fallback: Fallback, systemUp: boolean): StepOutcome {
  switch (fallback.kind) {
    case 'manual':
      return systemUp ? { state: DEGRADED, seconds: fallback.seconds } : { state: BROKEN, seconds: 0 };
    case 'offline':
      return { state: DEGRADED, seconds: fallback.seconds };
    case 'skip':
      return { state: DEGRADED, seconds: 0 };
    case 'defer':
      return QUEUED;
    case 'fail':
      return { state: BROKEN, seconds: 0 };
  }
}
