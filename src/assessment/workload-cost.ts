/** From agent hours to paid hours, full-time equivalents and cost (design 4, "What is reported"). */
import type { Organization } from '../domain/map.ts';
import { paidHoursPerPeriod } from './opening-hours.ts';

export interface WorkloadCost {
  /** agent hours ÷ (occupancy_target × (1 − shrinkage)); null where either is not given. */
  readonly paidHours: number | null;
  readonly cost: number | null;
  readonly fullTimeEquivalents: number | null;
}

export function workloadCost(agentHours: number | null, organization: Organization): WorkloadCost {
  const { occupancyTarget, shrinkage, costPerAgentHour } = organization;
  const productive = occupancyTarget === null || shrinkage === null ? null : occupancyTarget * (1 - shrinkage);
  const paidHours = agentHours === null || productive === null || productive === 0 ? null : agentHours / productive;
  const perEquivalent = paidHoursPerPeriod(organization);
  return {
    paidHours,
    cost: paidHours === null || costPerAgentHour === null ? null : paidHours * costPerAgentHour,
    fullTimeEquivalents: paidHours === null || perEquivalent === null ? null : paidHours / perEquivalent,
  };
}
