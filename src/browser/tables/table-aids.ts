import { filterable } from './filter-rows.ts';
import { sortable } from './sort-rows.ts';

/** All tables of the report; those of the explorer come later and stay as they are. */
export function tableAids(): void {
  document.querySelectorAll<HTMLTableElement>('main .scroll > table').forEach((table, position) => {
    sortable(table);
    filterable(table, `filter-${position}`);
  });
}
