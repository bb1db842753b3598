import type { Fact } from './fact.ts';
import type { Operation } from './operation.ts';

/** One indicator: its id in the model, and how its fact is measured. Cut points, wording and weights are the model's. */
export interface Indicator {
  readonly id: string;
  /** True for the indicators that volumes have no part in; all others do not apply where no volume is offered. */
  readonly ignoresVolume?: true;
  readonly measure: (operation: Operation) => Fact;
}
