import type { Indicator } from '../indicator.ts';
import { shareOfNeededContext } from '../needed-context.ts';

/** The context item that names who the customer is (design 2); it is proved anew in each interaction. */
const IDENTITY = 'identity';

/** Share of needed items other than identity that persist `cross-interaction`. */
export const callBackContinuity: Indicator = {
  id: 'call-back-continuity',
  measure: (operation) =>
    shareOfNeededContext(operation, {
      column: 'persistence',
      counts: (item) => (item.persistence === null ? null : item.persistence === 'cross-interaction'),
      includes: (id) => id !== IDENTITY,
    }),
};
