/** Seed and number of contacts of what is simulated. */
import { element } from '../element.ts';
import type { PanelContext } from './context.ts';
import { numberField } from './number-field.ts';
import type { PanelPart } from './panel-part.ts';
import { contactsComplaint, seedComplaint, valueOfTyped } from './quantities.ts';

export function simulationControls({ data, say, figures, change }: PanelContext): PanelPart {
  const read = (typed: string): number | null => valueOfTyped(typed, 'count');
  const seedField = numberField(say, {
    id: 'what-if-seed',
    label: say('explorer.seed'),
    unit: null,
    hint: say('explorer.inReport', { value: String(data.seed) }),
    read,
    complaint: seedComplaint,
    changed: (value) => change((whatIf) => ({ ...whatIf, seed: value ?? data.seed })),
  });
  const contactsField = numberField(say, {
    id: 'what-if-contacts',
    label: say('explorer.contactsAbout'),
    unit: null,
    hint: say('explorer.inReport', { value: figures.whole(data.contacts) }),
    read,
    complaint: contactsComplaint,
    changed: (value) => change((whatIf) => ({ ...whatIf, contacts: value ?? data.contacts })),
  });
  return {
    root: element(
      'details',
      { class: 'what-if-group' },
      element('summary', {}, say('explorer.simulation')),
      element('p', { class: 'field-hint' }, say('explorer.simulationHint')),
      seedField.root,
      contactsField.root,
    ),
    show: ({ seed, contacts }) => {
      seedField.show(String(seed), seed !== data.seed);
      contactsField.show(String(contacts), contacts !== data.contacts);
    },
  };
}
