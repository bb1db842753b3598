/** A map of four systems and five integrations, small enough to work out on paper. */
import type { Orchestration } from '../../../src/kernels/blast-radius/failure-model.ts';
import { contactType, integration, organization, smallMap, system, workflow } from './small-map.ts';

const link = (
  age: number,
  maintenance: number,
  changes: number,
  hoursPerChange: number,
): { ageYears: number; maintenanceHoursPerYear: number; apiChangesPerYear: number; hoursPerChange: number } => ({
  ageYears: age,
  maintenanceHoursPerYear: maintenance,
  apiChangesPerYear: changes,
  hoursPerChange,
});

/**
 * Refunds (600 of 1,000 contacts, all of them) and changes of address (half of the other 400). The orchestrated link to
 * the ERP has a twin, one of the two runs through the hub, and every MTBF and MTTR makes a round availability.
 */
export const fourSystems = smallMap({
  organization: organization({ agents: 50, it: { costPerHour: 70, capacityHoursPerYear: 12_000 } }),
  systems: [
    system('crm', { api: null, mtbfHours: 99, mttrHours: 1 }),
    system('billing', { mtbfHours: 95, mttrHours: 5 }),
    system('erp', { mtbfHours: 98, mttrHours: 2 }),
    system('hub', { mtbfHours: 97, mttrHours: 3 }),
  ],
  integrations: [
    integration('crm-billing', 'crm', 'billing', { ...link(3, 40, 2, 10), mtbfHours: 96, mttrHours: 4 }),
    integration('crm-erp', 'crm', 'erp', { ...link(0, 20, 1, 8), via: 'hub', mtbfHours: 90, mttrHours: 10 }),
    integration('billing-erp', 'billing', 'erp', { ...link(5, 30, 0.5, 20), mtbfHours: 80, mttrHours: 20 }),
    integration('crm-hub', 'crm', 'hub', { ...link(1, 10, 0, 4), mtbfHours: 92, mttrHours: 8 }),
    integration('billing-erp-batch', 'billing', 'erp', { ...link(10, 60, 1, 12), mtbfHours: 70, mttrHours: 30 }),
  ],
  contactTypes: [contactType('refund', 600), contactType('address', 400)],
  workflows: [
    workflow(
      'refund',
      { refund: 1 },
      [
        { id: 'look-up', system: 'crm', operation: 'read' },
        {
          id: 'credit',
          system: 'billing',
          operation: 'write',
          needs: [['crm-billing']],
          onFailure: { kind: 'manual', duration: { kind: 'constant', seconds: 120 } },
        },
        {
          id: 'book',
          system: 'erp',
          operation: 'write',
          by: 'system',
          needs: [['billing-erp', 'billing-erp-batch']],
          onFailure: { kind: 'defer' },
        },
      ],
      { changesPerYear: 2, changeLeadDays: 20 },
    ),
    workflow(
      'address',
      { address: 0.5 },
      [
        {
          id: 'enter',
          system: 'crm',
          operation: 'write',
          needs: [['crm-billing']],
          onFailure: { kind: 'skip' },
          compensable: true,
        },
        {
          id: 'spread',
          system: 'erp',
          operation: 'write',
          by: 'system',
          needs: [['crm-erp', 'billing-erp']],
          idempotent: true,
        },
      ],
      { changesPerYear: 1, changeLeadDays: 30 },
    ),
  ],
});

/** The execution layer: every step but those on the CRM, whose API is unknown. */
export const fourSystemsOrchestrated: Orchestration = {
  orchestratedSteps: new Set(['refund/credit', 'refund/book', 'address/spread']),
  survivingReads: new Set(),
};
