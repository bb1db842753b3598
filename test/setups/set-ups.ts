/** Set-ups for tests: built-in ones, single interventions, and parameters replaced. */
import type { OperationMap } from '../../src/domain/map.ts';
import type { InterventionId, InterventionScope, ScenarioIntervention } from '../../src/domain/scenario.ts';
import { exactHandleTime } from '../../src/kernels/handle-time/exact.ts';
import type { ExactResult } from '../../src/kernels/handle-time/exact-result.ts';
import { compilePlan } from '../../src/kernels/handle-time/plan.ts';
import { scenarioSchema, toScenario } from '../../src/schema/scenario.ts';
import { type AppliedSetup, applySetup } from '../../src/setups/apply.ts';
import { type SetupPlan, setupPlans } from '../../src/setups/extended-scenario.ts';
import { handleTimeInput } from '../../src/setups/handle-time-input.ts';
import type { SetupView } from '../../src/setups/setup-view.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { parameterSet, readYaml } from '../models/model-files.ts';

export const PARAMETERS = parameterSet();

const EVERYWHERE: InterventionScope = { systems: null, workflows: null, contactTypes: null };

/** An intervention with base values replaced and a scope, where given. */
export const anIntervention = (
  id: InterventionId,
  values: Readonly<Record<string, number>> = {},
  scope: Partial<InterventionScope> = {},
): ScenarioIntervention => ({
  id,
  scope: { ...EVERYWHERE, ...scope },
  parameters: new Map(Object.entries(values).map(([name, base]) => [name, { base, low: null, high: null, sd: null }])),
});

export const planOf = (
  interventions: readonly (InterventionId | ScenarioIntervention)[],
  id = 'under-test',
): SetupPlan => ({
  id,
  name: id,
  scenario: id,
  phase: null,
  summary: null,
  afterMonths: null,
  interventions: interventions.map((one) => (typeof one === 'string' ? anIntervention(one) : one)),
});

export const applied = (
  map: OperationMap,
  interventions: readonly (InterventionId | ScenarioIntervention)[],
): AppliedSetup => applySetup(map, planOf(interventions), PARAMETERS);

export const BUILT_IN = ['tool-centric', 'copilot-on-top', 'connected-interfaces', 'execution-layer'] as const;

const builtInPlans: readonly SetupPlan[] = BUILT_IN.map((id) => {
  const scenario = toScenario(scenarioSchema.parse(readYaml(`setups/${id}.yaml`)));
  return setupPlans(scenario, [scenario])[0] as SetupPlan;
});

export const builtIn = (map: OperationMap): readonly AppliedSetup[] =>
  builtInPlans.map((plan) => applySetup(map, plan, PARAMETERS));

export const EXECUTION_LAYER = builtInPlans[3]?.interventions.map(({ id }) => id) ?? [];

/** Exact handle time of every view, in one plan. */
export function exactOf(map: OperationMap, views: readonly SetupView[]): readonly ExactResult[] {
  const plan = compilePlan(handleTimeInput(map, touchDurations(map, PARAMETERS), views));
  return plan.setups.map((setup) => exactHandleTime(plan.contacts, setup));
}

/** ρ of a touch of the map, by its key. */
export function factorsOf(map: OperationMap, view: SetupView, key: string): { occurrence: number; stretch: number } {
  const index = map.touches.findIndex((touch) => `${touch.contactType}/${touch.seq}` === key);
  return { occurrence: view.occurrence[index] as number, stretch: view.stretch[index] as number };
}
