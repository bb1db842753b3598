/** Whose figures these are, what was changed, and what can be done with it: back, copy the link, save the scenario. */
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import { element } from '../element.ts';
import type { PanelContext } from './context.ts';
import { listedChanges } from './listed-changes.ts';
import type { PanelPart } from './panel-part.ts';
import { asReported } from './report-values.ts';
import { scenarioText } from './scenario-file.ts';
import { isChanged } from './state-changes.ts';
import { linkOf } from './what-if-link.ts';

/** How long a word about something done stands. */
const WORD_STANDS_MS = 4000;

export function stateBar(context: PanelContext): PanelPart {
  const { data, say, change } = context;
  let state: WhatIf = asReported(data);
  const mark = element('p', { class: 'what-if-banner' });
  const list = element('ul', { class: 'what-if-changes' });
  const link = element('input', { id: 'what-if-link', type: 'text', readonly: true });
  const name = element('input', {
    id: 'what-if-name',
    type: 'text',
    value: say('explorer.scenarioNameDefault'),
    autocomplete: 'off',
    maxlength: '80',
  });
  const done = element('span', { class: 'field-hint', role: 'status' });
  const tell = (text: string): void => {
    done.textContent = text;
    setTimeout(() => {
      if (done.textContent === text) done.textContent = '';
    }, WORD_STANDS_MS);
  };
  const reset = button(say('explorer.reset'), () => {
    change(() => asReported(data));
    // The button cannot be pressed again, and would take the focus with it.
    copy.focus();
    tell(say('explorer.resetDone'));
  });
  const copy = button(say('explorer.copy'), () => {
    // A page from a file may not be let to the clipboard; the link then stands selected.
    const byHand = (): void => {
      link.focus();
      link.select();
      tell(say('explorer.copyByHand'));
    };
    if (navigator.clipboard === undefined) byHand();
    else navigator.clipboard.writeText(link.value).then(() => tell(say('explorer.copyDone')), byHand);
  });
  const save = button(say('explorer.save'), () => {
    const { file, text } = scenarioText(say, data, state, name.value);
    const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    element('a', { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), WORD_STANDS_MS);
    tell(say('explorer.saveDone', { file }));
  });
  link.addEventListener('focus', () => link.select());
  return {
    root: element(
      'div',
      { class: 'what-if-state' },
      mark,
      list,
      element('div', { class: 'what-if-actions' }, reset, copy, save, done),
      element(
        'details',
        {},
        element('summary', {}, say('explorer.linkAndName')),
        element(
          'div',
          { class: 'field' },
          element('label', { for: 'what-if-link' }, say('explorer.linkToState')),
          link,
        ),
        element(
          'div',
          { class: 'field' },
          element('label', { for: 'what-if-name' }, say('explorer.scenarioName')),
          name,
        ),
      ),
    ),
    show: (whatIf) => {
      state = whatIf;
      const changes = listedChanges(context, whatIf);
      const changed = isChanged(data, whatIf);
      mark.textContent = say(changed ? 'explorer.bannerChanged' : 'explorer.bannerReported');
      mark.classList.toggle('is-changed', changed);
      reset.disabled = changes.length === 0 && whatIf.setup === asReported(data).setup;
      list.replaceChildren(
        ...changes.map(({ text, undo }) => {
          const back = button(say('explorer.undo'), () => {
            change(undo);
            // The button is gone with its change: whoever works by keyboard goes on from here.
            (list.querySelector('button') ?? (reset.disabled ? copy : reset)).focus();
          });
          back.setAttribute('aria-label', say('explorer.undoOf', { change: text }));
          return element('li', {}, text, ' ', back);
        }),
      );
      link.value = `${location.href.split('#')[0] ?? ''}#${linkOf(data, whatIf)}`;
    },
  };
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', pressed);
  return made;
}
