/** From effects and parameters to ρ and δ of every touch (design 4, "Set-ups are interventions on the map"). */
import type { OperationMap, Touch } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { TouchEffect } from './interventions/intervention.ts';
import { fillRepeatedShares, verificationsOf } from './interventions/repeated-verifications.ts';
import { parameterValue } from './touch-duration.ts';

export interface TouchFactors {
  /** ρ and δ, in the order of the map's touches. */
  readonly occurrence: Float64Array;
  readonly stretch: Float64Array;
  /** Factor of each effect, in their order. */
  readonly ofEffect: Float64Array;
}

/** Whether a touch only gets the agent to a system, so that its occurrence follows from what is left to do there. */
export const navigates = ({ activity, system }: Touch): boolean =>
  (activity === 'switch' || activity === 'sign-on') && system !== null;

/** Factors of several effects on one touch multiply; navigation is derived from the others. */
export function touchFactors(
  map: OperationMap,
  effects: readonly TouchEffect[],
  parameters: ParameterSet,
): TouchFactors {
  const count = map.touches.length;
  const probability = Float64Array.from(map.touches, (touch) => touch.probability);
  const repeated = new Float64Array(count);
  fillRepeatedShares(verificationsOf(map), probability, repeated);
  const occurrence = new Float64Array(count).fill(1);
  const stretch = new Float64Array(count).fill(1);
  const ofEffect = Float64Array.from(effects, ({ touch, on, reach, parameter }) => {
    const reached = reach === 'all' ? 1 : (repeated[touch] as number);
    const factor = factorOf(reached, parameterValue(parameters, parameter));
    const factors = on === 'occurrence' ? occurrence : stretch;
    factors[touch] = (factors[touch] as number) * factor;
    return factor;
  });
  deriveNavigation(map, probability, occurrence);
  return { occurrence, stretch, ofEffect };
}

/** 1 − reach × (1 − value), which is exactly the value where the reach is 1. */
const factorOf = (reach: number, value: number): number => (reach === 1 ? value : 1 - reach * (1 - value));

/** Probability of at least one of two independent events: 1 − (1 − a)(1 − b), without cancelling where both are rare. */
export const either = (a: number, b: number): number => a + b * (1 - a);

/** P/P₀, at most 1 whatever the rounding, and 1 where there was nothing to do in the first place. */
export const remaining = (now: number, asIs: number): number => (asIs > 0 ? Math.min(1, now / asIs) : 1);

/**
 * Every `switch` and `sign-on` to a system gets ρ × P/P₀, with P = 1 − Π(1 − p ρ) over the agent's other touches there
 * in that contact type and P₀ the same as it is; unchanged where P₀ = 0.
 */
function deriveNavigation(map: OperationMap, probability: Float64Array, occurrence: Float64Array): void {
  const something = new Map<string, { now: number; asIs: number }>();
  const place = ({ contactType, system }: Touch): string => JSON.stringify([contactType, system]);
  map.touches.forEach((touch, index) => {
    if (touch.actor !== 'agent' || touch.system === null || navigates(touch)) return;
    const there = something.get(place(touch)) ?? { now: 0, asIs: 0 };
    something.set(place(touch), there);
    const p = probability[index] as number;
    there.now = either(there.now, p * (occurrence[index] as number));
    there.asIs = either(there.asIs, p);
  });
  map.touches.forEach((touch, index) => {
    if (!navigates(touch)) return;
    const there = something.get(place(touch));
    if (there === undefined) return;
    occurrence[index] = (occurrence[index] as number) * remaining(there.now, there.asIs);
  });
}
