/** Rows of a map for tests: what a test does not care about has a plain value. */
import type {
  ContactType,
  ContextItem,
  Integration,
  OperationMap,
  Organization,
  Step,
  System,
  Touch,
  Workflow,
} from '../../src/domain/map.ts';
import type { RowPlace } from '../../src/domain/problem.ts';

export const place = (file: string, row: number): RowPlace => ({ file, sheet: null, row });

export const constant = (seconds: number) => ({ kind: 'constant', seconds }) as const;

export const anOrganization = (given: Partial<Organization> = {}): Organization => ({
  name: 'Test operation',
  currency: 'EUR',
  period: 'month',
  agents: 100,
  paidHoursPerWeek: 40,
  costPerAgentHour: 30,
  shrinkage: 0.25,
  occupancyTarget: 0.8,
  attritionPerYear: 0.3,
  onboarding: { baseDays: 10, daysPerApplication: 2 },
  opening: { days: 6, fromHour: 8, toHour: 20 },
  patience: null,
  serviceLevel: null,
  it: { costPerHour: 70, capacityHoursPerYear: 12000 },
  executionLayer: null,
  provenanceNote: null,
  at: place('organization.yaml', 1),
  ...given,
});

export const aSystem = (given: Partial<System> & Pick<System, 'id'>): System => ({
  name: given.id,
  category: 'crm',
  agentFacing: true,
  signOn: 'separate',
  api: ['read', 'write', 'trigger'],
  vendor: null,
  platform: null,
  mtbfHours: 1000,
  mttrHours: 4,
  monthlyCost: null,
  at: place('systems.csv', 2),
  ...given,
});

export const anIntegration = (given: Partial<Integration> & Pick<Integration, 'id' | 'from' | 'to'>): Integration => ({
  style: 'point-to-point',
  mode: 'sync',
  carries: ['read', 'write'],
  via: null,
  latency: null,
  mtbfHours: 500,
  mttrHours: 2,
  ageYears: 3,
  maintenanceHoursPerYear: 40,
  apiChangesPerYear: 1,
  hoursPerChange: 20,
  at: place('integrations.csv', 2),
  ...given,
});

export const aContactType = (given: Partial<ContactType> & Pick<ContactType, 'id'>): ContactType => ({
  name: given.id,
  channel: 'voice',
  volume: 1000,
  skill: 'general',
  repeatRate: null,
  repeatContext: null,
  repeatAction: null,
  aiEligible: null,
  handleTime: null,
  variability: null,
  concurrency: 1,
  at: place('contact-types.csv', 2),
  ...given,
});

export const aTouch = (given: Partial<Touch> & Pick<Touch, 'contactType' | 'seq' | 'activity'>): Touch => ({
  actor: 'agent',
  system: null,
  duration: constant(10),
  probability: 1,
  count: 1,
  integration: null,
  workflow: null,
  step: null,
  context: [],
  afterTransfer: false,
  note: null,
  at: place('touches.csv', given.seq + 1),
  ...given,
});

export const aStep = (given: Partial<Step> & Pick<Step, 'workflow' | 'seq' | 'id'>): Step => ({
  name: given.id,
  system: null,
  operation: 'write',
  by: 'agent',
  access: 'ui',
  needs: [],
  after: [],
  onFailure: { kind: 'fail' },
  permission: 'trained',
  checkpoint: 'none',
  audit: 'manual',
  needsContext: [],
  idempotent: false,
  compensable: false,
  at: place('workflow-steps.csv', given.seq + 1),
  ...given,
});

export const aWorkflow = (given: Partial<Workflow> & Pick<Workflow, 'id'>): Workflow => ({
  name: given.id,
  trigger: null,
  shares: [],
  changeLeadDays: 20,
  changesPerYear: 2,
  promise: null,
  steps: [],
  at: place('workflows.csv', 2),
  ...given,
});

export const aContextItem = (given: Partial<ContextItem> & Pick<ContextItem, 'id'>): ContextItem => ({
  name: given.id,
  homeSystem: null,
  delivery: 'manual',
  persistence: 'session',
  at: place('context.csv', 2),
  ...given,
});

export const aMap = (given: Partial<OperationMap> = {}): OperationMap => ({
  organization: anOrganization(),
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
