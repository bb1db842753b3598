import { ACTIVITIES, ACTORS } from '../../domain/vocabulary.ts';
import { position } from '../cells/amounts.ts';
import { boolean } from '../cells/boolean.ts';
import { count } from '../cells/count.ts';
import { duration } from '../cells/duration.ts';
import { reference, references } from '../cells/id.ts';
import { share } from '../cells/share.ts';
import { text } from '../cells/text.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

const NO_CONTEXT: readonly string[] = [];

export const touches = table({
  name: 'touches',
  file: 'touches.csv',
  title: 'Touches',
  description: 'Every touch of a contact from the first system interaction to resolution, one a row.',
  noun: 'touch',
  shape: 'rows',
  key: ['contact_type', 'seq'],
  unique: false,
  columns: {
    contact_type: required(reference('contact-types'), 'Contact type that the touch belongs to', 'billing-dispute'),
    seq: otherwise(position, null, 'the place after the row before', 'Place in the order of the contact', '3'),
    actor: required(oneOf(ACTORS), 'Who does it', 'agent'),
    system: otherwise(reference('systems'), null, 'none', 'System in which it happens', 'crm'),
    activity: required(oneOf(ACTIVITIES), 'What is done, which decides the kind of work', 'search'),
    duration: optional(duration, 'How long it takes when it occurs', 'lognormal(mean=45, sd=20)'),
    probability: otherwise(share, 1, '1', 'Share of contacts in which it occurs', '80%'),
    count: otherwise(count, 1, '1', 'How often it is repeated when it occurs', '1.5'),
    integration: otherwise(reference('integrations'), null, 'none', 'Integration that it waits for', 'crm-billing'),
    workflow: otherwise(reference('workflows'), null, 'none', 'Workflow that it carries out a step of', 'refund'),
    step: otherwise(text, null, 'none', 'Step of that workflow', 'check-invoice'),
    context: otherwise(
      references('context'),
      NO_CONTEXT,
      'none',
      'Context items that it needs',
      'account; active-case',
    ),
    after_transfer: otherwise(
      boolean,
      false,
      'false',
      'Whether it is done again because the contact was transferred',
      'true',
    ),
    note: otherwise(text, null, 'none', 'Remark, shown as evidence', 'seen in three of four walk-throughs'),
  },
});
