import type { ContextItem } from '../../../domain/map.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const contextRows = (items: readonly ContextItem[]): MapRow[] =>
  items.map((item) => {
    const cells: CellsOf<'context', 'id'> = {
      name: item.name,
      home_system: item.homeSystem,
      delivery: item.delivery,
      persistence: item.persistence,
    };
    return { key: [item.id], cells, at: item.at };
  });
