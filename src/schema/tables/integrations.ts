import { CARRIES, INTEGRATION_MODES, INTEGRATION_STYLES } from '../../domain/vocabulary.ts';
import { amount, hours, hoursAboveZero } from '../cells/amounts.ts';
import { duration } from '../cells/duration.ts';
import { id, reference } from '../cells/id.ts';
import { number } from '../cells/number.ts';
import { anyOf, oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

export const integrations = table({
  name: 'integrations',
  file: 'integrations.csv',
  title: 'Integrations',
  description: 'Every link between two systems, one a row.',
  noun: 'integration',
  shape: 'rows',
  key: ['id'],
  unique: true,
  columns: {
    id: required(id, 'Short id; systems and integrations share one namespace', 'crm-billing'),
    from: required(reference('systems'), 'System at one end', 'crm'),
    to: required(reference('systems'), 'System at the other end', 'billing'),
    style: optional(oneOf(INTEGRATION_STYLES), 'How the link is built', 'point-to-point'),
    mode: optional(oneOf(INTEGRATION_MODES), 'Whether the caller waits for the answer', 'sync'),
    carries: optional(anyOf(CARRIES), 'What goes over it', 'read; write'),
    via: otherwise(reference('systems'), null, 'none', 'Hub or middleware that it runs through', 'integration-hub'),
    latency: optional(duration, 'How long a call takes', '2s'),
    mtbf_hours: optional(hoursAboveZero, 'Mean time between failures, in hours', '700'),
    mttr_hours: optional(hours, 'Mean time to repair, in hours', '3'),
    age_years: optional(number({ atLeast: 0, unit: 'years' }), 'Years since it was built', '4'),
    maintenance_hours_per_year: optional(hours, 'Hours of upkeep a year', '40'),
    api_changes_per_year: optional(amount, 'How often an end changes its interface in a year', '2'),
    hours_per_change: optional(hours, 'Hours of mending for one such change', '16'),
  },
});
