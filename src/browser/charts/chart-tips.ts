/**
 * Tooltips of charts. Marks carry their words as `data-tip`; a pointer shows those of the mark under it, and so do the
 * arrow keys once the chart has the focus. The words are told to screen readers as they change.
 */
import { element } from '../element.ts';
import type { PageWords } from '../page-words.ts';

/** From the pointer or the mark, in CSS pixels. */
const DISTANCE = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function chartTips({ say }: PageWords): void {
  const rooms = [...document.querySelectorAll<HTMLElement>('.chart-room')].filter(
    (room) => room.querySelector('[data-tip]') !== null,
  );
  if (rooms.length === 0) return;
  const tip = element('div', { class: 'chart-tip', role: 'status', hidden: true });
  document.body.append(tip);
  let pointed: Element | null = null;
  let byKey = false;

  const hide = (): void => {
    pointed?.classList.remove('is-pointed');
    pointed = null;
    tip.hidden = true;
  };
  const show = (mark: Element, x: number, y: number): void => {
    if (pointed !== mark) {
      hide();
      pointed = mark;
      mark.classList.add('is-pointed');
      tip.textContent = mark.getAttribute('data-tip');
      tip.hidden = false;
    }
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(0, Math.min(x + DISTANCE, innerWidth - width - DISTANCE))}px`;
    tip.style.top = `${y + DISTANCE + height > innerHeight ? y - DISTANCE - height : y + DISTANCE}px`;
  };
  const showBeside = (mark: Element): void => {
    const { right, bottom } = mark.getBoundingClientRect();
    show(mark, right, bottom);
  };
  for (const room of rooms) {
    room.tabIndex = 0;
    room.setAttribute('role', 'group');
    room.setAttribute('aria-label', say('chart'));
    room.addEventListener('pointermove', ({ target, clientX, clientY }) => {
      byKey = false;
      if (target instanceof Element && target.hasAttribute('data-tip')) show(target, clientX, clientY);
      else hide();
    });
    room.addEventListener('pointerleave', hide);
    room.addEventListener('blur', hide);
    room.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide();
      const step = STEPS[event.key];
      if (step === undefined) return;
      event.preventDefault();
      // One of the two charts, for wide and for narrow rooms, is shown.
      const marks = distinct(
        [...room.querySelectorAll('[data-tip]')].filter((mark) => mark.getClientRects().length > 0),
      );
      const words = pointed?.getAttribute('data-tip');
      const at = marks.findIndex((mark) => mark.getAttribute('data-tip') === words);
      const next = marks[at === -1 && step < 0 ? marks.length - 1 : (at + step + marks.length) % marks.length];
      if (next === undefined) return;
      byKey = true;
      showBeside(next);
    });
  }
  const follow = (): void => {
    if (pointed !== null && byKey) showBeside(pointed);
    else hide();
  };
  addEventListener('scroll', follow, { passive: true });
}

/** Some marks of one thing say the same: the first speaks for all. */
const distinct = (marks: readonly Element[]): readonly Element[] => {
  const words = marks.map((mark) => mark.getAttribute('data-tip'));
  return marks.filter((_, at) => words.indexOf(words[at] ?? null) === at);
};
