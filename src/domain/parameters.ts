/** Every number that the simulations assume: low, base, high, unit and source (design 4 and 5). */
import type { Source } from './source.ts';

/** A `share` is 0 to 1, a `factor` multiplies; `count` is a whole number. */
export const PARAMETER_UNITS = [
  'seconds',
  'hours',
  'days',
  'years',
  'share',
  'factor',
  'count',
  'per year',
  'hours per year',
  'share per year',
] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

/** What is computed with a parameter. */
export const PARAMETER_USES = [
  'assessment',
  'handle-time',
  'ai',
  'first-contact-resolution',
  'availability',
  'simulated-years',
  'change',
  'staffing',
  'tabletop',
] as const;
export type ParameterUse = (typeof PARAMETER_USES)[number];

/**
 * Spread of a time from one occurrence to the next, as against uncertainty about its mean: the parameter's value is the
 * mean, and `sd` belongs to the base value. Where the mean moves, the coefficient of variation `sd ÷ base` stays.
 */
export interface ParameterDistribution {
  readonly family: 'lognormal';
  /** In the parameter's unit. */
  readonly sd: number;
}

export interface Parameter {
  /** Such as `aggregate-context.view_time`, `activity.switch.duration`, `system.crm.mtbf`. */
  readonly id: string;
  /** File of the parameter set that it stands in. */
  readonly group: string;
  readonly name: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly unit: ParameterUnit;
  /** Null for a time that is the same at every occurrence, and for everything that is no time. */
  readonly distribution: ParameterDistribution | null;
  readonly source: Source;
  readonly reason: string;
  readonly usedBy: readonly ParameterUse[];
}

export interface ParameterGroup {
  readonly group: string;
  readonly version: string;
  readonly title: string;
  /** What the figures of the group rest on, in words. */
  readonly basis: string;
}

export interface ParameterSet {
  readonly groups: readonly ParameterGroup[];
  /** By id, in the order of the files and within them. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}
