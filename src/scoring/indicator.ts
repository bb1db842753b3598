import type { Fact } from './fact.ts';
import type { Operation } from './operation.ts';

/** One indicator: its id in the model, and how its fact is measured. Cut points, wording and weights are the model's. */
export interface Indicator {
  readonly id: string;
  readonly measure: (operation: Operation) => Fact;
}
