/** Entry of the what-if explorer in a report: builds the panel where the page keeps room for it, follows the address. */
import { EXPLORER_VERSION, type ExplorerData } from '../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../assessment/what-if/what-if.ts';
import { type BrowserLanguage, sayInBrowser } from '../messages/in-browser.ts';
import type { MessageKey, Say } from '../messages/say.ts';
import { figuresIn } from '../render/figures.ts';
import { element } from './element.ts';
import { type Panel, panel } from './explorer/panel.ts';
import { isLink, linkOf, readLink } from './explorer/what-if-link.ts';

/** After the last change, so that typing does not fill the address bar; browsers bound how often it may change. */
const ADDRESS_AFTER_MS = 300;
/** Begins to compute when the panel is nearly in sight. */
const NEARLY_IN_SIGHT = '400px';

const LINK_MADE_ON = {
  other: 'explorer.linkOtherInput',
  unstated: 'explorer.linkUnstatedInput',
} as const satisfies Readonly<Record<string, MessageKey>>;

const section = document.getElementById('what-if');
const room = document.getElementById('what-if-room');
const written = document.getElementById('what-if-data')?.textContent;
const language = document.getElementById('language')?.textContent;
if (section !== null && room !== null && written != null && language != null) {
  open(section, room, written, sayInBrowser(JSON.parse(language) as BrowserLanguage));
}

function open(where: HTMLElement, inside: HTMLElement, text: string, say: Say): void {
  const data = JSON.parse(text) as ExplorerData;
  if (data.version !== EXPLORER_VERSION) throw new Error(`Explorer data of version ${data.version}`);
  const notice = element('p', { class: 'what-if-notice', role: 'status' });
  const figures = figuresIn(say, data.map.organization.currency);
  let waiting = 0;
  const shown = panel(data, say, figures, (whatIf) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => writeAddress(data, whatIf), ADDRESS_AFTER_MS);
  });
  inside.replaceChildren(notice, shown.root);
  where.hidden = false;
  addToContents(where);
  const follow = (): void => followAddress(data, say, shown, where, notice);
  follow();
  addEventListener('hashchange', follow);
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      shown.wake();
    },
    { rootMargin: NEARLY_IN_SIGHT },
  ).observe(where);
}

function writeAddress(data: ExplorerData, whatIf: WhatIf): void {
  history.replaceState(null, '', `#${linkOf(data, whatIf)}`);
}

function followAddress(data: ExplorerData, say: Say, shown: Panel, where: HTMLElement, notice: HTMLElement): void {
  const fragment = location.hash.slice(1);
  if (!isLink(fragment)) return;
  const link = readLink(data, fragment);
  notice.textContent =
    link === null
      ? say('explorer.linkUnreadable')
      : [
          ...(link.madeOn === 'same' ? [] : [say(LINK_MADE_ON[link.madeOn])]),
          ...(link.leftOut === 0 ? [] : [say('explorer.linkLeftOut', { count: link.leftOut })]),
        ].join(' ');
  if (link !== null) shown.enter(link.whatIf);
  where.scrollIntoView();
}

/** The section is there only with scripts, and so is its line in the contents. */
function addToContents(where: HTMLElement): void {
  const list = document.querySelector('.contents');
  const title = where.querySelector('h2')?.textContent ?? '';
  const entry = element(
    'li',
    {},
    element('a', { href: `#${where.id}` }, element('span', { class: 'number', 'aria-hidden': 'true' }), title),
  );
  list?.insertBefore(entry, list.querySelector('.of-appendix'));
}
