import { PROVENANCE_STATUSES } from '../../domain/vocabulary.ts';
import { number } from '../cells/number.ts';
import { text } from '../cells/text.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

export const provenance = table({
  name: 'provenance',
  file: 'provenance.csv',
  title: 'Provenance',
  description: 'Where figures come from; a figure without an entry counts as attested.',
  noun: 'entry',
  shape: 'rows',
  key: ['table', 'row', 'column'],
  unique: true,
  columns: {
    table: required(text, 'Table of the figure', 'touches'),
    row: required(text, 'Id or key of its row, such as billing-dispute/3 for a touch', 'billing-dispute/3'),
    column: otherwise(text, null, 'the whole row', 'Column of the figure', 'duration'),
    status: required(oneOf(PROVENANCE_STATUSES), 'How firm it is', 'measured'),
    source: optional(text, 'Where it comes from', 'Call records, January 1999'),
    method: optional(text, 'How it was worked out', 'maximum likelihood'),
    low: optional(number({}), 'Low end of an assumed figure', '20'),
    high: optional(number({}), 'High end of an assumed figure', '60'),
    written: optional(
      text,
      'What an import wrote there, by which a later change by hand is known; not for filling in',
      'lognormal(mean=45, sd=20)',
    ),
  },
});
