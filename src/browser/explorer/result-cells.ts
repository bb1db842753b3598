/** Tables of the panel and their cells. Roles are written out: on narrow pages they are not laid out as tables. */
import type { Say } from '../../messages/say.ts';
import { element } from '../element.ts';

export type Cells = readonly HTMLTableCellElement[];

export function headCell(text: string, note: string | null = null): HTMLTableCellElement {
  return element(
    'th',
    { scope: 'row', role: 'rowheader' },
    text,
    note === null ? null : element('span', { class: 'note' }, note),
  );
}

/** @param figure name of the figure, and its value to the last digit, for whoever wants more than is shown */
export function textCell(text: string, figure: string | null, value: number | null): HTMLTableCellElement {
  return element(
    'td',
    { class: 'numeric', role: 'cell', 'data-figure': figure, 'data-value': value === null ? null : String(value) },
    element('span', { class: 'cell-text' }, text),
  );
}

/** Says beside a figure that it is not the report's. */
export function marked(say: Say, cell: HTMLTableCellElement, differs: boolean): HTMLTableCellElement {
  if (!differs) return cell;
  cell.classList.add('is-what-if');
  cell.append(element('span', { class: 'what-if-mark', title: say('explorer.markMeans') }, say('explorer.mark')));
  return cell;
}

export function withBar(cell: HTMLTableCellElement, share: number, name: string): HTMLTableCellElement {
  const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  bar.setAttribute('class', `bar ${name}`);
  bar.setAttribute('viewBox', '0 0 100 4');
  bar.setAttribute('preserveAspectRatio', 'none');
  bar.setAttribute('aria-hidden', 'true');
  const filled = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  filled.setAttribute('width', String(100 * share));
  filled.setAttribute('height', '4');
  bar.append(filled);
  cell.append(bar);
  return cell;
}

export function table(
  caption: string,
  labels: readonly string[],
  rows: readonly Cells[],
  note: string | null = null,
): HTMLElement {
  const heads = labels.map((label, at) =>
    element('th', { scope: 'col', role: 'columnheader', class: at === 0 ? null : 'numeric' }, label),
  );
  const made = element(
    'table',
    { role: 'table' },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
    element('tbody', { role: 'rowgroup' }, ...rows.map((cells) => element('tr', { role: 'row' }, ...cells))),
  );
  return element(
    'div',
    {},
    element('div', { class: 'scroll', role: 'group', 'aria-label': caption, tabindex: '0' }, made),
    note === null ? null : element('p', { class: 'table-note' }, note),
  );
}
