import { DELIVERIES, PERSISTENCES } from '../../domain/vocabulary.ts';
import { id, reference } from '../cells/id.ts';
import { text } from '../cells/text.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

export const context = table({
  name: 'context',
  file: 'context.csv',
  title: 'Context',
  description:
    'What has to be known about a customer or case, one item a row; usually identity, account, contact-history, active-case, product-usage, preferences.',
  noun: 'context item',
  shape: 'rows',
  key: ['id'],
  unique: true,
  columns: {
    id: required(id, 'Short id', 'active-case'),
    name: otherwise(text, null, 'the id', 'Name that reports show', 'Active case'),
    home_system: optional(reference('systems'), 'System of record (or give context in systems)', 'crm'),
    delivery: optional(
      oneOf(DELIVERIES),
      'How it reaches the agent: looked up, shown, or part of the work itself',
      'manual',
    ),
    persistence: optional(oneOf(PERSISTENCES), 'How far it is kept', 'session'),
  },
});
