/** Elements that fail at once, to be found by name. */
import { element } from '../element.ts';
import { nameText, type PanelContext, type PanelPart } from './context.ts';
import { type Failable, failableElements } from './report-values.ts';
import { withFailure } from './state-changes.ts';

const HEADINGS: Readonly<Record<Failable['kind'], string>> = {
  system: 'Systems',
  integration: 'Integrations',
  vendor: 'Vendors',
  orchestrator: 'Execution layer',
  connector: 'Execution layer',
};

export function failureControls({ data, change }: PanelContext): PanelPart {
  const choices = failableElements(data).map((entry, position) => {
    const box = element('input', { type: 'checkbox', id: `what-if-fail-${position}` });
    box.addEventListener('change', () => change((whatIf) => withFailure(whatIf, entry.id, box.checked)));
    const label = element('label', { for: `what-if-fail-${position}` }, nameText(entry.name));
    return { ...entry, box, root: element('div', { class: 'choice' }, box, label) };
  });
  const groups = [...Map.groupBy(choices, ({ kind }) => HEADINGS[kind])].map(([heading, members]) => ({
    members,
    root: element('fieldset', { class: 'choices' }, element('legend', {}, heading), ...members.map(({ root }) => root)),
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
      element('summary', {}, 'Failures'),
      element('p', { class: 'field-hint' }, 'What fails at once. Element by element, the report says it already.'),
      element('div', { class: 'field' }, element('label', { for: 'what-if-fail-filter' }, 'Find by name'), filter),
      element(
        'div',
        { class: 'choice-list', role: 'group', 'aria-label': 'Elements', tabindex: '0' },
        ...groups.map(({ root }) => root),
      ),
    ),
    show: ({ failures }) => {
      for (const { id, box } of choices) box.checked = failures.has(id);
    },
  };
}
