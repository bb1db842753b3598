/** The duration that a touch is reckoned with, and whether it is the map's or an assumption (design 4, "One contact"). */
import { byId } from '../domain/callability.ts';
import type { Duration } from '../domain/duration.ts';
import type { OperationMap, Touch } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import { log } from '../kernels/random/elementary/log.ts';
import { log1p } from '../kernels/random/elementary/log1p.ts';

export interface TouchDuration {
  readonly duration: Duration;
  /** `touch`: the map's own; `latency`: that of the touch's integration; else the id of the parameter it came from. */
  readonly from:
    | { readonly kind: 'touch' }
    | { readonly kind: 'latency'; readonly integration: string }
    | { readonly kind: 'parameter'; readonly id: string };
}

const activityParameter = (activity: Touch['activity']): string => `activity.${activity}.duration`;

/** One entry per touch of the map, in its order. */
export function touchDurations(map: OperationMap, parameters: ParameterSet): readonly TouchDuration[] {
  const integrations = byId(map.integrations);
  return map.touches.map((touch): TouchDuration => {
    if (touch.duration !== null) return { duration: touch.duration, from: { kind: 'touch' } };
    const integration =
      touch.activity === 'wait' && touch.integration !== null ? integrations.get(touch.integration) : undefined;
    if (integration !== undefined && integration.latency !== null) {
      return { duration: integration.latency, from: { kind: 'latency', integration: integration.id } };
    }
    const id = activityParameter(touch.activity);
    return { duration: timeParameter(parameters, id), from: { kind: 'parameter', id } };
  });
}

/** A parameter's base value as a duration in seconds, with its spread from one occurrence to the next. */
export function timeParameter(parameters: ParameterSet, id: string): Duration {
  const parameter = parameters.parameters.get(id);
  if (parameter === undefined) throw new Error(`The parameter set has no ${id}`);
  if (parameter.distribution === null) return { kind: 'constant', seconds: parameter.base };
  const variation = parameter.distribution.sd / parameter.base;
  return lognormalOf(parameter.base, variation);
}

/** Lognormal of a mean and a coefficient of variation: σ² = ln(1 + c²), μ = ln mean − σ²/2. */
function lognormalOf(mean: number, variation: number): Duration {
  const variance = log1p(variation * variation);
  return { kind: 'lognormal', mu: log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The base value of a parameter that is no time. */
export function parameterValue(parameters: ParameterSet, id: string): number {
  const parameter = parameters.parameters.get(id);
  if (parameter === undefined) throw new Error(`The parameter set has no ${id}`);
  return parameter.base;
}
