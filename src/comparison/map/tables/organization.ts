import type { Organization } from '../../../domain/map.ts';
import { durationText, hourText, plainText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

/** The arrival profile's file is compared row by row, not by its name. */
export const organizationRows = (organization: Organization): MapRow[] => {
  const { onboarding, opening, serviceLevel, it, executionLayer } = organization;
  const cells: CellsOf<'organization', 'arrivals'> = {
    name: organization.name,
    currency: organization.currency,
    period: organization.period,
    agents: plainText(organization.agents),
    paid_hours_per_week: plainText(organization.paidHoursPerWeek),
    cost_per_agent_hour: plainText(organization.costPerAgentHour),
    shrinkage: plainText(organization.shrinkage),
    occupancy_target: plainText(organization.occupancyTarget),
    attrition_per_year: plainText(organization.attritionPerYear),
    'onboarding.base_days': plainText(onboarding.baseDays),
    'onboarding.days_per_application': plainText(onboarding.daysPerApplication),
    'opening.days': plainText(opening?.days ?? null),
    'opening.from': hourText(opening?.fromHour ?? null),
    'opening.to': hourText(opening?.toHour ?? null),
    patience: durationText(organization.patience),
    'service_level.target': plainText(serviceLevel?.target ?? null),
    'service_level.within': plainText(serviceLevel?.withinSeconds ?? null),
    'it.cost_per_hour': plainText(it.costPerHour),
    'it.capacity_hours_per_year': plainText(it.capacityHoursPerYear),
    'execution_layer.build_cost': plainText(executionLayer?.buildCost ?? null),
    'execution_layer.run_cost_per_year': plainText(executionLayer?.runCostPerYear ?? null),
    provenance_note: organization.provenanceNote,
  };
  return [{ key: ['organization'], cells, at: organization.at }];
};
