import { evaluate, type VariableProbabilities } from './availability.ts';
import type { CompiledWorkflow } from './compiled-states.ts';

/** Probabilities that one execution of a workflow breaks and leaves half-done work. */
export interface HalfDone {
  /** It stays: nobody undoes it. */
  readonly stuck: number;
  /** The orchestrator undoes all of it. */
  readonly undone: number;
}

export function halfDoneOf(
  { halfDone, stuck }: CompiledWorkflow,
  probabilities: VariableProbabilities,
): HalfDone | null {
  if (halfDone === null || stuck === null) return null;
  const stays = evaluate(stuck, probabilities).whenTrue;
  return { stuck: stays, undone: Math.max(0, evaluate(halfDone, probabilities).whenTrue - stays) };
}
