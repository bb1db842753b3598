import { PERIODS } from '../../domain/vocabulary.ts';
import { amount, hours, money, ratio } from '../cells/amounts.ts';
import { clockTime } from '../cells/clock-time.ts';
import { duration } from '../cells/duration.ts';
import { number } from '../cells/number.ts';
import { share } from '../cells/share.ts';
import { text } from '../cells/text.ts';
import { timeSpan } from '../cells/time-span.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

const days = number({ atLeast: 0, unit: 'days' });

/** Keys with a dot are nested in YAML and written with the dot in a sheet. */
export const organization = table({
  name: 'organization',
  file: 'organization.yaml',
  title: 'Organisation',
  description: 'The operation as a whole: size, cost, hours and promises.',
  noun: 'setting',
  shape: 'settings',
  key: [],
  unique: true,
  columns: {
    name: required(text, 'Name that reports show', 'Harbour Telecom'),
    currency: optional(text, 'Currency of every cost, as its three-letter code', 'EUR'),
    period: required(oneOf(PERIODS), 'Period that volumes are given for', 'month'),
    agents: optional(amount, 'Agents, in full-time equivalents', '240'),
    paid_hours_per_week: optional(
      number({ above: 0, atMost: 168, unit: 'hours' }),
      'Paid hours of one of them a week',
      '40',
    ),
    cost_per_agent_hour: optional(money, 'Loaded cost of a paid hour', '31.5'),
    shrinkage: optional(
      number({ atLeast: 0, atMost: 0.99, percent: true }),
      'Share of paid time not available for contacts',
      '0.30',
    ),
    occupancy_target: optional(
      number({ above: 0, atMost: 1, percent: true }),
      'Share of available time that agents should spend on contacts',
      '0.85',
    ),
    attrition_per_year: optional(ratio, 'Agents who leave in a year ÷ agents', '0.38'),
    'onboarding.base_days': optional(days, 'Days of training before any application', '15'),
    'onboarding.days_per_application': optional(days, 'Days of training for each application', '2.5'),
    'opening.days': optional(
      number({ above: 0, atMost: 7, unit: 'days a week' }),
      'Days a week that contacts are handled',
      '6',
    ),
    'opening.from': optional(clockTime, 'Start of opening hours', '08:00'),
    'opening.to': optional(clockTime, 'End of opening hours', '20:00'),
    arrivals: otherwise(text, null, 'flat over opening hours', 'File with the arrival profile', 'arrivals.csv'),
    patience: optional(duration, 'How long customers wait before they give up', 'exponential(240)'),
    'service_level.target': optional(share, 'Share of contacts to be answered in time', '0.80'),
    'service_level.within': optional(timeSpan, 'Time within which they are to be answered', '20s'),
    'it.cost_per_hour': optional(money, 'Cost of an hour of IT work', '70'),
    'it.capacity_hours_per_year': optional(hours, 'Hours of IT work available in a year', '12000'),
    'execution_layer.build_cost': optional(money, 'Cost of building an execution layer', '900000'),
    'execution_layer.run_cost_per_year': optional(money, 'Cost of running it for a year', '250000'),
    provenance_note: optional(
      text,
      'One sentence on what is measured and what is not, shown on the first page of reports',
      'Volumes measured in January; everything else as told in interviews.',
    ),
  },
});
