import { WEEKDAYS, type Weekday } from '../../domain/vocabulary.ts';
import { amount } from '../cells/amounts.ts';
import { clockTime } from '../cells/clock-time.ts';
import { id, idList } from '../cells/id.ts';
import { number } from '../cells/number.ts';
import { weekdays } from '../cells/weekday.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

const EVERY_SKILL: readonly string[] = [];
const EVERY_DAY: readonly Weekday[] = WEEKDAYS;

export const agents = table({
  name: 'agents',
  file: 'agents.csv',
  title: 'Agent groups',
  description: 'Groups of agents with skills and shifts, one a row; without it there is one pool of agents.',
  noun: 'agent group',
  shape: 'rows',
  key: ['group'],
  unique: true,
  columns: {
    group: required(id, 'Short id', 'billing-early'),
    skills: otherwise(
      idList('skills as in contact-types'),
      EVERY_SKILL,
      'every skill',
      'Skills that the group has',
      'billing; general',
    ),
    headcount: optional(amount, 'Agents present during the shift', '24'),
    from: optional(clockTime, 'Start of the shift', '08:00'),
    to: optional(clockTime, 'End of the shift', '16:30'),
    days: otherwise(weekdays, EVERY_DAY, 'every day', 'Days of the week', 'mon-fri'),
    concurrency: otherwise(number({ atLeast: 1 }), 1, '1', 'Contacts that one of them handles at once', '1'),
  },
});
