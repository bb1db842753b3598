/** Seed and number of contacts of what is simulated. */
import { element } from '../element.ts';
import type { PanelContext, PanelPart } from './context.ts';
import { numberField } from './number-field.ts';
import { contactsComplaint, seedComplaint, valueOfTyped } from './quantities.ts';

export function simulationControls({ data, figures, change }: PanelContext): PanelPart {
  const read = (typed: string): number | null => valueOfTyped(typed, 'count');
  const seedField = numberField({
    id: 'what-if-seed',
    label: 'Seed',
    unit: null,
    hint: `In the report: ${data.seed}`,
    read,
    complaint: seedComplaint,
    changed: (value) => change((whatIf) => ({ ...whatIf, seed: value ?? data.seed })),
  });
  const contactsField = numberField({
    id: 'what-if-contacts',
    label: 'Contacts, about',
    unit: null,
    hint: `In the report: ${figures.whole(data.contacts)}`,
    read,
    complaint: contactsComplaint,
    changed: (value) => change((whatIf) => ({ ...whatIf, contacts: value ?? data.contacts })),
  });
  return {
    root: element(
      'details',
      { class: 'what-if-group' },
      element('summary', {}, 'Simulation'),
      element(
        'p',
        { class: 'field-hint' },
        'The same seed and number of contacts draw the same contacts as the command line.',
      ),
      seedField.root,
      contactsField.root,
    ),
    show: ({ seed, contacts }) => {
      seedField.show(String(seed), seed !== data.seed);
      contactsField.show(String(contacts), contacts !== data.contacts);
    },
  };
}
