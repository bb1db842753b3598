/** Elements that fail at once, to be found by name. */
import type { MessageKey } from '../../messages/say.ts';
import { element } from '../element.ts';
import { nameText, type PanelContext } from './context.ts';
import type { PanelPart } from './panel-part.ts';
import { type Failable, failableElements, failableName } from './report-values.ts';
import { withFailure } from './state-changes.ts';

/** The orchestrator stands with its connectors. */
const GROUPS = {
  system: 'explorer.elements-system',
  integration: 'explorer.elements-integration',
  vendor: 'explorer.elements-vendor',
  orchestrator: 'explorer.elements-layer',
  connector: 'explorer.elements-layer',
} as const satisfies Readonly<Record<Failable['kind'], MessageKey>>;

export function failureControls({ data, say, words, change }: PanelContext): PanelPart {
  const choices = failableElements(data).map((entry, position) => {
    const name = failableName(say, words, entry);
    const box = element('input', { type: 'checkbox', id: `what-if-fail-${position}` });
    box.addEventListener('change', () => change((whatIf) => withFailure(whatIf, entry.id, box.checked)));
    const label = element('label', { for: `what-if-fail-${position}` }, nameText(name));
    return { ...entry, name, box, root: element('div', { class: 'choice' }, box, label) };
  });
  const groups = [...Map.groupBy(choices, ({ kind }) => GROUPS[kind])].map(([heading, members]) => ({
    members,
    root: element(
      'fieldset',
      { class: 'choices' },
      element('legend', {}, say(heading)),
      ...members.map(({ root }) => root),
    ),
  }));
  const filter = element('input', { type: 'search', id: 'what-if-fail-filter', autocomplete: 'off' });
  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const { root, members } of groups) {
      for (const { name, id, box, root: choice } of members) {
        choice.hidden = !box.checked && !name.toLowerCase().includes(wanted) && !id.toLowerCase().includes(wanted);
      }
      root.hidden = members.every((member) => member.root.hidden);
    }
  });
  return {
    root: element(
      'details',
      { class: 'what-if-group' },
      element('summary', {}, say('explorer.failures')),
      element('p', { class: 'field-hint' }, say('explorer.failuresHint')),
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'what-if-fail-filter' }, say('explorer.findByName')),
        filter,
      ),
      element(
        'div',
        { class: 'choice-list', role: 'group', 'aria-label': say('explorer.elements'), tabindex: '0' },
        ...groups.map(({ root }) => root),
      ),
    ),
    show: ({ failures }) => {
      for (const { id, box } of choices) box.checked = failures.has(id);
    },
  };
}
