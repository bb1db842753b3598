import type { Organization } from '../../domain/map.ts';

/** What of an organisation turns hours into money and people, and may be assumed. */
export type OrganizationNumber = 'shrinkage' | 'occupancyTarget' | 'costPerAgentHour' | 'paidHoursPerWeek';

/** Cost and full-time equivalents of one agent hour; null where the organisation does not tell. */
export type HourlyWorkload = (organization: Organization) => {
  readonly cost: number | null;
  readonly fullTimeEquivalents: number | null;
};
