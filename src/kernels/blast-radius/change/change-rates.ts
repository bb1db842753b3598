/** What a change costs (design 5, item 6), from the parameter group `change`. */
export interface ChangeRates {
  /** Of one workflow. */
  readonly retestHours: number;
  /** Of one integration, or of an orchestrated workflow as one flow. */
  readonly auditHours: number;
  /** Of one agent. */
  readonly retrainHours: number;
  readonly connectorMaintenanceHoursPerYear: number;
  readonly connectorMendHours: number;
  /** Growth of maintenance per year of age. */
  readonly ageingPerYear: number;
  /** Of links that do not exist yet. */
  readonly linkMaintenanceHoursPerYear: number;
  readonly linkApiChangesPerYear: number;
  readonly linkMendHours: number;
  /** Pace of the projection. */
  readonly systemsAddedPerYear: number;
  readonly projectionYears: number;
}
