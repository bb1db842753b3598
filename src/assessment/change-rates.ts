/** The rates of changes, read from the parameter set. */
import type { ParameterSet } from '../domain/parameters.ts';
import type { ChangeRates } from '../kernels/blast-radius/change/change-rates.ts';

/** Each rate's parameter, as `change.<name>`. */
const NAMES: Readonly<Record<keyof ChangeRates, string>> = {
  retestHours: 'retest_hours',
  auditHours: 'audit_hours',
  retrainHours: 'retrain_hours',
  connectorMaintenanceHoursPerYear: 'connector_maintenance_hours',
  connectorMendHours: 'connector_mend_hours',
  ageingPerYear: 'ageing',
  linkMaintenanceHoursPerYear: 'link_maintenance_hours',
  linkApiChangesPerYear: 'link_api_changes',
  linkMendHours: 'link_mend_hours',
  systemsAddedPerYear: 'systems_added',
  projectionYears: 'projection_years',
};

export const changeParameter = (rate: keyof ChangeRates): string => `change.${NAMES[rate]}`;

/** Ids of all parameters that the figures of changes take a number from. */
export const CHANGE_PARAMETERS: readonly string[] = Object.values(NAMES).map((name) => `change.${name}`);

/** All at one end of their ranges, or at their base values. */
export function changeRates(parameters: ParameterSet, end: 'low' | 'base' | 'high' = 'base'): ChangeRates {
  const value = (rate: keyof ChangeRates): number => {
    const parameter = parameters.parameters.get(changeParameter(rate));
    if (parameter === undefined) throw new Error(`The parameter set has no ${changeParameter(rate)}`);
    return parameter[end];
  };
  return {
    retestHours: value('retestHours'),
    auditHours: value('auditHours'),
    retrainHours: value('retrainHours'),
    connectorMaintenanceHoursPerYear: value('connectorMaintenanceHoursPerYear'),
    connectorMendHours: value('connectorMendHours'),
    ageingPerYear: value('ageingPerYear'),
    linkMaintenanceHoursPerYear: value('linkMaintenanceHoursPerYear'),
    linkApiChangesPerYear: value('linkApiChangesPerYear'),
    linkMendHours: value('linkMendHours'),
    systemsAddedPerYear: value('systemsAddedPerYear'),
    projectionYears: value('projectionYears'),
  };
}
