import { API_ABILITIES, SIGN_ONS, SYSTEM_CATEGORIES } from '../../domain/vocabulary.ts';
import { hours, hoursAboveZero, money } from '../cells/amounts.ts';
import { boolean } from '../cells/boolean.ts';
import { id, reference, references } from '../cells/id.ts';
import { text } from '../cells/text.ts';
import { anyOf, oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

export const systems = table({
  name: 'systems',
  file: 'systems.csv',
  title: 'Systems',
  description: 'Every application, service and platform that contacts or their workflows touch, one a row.',
  noun: 'system',
  shape: 'rows',
  key: ['id'],
  unique: true,
  columns: {
    id: required(id, 'Short id; systems and integrations share one namespace', 'crm'),
    name: otherwise(text, null, 'the id', 'Name that reports show', 'Customer desk'),
    category: optional(oneOf(SYSTEM_CATEGORIES), 'What kind of system it is', 'crm'),
    agent_facing: optional(boolean, 'Whether agents work in it', 'true'),
    sign_on: optional(
      oneOf(SIGN_ONS),
      'How agents sign on: not at all, once for all systems, or separately',
      'separate',
    ),
    api: optional(anyOf(API_ABILITIES, 'none'), 'What its interface lets other systems do', 'read; write'),
    context: optional(
      references('context'),
      'Context items whose system of record this is (or give home_system in context)',
      'identity; account',
    ),
    vendor: optional(text, 'Who runs it; outages of one vendor coincide when vendors lists it', 'northcloud'),
    platform: otherwise(
      reference('systems'),
      null,
      'none',
      'System that this one runs on or is hosted by: a shared cause of failure',
      'cloud-platform',
    ),
    mtbf_hours: optional(hoursAboveZero, 'Mean time between failures, in hours', '2000'),
    mttr_hours: optional(hours, 'Mean time to repair, in hours', '2.5'),
    monthly_cost: optional(money, 'Cost a month, in the organisation’s currency', '4200'),
  },
});
