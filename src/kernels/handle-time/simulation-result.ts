import type { Sketch } from './quantile-sketch.ts';

/** What a simulation found. Times in seconds; intervals are sampling error only, at 95 %. */
export interface SimulationResult {
  /** Contacts simulated, the same ones in every set-up. */
  readonly contacts: number;
  readonly contactTypes: readonly SimulatedType[];
  /** Per set-up, of contacts of all types of known volume; null where no volume is known. */
  readonly overall: readonly SimulatedSetup[] | null;
}

export interface SimulatedType {
  readonly typeId: string;
  readonly contacts: number;
  /** In the order of the plan's set-ups. */
  readonly setups: readonly SimulatedSetup[];
}

export interface SimulatedSetup {
  readonly setupId: string;
  /** Per contact that reaches an agent; null where fewer than two simulated ones did. */
  readonly handleTime: SimulatedTime | null;
  /** Per contact offered; null where fewer than two were simulated. Exactly 0 for a type that does not reach agents. */
  readonly agentTime: Estimate | null;
  /** Agent time of the first set-up less this one's, contact by contact offered: above 0 is saved. Null in the first set-up. */
  readonly saving: SimulatedTime | null;
}

export interface Estimate {
  /** Contacts that it rests on. */
  readonly size: number;
  readonly mean: number;
  readonly variance: number;
  readonly standardError: number;
  readonly interval: { readonly low: number; readonly high: number };
}

export interface SimulatedTime extends Estimate {
  readonly quantiles: Readonly<Record<QuantileName, number>>;
  /** For histograms, exceedances and further quantiles. */
  readonly sketch: Sketch;
}

export const QUANTILE_LEVELS = { p10: 0.1, p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 } as const;
export type QuantileName = keyof typeof QUANTILE_LEVELS;
