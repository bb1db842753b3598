/** Headings that sort their table: up, down, and back to the order of the report. */
import { element } from '../element.ts';
import { type Bounds, type SortKey, sortKeyIn } from './sort-key.ts';

type Order = 'ascending' | 'descending' | 'none';
const NEXT: Readonly<Record<Order, Order>> = { none: 'ascending', ascending: 'descending', descending: 'none' };

/** Fewer rows than this need no sorting. */
const FEWEST_ROWS = 3;

/** How the page's language sorts. */
export interface Sorting {
  readonly keyOf: (text: string) => SortKey;
  readonly compare: (a: string, b: string) => number;
}

/** @param lang of the page */
export function sortingIn(lang: string, bounds: Bounds): Sorting {
  const collator = new Intl.Collator(lang, { numeric: true });
  return { keyOf: sortKeyIn(lang, bounds), compare: (a, b) => collator.compare(a, b) };
}

export function sortable(table: HTMLTableElement, sorting: () => Sorting): void {
  const [body] = table.tBodies;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body === undefined || body.rows.length < FEWEST_ROWS) return;
  const asWritten = [...body.rows];

  const sort = (column: number, order: Order, byNumber: boolean): void => {
    const { keyOf, compare } = sorting();
    const rows = asWritten.map((row) => ({ row, text: cellText(row.cells[column]) }));
    if (order !== 'none') {
      rows.sort((a, b) => {
        if (a.text === null || b.text === null) return Number(a.text === null) - Number(b.text === null);
        const [one, other] = [keyOf(a.text), keyOf(b.text)];
        const size =
          byNumber && one.kind === 'number' && other.kind === 'number'
            ? one.value - other.value
            : compare(a.text, b.text);
        return order === 'ascending' ? size : -size;
      });
    }
    body.append(...rows.map(({ row }) => row));
  };
  heads.forEach((head, column) => {
    const button = element('button', { type: 'button', class: 'sorts' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order = NEXT[(head.getAttribute('aria-sort') as Order | null) ?? 'none'];
      for (const other of heads) other.removeAttribute('aria-sort');
      if (order !== 'none') head.setAttribute('aria-sort', order);
      sort(column, order, head.classList.contains('numeric') || holdsNumbers(asWritten, column));
    });
  });
}

/** Without the second line; null where the figure is missing. */
function cellText(cell: HTMLTableCellElement | undefined): string | null {
  if (cell === undefined || cell.querySelector('.is-missing') !== null) return null;
  const parts = [...cell.childNodes].filter((node) => !(node instanceof Element && node.classList.contains('note')));
  const text = parts.map(({ textContent }) => textContent ?? '').join('');
  return text.trim();
}

/** Ranks and stages are numbers, whatever side they are set to. */
const holdsNumbers = (rows: readonly HTMLTableRowElement[], column: number): boolean =>
  rows.every(({ cells }) => /^(\p{L}+ )?[-−]?\d/u.test(cellText(cells[column]) ?? '0'));
