import type { Duration, DurationKind } from '../../../domain/duration.ts';
import type { DrawBatch } from '../../random/draw-batch.ts';

export type DurationOf<K extends DurationKind> = Extract<Duration, { readonly kind: K }>;

/** What every kind of duration can tell about itself; one file per kind, all of this shape. Seconds throughout. */
export interface Distribution<D extends Duration> {
  /** Expected value. */
  readonly mean: (d: D) => number;
  readonly variance: (d: D) => number;
  /** P(duration ≤ seconds). */
  readonly cdf: (d: D, seconds: number) => number;
  /** Least number of seconds x with cdf(x) ≥ u; u in [0, 1), and 1 where the support is bounded. */
  readonly quantile: (d: D, u: number) => number;
  /** The numbers that `sample` works with. */
  readonly parameters: (d: D) => readonly number[];
  /** Fills `seconds` with one draw for every entry of the batch. */
  readonly sample: Sampler;
}

export type Sampler = (parameters: Float64Array, batch: DrawBatch, seconds: Float64Array) => void;
