import type { PageWords } from '../page-words.ts';
import { filterable } from './filter-rows.ts';
import { type Sorting, sortable, sortingIn } from './sort-rows.ts';

/** All tables of the report; those of the explorer come later and stay as they are. */
export function tableAids(words: PageWords): void {
  let made: Sorting | null = null;
  // Not before a reader sorts: making it takes long enough to hold up the page.
  const sorting = (): Sorting => {
    made ??= sortingIn(document.documentElement.lang, words.bounds);
    return made;
  };
  document.querySelectorAll<HTMLTableElement>('main .scroll > table').forEach((table, position) => {
    sortable(table, sorting);
    filterable(table, `filter-${position}`, words.say);
  });
}
