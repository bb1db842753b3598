import type { PlannedTouch } from './planned-touch.ts';
import type { SpreadDuration } from './spread.ts';

export interface CalibratedTouch {
  readonly plan: PlannedTouch;
  /** 1, 2, 3 … within the contact type. */
  readonly seq: number;
  readonly duration: SpreadDuration;
}

/** Mean and variance of the time one touch takes in a contact: p m μ and p (m σ² + (v + m²) μ²) − (p m μ)². */
export function touchMoments(touch: CalibratedTouch): { readonly mean: number; readonly variance: number } {
  const { probability: p, count: m } = touch.plan;
  const { mean: mu, variance } = touch.duration;
  const countVariance = Number.isInteger(m) ? 0 : m * (m - 1);
  const mean = p * m * mu;
  return { mean, variance: p * (m * variance + (countVariance + m * m) * mu * mu) - mean * mean };
}
