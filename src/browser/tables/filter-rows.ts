/** A field above a long table: rows that hold all of its words stay. */
import { element } from '../element.ts';
import type { PageWords } from '../page-words.ts';

/** What fits on a screen needs no filter. */
const FEWEST_ROWS = 10;

/** @param id of the field, its own on the page */
export function filterable(table: HTMLTableElement, id: string, say: PageWords['say']): void {
  const [body] = table.tBodies;
  const room = table.closest('.scroll');
  if (body === undefined || room === null || body.rows.length < FEWEST_ROWS) return;
  const rows = [...body.rows].map((row) => ({ row, text: (row.textContent ?? '').toLowerCase() }));
  const caption = table.caption?.textContent ?? '';
  const field = element('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': say('findRowsIn', { table: caption }),
  });
  const told = element('span', { class: 'filter-count', role: 'status' });
  field.addEventListener('input', () => {
    const words = field.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
    const left = rows.filter(({ row }) => !row.hidden).length;
    told.textContent = words.length === 0 ? '' : say('rowsLeft', { left, rows: rows.length });
  });
  const label = element('label', { for: id }, say('findRows'));
  room.before(element('div', { class: 'filter' }, label, field, told));
}
