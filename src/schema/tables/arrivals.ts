import { clockTime } from '../cells/clock-time.ts';
import { share } from '../cells/share.ts';
import { weekday } from '../cells/weekday.ts';
import { required } from './column.ts';
import { table } from './table.ts';

export const arrivals = table({
  name: 'arrivals',
  file: 'arrivals.csv',
  title: 'Arrival profile',
  description: 'When contacts arrive: one interval a row, with shares that add up to 1 over the whole week.',
  noun: 'arrival interval',
  shape: 'rows',
  key: ['weekday', 'interval_start'],
  unique: true,
  columns: {
    weekday: required(weekday, 'Day of the week', 'mon'),
    interval_start: required(clockTime, 'Start of the interval; it lasts until the next one', '08:30'),
    share: required(share, 'Share of the week’s contacts that arrive in it', '1.4%'),
  },
});
