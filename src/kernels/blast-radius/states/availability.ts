/** Exact probabilities of the states of workflows and contacts, shared causes included (design 5, item 4). */
import type { CompiledFunction } from '../diagrams/compiled-function.ts';
import { conditionalsOf } from '../diagrams/probability/conditionals.ts';
import { probabilityOf } from '../diagrams/probability/event-probabilities.ts';
import { type FailureFrequency, failureFrequency } from '../diagrams/probability/failure-frequency.ts';
import type { FailureModel } from '../failure-model.ts';
import type { CompiledStateEvents, CompiledStates, CompiledType } from './compiled-states.ts';

/** How an element alternates between up and down. Both above 0, or never down with a mean time to repair of 0. */
export interface ElementTimes {
  readonly mtbfHours: number;
  readonly mttrHours: number;
}

/** The states are exclusive: their probabilities add up to 1. */
export interface StateProbabilities {
  readonly ok: number;
  readonly degraded: number;
  readonly deferred: number;
  readonly broken: number;
}

/** What diagrams are evaluated with: per variable, that it is true and that it is false. */
export interface VariableProbabilities {
  readonly isTrue: Float64Array;
  readonly isFalse: Float64Array;
}

/** Unavailability MTTR ÷ (MTBF + MTTR) of each element, and availability. */
export function elementProbabilities(times: readonly ElementTimes[]): VariableProbabilities {
  const shareOf = (part: number, { mtbfHours, mttrHours }: ElementTimes): number => part / (mtbfHours + mttrHours);
  return {
    isTrue: Float64Array.from(times, (one) => shareOf(one.mttrHours, one)),
    isFalse: Float64Array.from(times, (one) => shareOf(one.mtbfHours, one)),
  };
}

/** The elements' probabilities with those of a type's runs behind them. */
export const withRuns = (
  { isTrue, isFalse }: VariableProbabilities,
  { runShares }: CompiledType,
): VariableProbabilities => ({
  isTrue: Float64Array.from([...isTrue, ...runShares]),
  isFalse: Float64Array.from([...isFalse, ...runShares.map((share) => 1 - share)]),
});

/** States of each contact type; null where a diagram of it would have been too large. */
export const typeStates = (
  { types }: CompiledStates,
  elements: VariableProbabilities,
): readonly (StateProbabilities | null)[] => types.map((type) => stateProbabilities(type, withRuns(elements, type)));

/** Null where a diagram is missing because it would have been too large. */
export function stateProbabilities(
  { degraded, deferred, broken }: CompiledStateEvents,
  probabilities: VariableProbabilities,
): StateProbabilities | null {
  if (degraded === null || deferred === null || broken === null) return null;
  const anything = evaluate(degraded, probabilities);
  const late = evaluate(deferred, probabilities).whenTrue;
  const lost = evaluate(broken, probabilities).whenTrue;
  // Rounding may leave nested events a last digit apart the wrong way round.
  return {
    ok: anything.whenFalse,
    degraded: Math.max(0, anything.whenTrue - late),
    deferred: Math.max(0, late - lost),
    broken: lost,
  };
}

export const evaluate = (
  compiled: CompiledFunction,
  { isTrue, isFalse }: VariableProbabilities,
): { readonly whenTrue: number; readonly whenFalse: number } => probabilityOf(compiled, isTrue, isFalse);

/** How often a workflow breaks and for how long at a time; hours of the elements' clock, which never stops. */
export function outagesOf(
  broken: CompiledFunction,
  probabilities: VariableProbabilities,
  times: readonly ElementTimes[],
): FailureFrequency {
  const { whenTrue, birnbaum } = conditionalsOf(broken, probabilities.isTrue, probabilities.isFalse);
  const own = [...broken.support].map((element) => times[element] as ElementTimes);
  return failureFrequency(
    whenTrue,
    birnbaum,
    own.map(({ mtbfHours, mttrHours }) => ({ meanHoursUp: mtbfHours, meanHoursDown: mttrHours })),
  );
}

/** Expected shares of all offered volume by state; null where no volume is known or a type is too large. */
export function expectedShares(
  model: FailureModel,
  types: readonly (StateProbabilities | null)[],
): StateProbabilities | null {
  if (model.offered === 0) return null;
  const result = { ok: 0, degraded: 0, deferred: 0, broken: 0 };
  for (const [at, { volume }] of model.types.entries()) {
    if (volume === 0) continue;
    const states = types[at] ?? null;
    if (states === null) return null;
    const weight = volume / model.offered;
    result.ok += weight * states.ok;
    result.degraded += weight * states.degraded;
    result.deferred += weight * states.deferred;
    result.broken += weight * states.broken;
  }
  return result;
}
