import type { PageWords } from '../page-words.ts';
import { filterable } from './filter-rows.ts';
import { sortable } from './sort-rows.ts';

/** All tables of the report; those of the explorer come later and stay as they are. */
export function tableAids(words: PageWords): void {
  document.querySelectorAll<HTMLTableElement>('main .scroll > table').forEach((table, position) => {
    sortable(table, words.bounds);
    filterable(table, `filter-${position}`, words.say);
  });
}
