import { amount } from '../cells/amounts.ts';
import { contactShares } from '../cells/contact-shares.ts';
import { duration } from '../cells/duration.ts';
import { id } from '../cells/id.ts';
import { number } from '../cells/number.ts';
import { text } from '../cells/text.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

export const workflows = table({
  name: 'workflows',
  file: 'workflows.csv',
  title: 'Workflows',
  description:
    'The work behind contacts that runs across systems, one workflow a row; its steps stand in workflow-steps.',
  noun: 'workflow',
  shape: 'rows',
  key: ['id'],
  unique: true,
  columns: {
    id: required(id, 'Short id', 'refund'),
    name: otherwise(text, null, 'the id', 'Name that reports show', 'Refund'),
    trigger: optional(text, 'What starts it', 'agent'),
    contact_types: otherwise(
      contactShares,
      null,
      'none, or those of workflow-volumes',
      'Contact types that run it, each with the share of its contacts',
      'billing-dispute=80%; refund=100%',
    ),
    change_lead_days: optional(
      number({ atLeast: 0, unit: 'days' }),
      'Days from deciding on a change to its being live',
      '30',
    ),
    changes_per_year: optional(amount, 'How often it changes in a year', '4'),
    promise: optional(duration, 'How long deferred work may take', '2d'),
  },
});
