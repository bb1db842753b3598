import type { Indicator } from '../indicator.ts';
import { shareOfNeededContext } from '../needed-context.ts';

/** Share of needed context delivered `structural`; the wider share counts `surfaced` too. */
export const structuralContext: Indicator = {
  id: 'structural-context',
  measure: (operation) =>
    shareOfNeededContext(operation, {
      column: 'delivery',
      counts: (item) => (item.delivery === null ? null : item.delivery === 'structural'),
      countsWider: (item) => (item.delivery === null ? null : item.delivery !== 'manual'),
    }),
};
