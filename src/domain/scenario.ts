/** A set-up as its file gives it: interventions on the map with scope and parameters, before `extends` is resolved. */

export const INTERVENTION_IDS = [
  'aggregate-context',
  'persist-interaction',
  'orchestrate-workflows',
  'embed-governance',
  'enable-actions',
  'connect-interfaces',
  'assist-agents',
] as const;
export type InterventionId = (typeof INTERVENTION_IDS)[number];

/** Ids of the map that an intervention is limited to; null where it is not limited. */
export interface InterventionScope {
  readonly systems: readonly string[] | null;
  readonly workflows: readonly string[] | null;
  readonly contactTypes: readonly string[] | null;
}

/**
 * A parameter's value in this set-up, in the parameter's own unit. Without low and high the parameter's own range
 * holds, widened where it has to be to contain the base; `sd` replaces that of its distribution.
 */
export interface ScenarioParameter {
  readonly base: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly sd: number | null;
}

export interface ScenarioIntervention {
  readonly id: InterventionId;
  readonly scope: InterventionScope;
  /** By the parameter's name within the intervention, such as `view_time`. */
  readonly parameters: ReadonlyMap<string, ScenarioParameter>;
}

/** Adds its interventions to those before it; one that is there already is replaced, with its scope and parameters. */
export interface ScenarioPhase {
  readonly id: string;
  readonly name: string;
  /** Months from the start until the phase is in force; null where no date is planned. */
  readonly afterMonths: number | null;
  readonly interventions: readonly ScenarioIntervention[];
}

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  /**
   * Id of the scenario whose interventions this one starts from. One that is named again takes the scope given here, if
   * any, and the parameters given here over those inherited.
   */
  readonly extends: string | null;
  /** In force from the start; at most one of each id. */
  readonly interventions: readonly ScenarioIntervention[];
  readonly phases: readonly ScenarioPhase[];
}
