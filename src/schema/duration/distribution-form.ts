import type { Duration } from '../../domain/duration.ts';

/** One parameter of a distribution as people write it. */
export interface Parameter {
  readonly name: string;
  /** `seconds` may be written as a duration (`2m`); `number` is plain. */
  readonly quantity: 'seconds' | 'number';
  readonly range: 'any' | 'at-least-zero' | 'above-zero' | 'whole-above-zero';
}

/** Why parameters that are each in range make no distribution together. */
export interface Impossible {
  readonly reason: string;
  readonly mend: string;
}

/** One way to write a distribution: its parameters and what they mean in the domain's canonical ones. */
export interface DistributionForm {
  readonly parameters: readonly Parameter[];
  /** Values arrive in the order of `parameters`, each within its range. */
  readonly build: (values: readonly number[]) => Duration | Impossible;
}

/** One distribution: its name and the ways to write it. Values without names are understood only where there is one way. */
export interface Distribution {
  readonly name: Exclude<Duration['kind'], 'constant' | 'empirical'>;
  readonly forms: readonly DistributionForm[];
}

export const seconds = (name: string, range: Parameter['range'] = 'above-zero'): Parameter => ({
  name,
  quantity: 'seconds',
  range,
});

export const plain = (name: string, range: Parameter['range'] = 'above-zero'): Parameter => ({
  name,
  quantity: 'number',
  range,
});

/** The value at a place that the form's parameters guarantee. */
export const at = (values: readonly number[], index: number): number => {
  const value = values[index];
  if (value === undefined) throw new RangeError(`A distribution was built without its parameter ${index}.`);
  return value;
};
