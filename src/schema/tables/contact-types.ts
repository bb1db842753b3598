import { CHANNELS } from '../../domain/vocabulary.ts';
import { amount } from '../cells/amounts.ts';
import { duration } from '../cells/duration.ts';
import { id } from '../cells/id.ts';
import { number } from '../cells/number.ts';
import { share } from '../cells/share.ts';
import { text } from '../cells/text.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

export const contactTypes = table({
  name: 'contact-types',
  file: 'contact-types.csv',
  title: 'Contact types',
  description: 'What customers contact the organisation about, one reason and channel a row.',
  noun: 'contact type',
  shape: 'rows',
  key: ['id'],
  unique: true,
  columns: {
    id: required(id, 'Short id', 'billing-dispute'),
    name: otherwise(text, null, 'the id', 'Name that reports show', 'Billing dispute'),
    channel: optional(oneOf(CHANNELS), 'How the contact comes in', 'voice'),
    volume: optional(amount, 'Contacts per period of the organisation, repeats included', '11200'),
    skill: optional(text, 'Skill that an agent needs for it', 'billing'),
    repeat_rate: optional(share, 'Share of these contacts that come back because they were not resolved', '12%'),
    repeat_context: optional(share, 'Share of those repeats caused by missing context', '30%'),
    repeat_action: optional(share, 'Share of those repeats caused by an action that could not be done', '25%'),
    ai_eligible: optional(share, 'Share that AI could resolve if it could act', '40%'),
    handle_time: optional(
      duration,
      'Measured handle time, used to check the touches against',
      'lognormal(mean=420, sd=480)',
    ),
    variability: otherwise(
      number({ atLeast: 0, percent: true }),
      null,
      'none',
      'Coefficient of variation of what all durations of one contact have in common',
      '0.9',
    ),
    concurrency: otherwise(number({ atLeast: 1 }), 1, '1', 'Contacts that an agent handles at once, for chat', '2'),
  },
});
