import type { ContextItem } from '../../domain/map.ts';
import { PERSISTENCES, type Persistence } from '../../domain/vocabulary.ts';
import type { Indicator } from '../indicator.ts';
import { shareOfNeededContext } from '../needed-context.ts';

/** Share of needed context that persists `cross-channel` or better; the wider share counts `channel` or better. */
export const contextPersistence: Indicator = {
  id: 'context-persistence',
  measure: (operation) =>
    shareOfNeededContext(operation, {
      column: 'persistence',
      counts: (item) => persistsAtLeast(item, 'cross-channel'),
      countsWider: (item) => persistsAtLeast(item, 'channel'),
    }),
};

function persistsAtLeast(item: ContextItem, level: Persistence): boolean | null {
  if (item.persistence === null) return null;
  return PERSISTENCES.indexOf(item.persistence) >= PERSISTENCES.indexOf(level);
}
