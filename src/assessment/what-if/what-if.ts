/** What is changed in the explorer, and what the map and a set-up come to with it. */
import type { OperationMap } from '../../domain/map.ts';
import { INTERVENTION_IDS, type InterventionId, type ScenarioIntervention } from '../../domain/scenario.ts';
import type { SetupPlan } from '../../setups/extended-scenario.ts';

export interface WhatIf {
  /** Id of the set-up of the report that it starts from. */
  readonly setup: string;
  /** Interventions in force; null for those of the set-up. */
  readonly interventions: ReadonlySet<InterventionId> | null;
  /** By id, such as `aggregate-context.view_time`, in the parameter's own unit. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Contacts a period, by contact type. */
  readonly volumes: ReadonlyMap<string, number>;
  /** Ids of the elements that fail at once. */
  readonly failures: ReadonlySet<string>;
  readonly seed: number;
  readonly contacts: number;
}

/** Only volumes are the map's own; whatever else changes belongs to the set-up. */
export const whatIfMap = (map: OperationMap, { volumes }: WhatIf): OperationMap =>
  volumes.size === 0
    ? map
    : {
        ...map,
        contactTypes: map.contactTypes.map((type) => ({ ...type, volume: volumes.get(type.id) ?? type.volume })),
      };

/**
 * The interventions keep the order of the set-up, those that come in follow, so that a scenario file written from them
 * gives the same figures to the last bit.
 *
 * @param id of the changed set-up
 */
export function whatIfPlan(base: SetupPlan, { interventions, parameters }: WhatIf, id: string): SetupPlan {
  const wanted = interventions ?? new Set(base.interventions.map((one) => one.id));
  const kept = base.interventions.filter((one) => wanted.has(one.id));
  const added = INTERVENTION_IDS.filter((one) => wanted.has(one) && kept.every((own) => own.id !== one));
  return {
    ...base,
    id,
    scenario: id,
    phase: null,
    afterMonths: null,
    interventions: [...kept, ...added.map(unlimited)].map((one) => withParameters(one, parameters)),
  };
}

const unlimited = (id: InterventionId): ScenarioIntervention => ({
  id,
  scope: { systems: null, workflows: null, contactTypes: null },
  parameters: new Map(),
});

/** A new base value keeps what the set-up says of range and spread, the range widened where it has to be. */
function withParameters(one: ScenarioIntervention, changed: ReadonlyMap<string, number>): ScenarioIntervention {
  const parameters = new Map(one.parameters);
  for (const [id, base] of changed) {
    if (!id.startsWith(`${one.id}.`)) continue;
    const name = id.slice(one.id.length + 1);
    const own = parameters.get(name);
    parameters.set(name, {
      base,
      low: own?.low == null ? null : Math.min(own.low, base),
      high: own?.high == null ? null : Math.max(own.high, base),
      sd: own?.sd ?? null,
    });
  }
  return { ...one, parameters };
}
