import type { ChangeRates } from '../../../../src/kernels/blast-radius/change/change-rates.ts';

/** Base values of the parameter group `change`. */
export const RATES: ChangeRates = {
  retestHours: 16,
  auditHours: 4,
  retrainHours: 1,
  connectorMaintenanceHoursPerYear: 20,
  connectorMendHours: 12,
  ageingPerYear: 0.07,
  linkMaintenanceHoursPerYear: 40,
  linkApiChangesPerYear: 1,
  linkMendHours: 24,
  systemsAddedPerYear: 1,
  projectionYears: 5,
};
