/** Maps for tests in few words: only what failures and changes look at; everything else is unknown or none. */

import type {
  ContactType,
  Integration,
  OperationMap,
  Organization,
  Step,
  System,
  Touch,
  Vendor,
  Workflow,
} from '../../../src/domain/map.ts';
import type { RowPlace } from '../../../src/domain/problem.ts';

const AT: RowPlace = { file: 'test.csv', sheet: null, row: 2 };

export const organization = (given: Partial<Organization> = {}): Organization => ({
  name: 'Test',
  currency: 'EUR',
  period: 'month',
  agents: null,
  paidHoursPerWeek: null,
  costPerAgentHour: null,
  shrinkage: null,
  occupancyTarget: null,
  attritionPerYear: null,
  onboarding: { baseDays: null, daysPerApplication: null },
  opening: { days: 6, fromHour: 8, toHour: 20 },
  patience: null,
  serviceLevel: null,
  it: { costPerHour: null, capacityHoursPerYear: null },
  executionLayer: null,
  provenanceNote: null,
  at: null,
  ...given,
});

export const system = (id: string, given: Partial<System> = {}): System => ({
  id,
  name: id,
  category: 'other',
  agentFacing: true,
  signOn: 'none',
  api: ['read', 'write', 'trigger'],
  vendor: null,
  platform: null,
  mtbfHours: null,
  mttrHours: null,
  monthlyCost: null,
  at: AT,
  ...given,
});

export const integration = (id: string, from: string, to: string, given: Partial<Integration> = {}): Integration => ({
  id,
  from,
  to,
  style: 'point-to-point',
  mode: 'sync',
  carries: ['read'],
  via: null,
  latency: null,
  mtbfHours: null,
  mttrHours: null,
  ageYears: null,
  maintenanceHoursPerYear: null,
  apiChangesPerYear: null,
  hoursPerChange: null,
  at: AT,
  ...given,
});

export const vendor = (id: string, given: Partial<Vendor> = {}): Vendor => ({
  id,
  mtbfHours: null,
  mttrHours: null,
  at: AT,
  ...given,
});

export const contactType = (id: string, volume: number | null, given: Partial<ContactType> = {}): ContactType => ({
  id,
  name: id,
  channel: 'voice',
  volume,
  skill: null,
  repeatRate: null,
  repeatContext: null,
  repeatAction: null,
  aiEligible: null,
  handleTime: null,
  variability: null,
  concurrency: 1,
  at: AT,
  ...given,
});

export const touch = (contactType: string, system: string, given: Partial<Touch> = {}): Touch => ({
  contactType,
  seq: 1,
  actor: 'agent',
  system,
  activity: 'act',
  duration: { kind: 'constant', seconds: 10 },
  probability: 1,
  count: 1,
  integration: null,
  workflow: null,
  step: null,
  context: [],
  afterTransfer: false,
  note: null,
  at: AT,
  ...given,
});

/** A step without its workflow and number, which `workflow` fills in. */
export type StepWish = Partial<Omit<Step, 'workflow' | 'seq'>>;

/** `shares` by contact type; steps wait for the one before. */
export const workflow = (
  id: string,
  shares: Readonly<Record<string, number>>,
  steps: readonly StepWish[],
  given: Partial<Workflow> = {},
): Workflow => ({
  id,
  name: id,
  trigger: null,
  shares: Object.entries(shares).map(([contactType, share]) => ({ contactType, share })),
  changeLeadDays: null,
  changesPerYear: null,
  promise: null,
  at: AT,
  steps: steps.map((wish, position) => ({
    workflow: id,
    seq: position + 1,
    id: String(position + 1),
    name: String(position + 1),
    system: null,
    operation: 'read',
    by: 'agent',
    access: 'ui',
    needs: [],
    after: position === 0 ? [] : [steps[position - 1]?.id ?? String(position)],
    onFailure: { kind: 'fail' },
    permission: null,
    checkpoint: null,
    audit: null,
    needsContext: [],
    idempotent: false,
    compensable: false,
    at: AT,
    ...wish,
  })),
  ...given,
});

export const smallMap = (given: Partial<OperationMap>): OperationMap => ({
  organization: organization(),
  systems: [],
  integrations: [],
  contactTypes: [],
  touches: [],
  workflows: [],
  context: [],
  vendors: [],
  agents: [],
  arrivals: [],
  provenance: [],
  answers: [],
  ...given,
});
