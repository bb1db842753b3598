/** A field above a long table: rows that hold all of its words stay. */
import { element } from '../element.ts';

/** What fits on a screen needs no filter. */
const FEWEST_ROWS = 10;

/** @param id of the field, its own on the page */
export function filterable(table: HTMLTableElement, id: string): void {
  const [body] = table.tBodies;
  const room = table.closest('.scroll');
  if (body === undefined || room === null || body.rows.length < FEWEST_ROWS) return;
  const rows = [...body.rows].map((row) => ({ row, text: (row.textContent ?? '').toLowerCase() }));
  const caption = table.caption?.textContent ?? '';
  const field = element('input', { id, type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const told = element('span', { class: 'filter-count', role: 'status' });
  field.addEventListener('input', () => {
    const words = field.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
    const left = rows.filter(({ row }) => !row.hidden).length;
    told.textContent = words.length === 0 ? '' : `${left} of ${rows.length} rows`;
  });
  const label = element(
    'label',
    { for: id },
    'Find rows',
    element('span', { class: 'visually-hidden' }, ` in: ${caption}`),
  );
  room.before(element('div', { class: 'filter' }, label, field, told));
}
