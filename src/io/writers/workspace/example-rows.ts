import type { TableName } from '../../../schema/table-name.ts';
import type { Tables } from '../../../schema/tables/index.ts';

/** Cells of one row by column; columns left out are empty. */
type RowCells<N extends TableName> = { readonly [C in keyof Tables[N]['columns'] & string]?: string };

type RowsByTable = { readonly [N in TableName]?: readonly RowCells<N>[] };

/** What ids of example rows begin with, so that none is taken for real. */
export const EXAMPLE_PREFIX = 'example-';

/**
 * One small, whole story to overwrite: a change of address, typed into two systems. The context items are no example but
 * the usual list; where they live and how they reach the agent is left unknown.
 */
export const EXAMPLE_ROWS: RowsByTable = {
  systems: [
    {
      id: 'example-crm',
      name: 'Example: customer desk',
      category: 'crm',
      agent_facing: 'true',
      sign_on: 'sso',
      api: 'read; write',
    },
    {
      id: 'example-billing',
      name: 'Example: billing',
      category: 'billing',
      agent_facing: 'true',
      sign_on: 'separate',
      api: 'none',
    },
  ],
  integrations: [
    {
      id: 'example-crm-billing',
      from: 'example-crm',
      to: 'example-billing',
      style: 'etl',
      mode: 'batch',
      carries: 'read',
    },
  ],
  'contact-types': [
    {
      id: 'example-address-change',
      name: 'Example: change of address',
      channel: 'voice',
      volume: '1000',
      repeat_rate: '10%',
      ai_eligible: '60%',
    },
  ],
  touches: [
    touch('1', 'verify', { duration: '30s', context: 'identity' }),
    touch('2', 'search', { system: 'example-crm', duration: 'lognormal(mean=25, sd=15)', context: 'account' }),
    touch('3', 'converse', { duration: '1m30s' }),
    touch('4', 'act', {
      system: 'example-crm',
      duration: '20s',
      workflow: 'example-change-address',
      step: 'change-in-crm',
    }),
    touch('5', 'switch', { system: 'example-billing', duration: '3s' }),
    touch('6', 'rekey', {
      system: 'example-billing',
      duration: '35s',
      workflow: 'example-change-address',
      step: 'change-in-billing',
      note: 'the address is typed a second time',
    }),
    touch('7', 'document', { system: 'example-crm', probability: '80%' }),
  ],
  workflows: [
    {
      id: 'example-change-address',
      name: 'Example: change an address',
      trigger: 'agent',
      contact_types: 'example-address-change=100%',
      change_lead_days: '30',
    },
  ],
  'workflow-steps': [
    {
      workflow: 'example-change-address',
      seq: '1',
      id: 'change-in-crm',
      name: 'Change the address in the customer desk',
      system: 'example-crm',
      operation: 'write',
      by: 'agent',
      access: 'ui',
      permission: 'enforced',
      checkpoint: 'none',
      audit: 'automatic',
      needs_context: 'identity; account',
    },
    {
      workflow: 'example-change-address',
      seq: '2',
      id: 'change-in-billing',
      name: 'Change it in billing',
      system: 'example-billing',
      operation: 'write',
      by: 'agent',
      access: 'ui',
      permission: 'trained',
      checkpoint: 'none',
      audit: 'automatic',
      needs_context: 'account',
    },
  ],
  context: [
    { id: 'identity', name: 'Verified identity' },
    { id: 'account', name: 'Account and balance' },
    { id: 'contact-history', name: 'Earlier contacts' },
    { id: 'active-case', name: 'Open cases' },
    { id: 'product-usage', name: 'Products and usage' },
    { id: 'preferences', name: 'Preferences' },
  ],
  provenance: [
    {
      table: 'contact-types',
      row: 'example-address-change',
      column: 'volume',
      status: 'assumed',
      source: 'Estimate of two team leaders',
      low: '800',
      high: '1300',
    },
  ],
};

function touch(seq: string, activity: string, cells: RowCells<'touches'>): RowCells<'touches'> {
  return { contact_type: 'example-address-change', seq, actor: 'agent', activity, ...cells };
}
