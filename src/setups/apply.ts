/**
 * A set-up applied to a map, in phases:
 *
 *   interventions in their scopes → effects as rules → factors, added touches, steps, AI → view, record, blockers
 */
import type { OperationMap } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import { API_ABILITIES } from '../domain/vocabulary.ts';
import type { Orchestration } from '../kernels/blast-radius/failure-model.ts';
import { actionBlockers } from './action-blockers.ts';
import type { AiReach } from './ai-reach.ts';
import type { SetupPlan } from './extended-scenario.ts';
import type { InForce } from './in-force.ts';
import { INTERVENTIONS } from './interventions/index.ts';
import type { AiEffect } from './interventions/intervention.ts';
import { indexOfMap, type MapIndex, scopedMap } from './interventions/scoped-map.ts';
import type { SetupBlocker } from './setup-blocker.ts';
import { type SetupChange, setupChanges } from './setup-changes.ts';
import { reachInSetup, setupMap } from './setup-map.ts';
import { setupParameters } from './setup-parameters.ts';
import type { AddedTouch, AiShare, SetupView } from './setup-view.ts';
import { parameterValue, timeParameter } from './touch-duration.ts';
import { touchFactors } from './touch-factors.ts';

export interface AppliedSetup {
  readonly plan: SetupPlan;
  /** The parameters that hold in the set-up, its own values among them. */
  readonly parameters: ParameterSet;
  readonly inForce: readonly InForce[];
  readonly view: SetupView;
  /** Every change, with rule, parameter and row. */
  readonly changes: readonly SetupChange[];
  /** Whatever kept an intervention from helping. */
  readonly blockers: readonly SetupBlocker[];
}

/** @param parameters the parameter set, before the set-up's own values */
export function applySetup(
  map: OperationMap,
  plan: SetupPlan,
  parameters: ParameterSet,
  index: MapIndex = indexOfMap(map),
): AppliedSetup {
  const own = setupParameters(parameters, plan.interventions);
  const inForce = plan.interventions.map(({ id, scope }): InForce => {
    const within = scopedMap(index, scope);
    return { intervention: INTERVENTIONS[id], within, effects: INTERVENTIONS[id].effects(within) };
  });
  const view = viewOf(plan.id, map, inForce, own, reachOf(map, plan, inForce));
  return {
    plan,
    parameters: own,
    inForce,
    view,
    changes: setupChanges(map, inForce, view, own),
    blockers: [...inForce.flatMap(({ effects }) => effects.blockers), ...actionBlockers(map, inForce, view.reach)],
  };
}

function viewOf(
  id: string,
  map: OperationMap,
  inForce: readonly InForce[],
  parameters: ParameterSet,
  reach: ReadonlyMap<string, AiReach>,
): SetupView {
  const effects = inForce.map((one) => one.effects);
  const factors = touchFactors(
    map,
    effects.flatMap((one) => one.touches),
    parameters,
  );
  const changed = setupMap(map, effects, parameters);
  return {
    id,
    map: changed,
    occurrence: factors.occurrence,
    stretch: factors.stretch,
    added: inForce.flatMap((one) => addedTouches(one, parameters)),
    ai: new Map(effects.flatMap(({ ai }) => (ai === null ? [] : aiShares(map, ai, reach, parameters)))),
    reach,
    orchestration: orchestrationOf(map, changed, inForce),
  };
}

/**
 * What AI could reach, with what it could if every unknown API turned out well: then these steps would be orchestrated and
 * governed too, so that the interventions are asked again.
 */
function reachOf(map: OperationMap, plan: SetupPlan, inForce: readonly InForce[]): ReadonlyMap<string, AiReach> {
  const reach = reachInSetup(
    map,
    inForce.map(({ effects }) => effects),
  );
  if (map.systems.every(({ api }) => api !== null)) return reach;
  const best = { ...map, systems: map.systems.map((system) => ({ ...system, api: system.api ?? API_ABILITIES })) };
  const index = indexOfMap(best);
  const atBest = reachInSetup(
    best,
    plan.interventions.map(({ id, scope }) => INTERVENTIONS[id].effects(scopedMap(index, scope))),
  );
  return new Map(
    [...reach].map(([type, own]) => {
      const { couldBeReadable = own.couldBeReadable, couldBeCompletable = own.couldBeCompletable } =
        atBest.get(type) ?? {};
      return [type, { ...own, couldBeReadable, couldBeCompletable }];
    }),
  );
}

const addedTouches = ({ intervention, effects }: InForce, parameters: ParameterSet): readonly AddedTouch[] =>
  effects.added.map(({ contactType, stream, activity, share, rate, time }) => ({
    contactType,
    stream,
    activity,
    probability: rate === null ? share : share * parameterValue(parameters, rate),
    duration: timeParameter(parameters, time),
    intervention: intervention.id,
  }));

function aiShares(
  map: OperationMap,
  ai: AiEffect,
  reach: ReadonlyMap<string, AiReach>,
  parameters: ParameterSet,
): readonly (readonly [string, AiShare])[] {
  const inScope = new Set(ai.contactTypes);
  const handover = timeParameter(parameters, ai.handover);
  return map.contactTypes.flatMap(({ id, aiEligible }) => {
    if (!inScope.has(id) || aiEligible === null || aiEligible === 0 || reach.get(id)?.completable !== true) return [];
    const completes = aiEligible * parameterValue(parameters, ai.success);
    const handoverShare = completes < 1 ? (aiEligible - completes) / (1 - completes) : 0;
    return [[id, { completes, handoverShare, handover }] as const];
  });
}

/** Which steps the orchestrator carries out for all who run them, and which reads then keep the last known state. */
function orchestrationOf(map: OperationMap, changed: OperationMap, inForce: readonly InForce[]): Orchestration {
  const orchestratedSteps = new Set<string>();
  const survivingReads = new Set<string>();
  const aggregating = inForce.find(({ intervention }) => intervention.id === 'aggregate-context')?.within;
  map.workflows.forEach((workflow, at) => {
    const types = workflow.shares.filter(({ share }) => share !== 0);
    const keepsState =
      aggregating !== undefined &&
      (aggregating.scope.workflows?.includes(workflow.id) ?? true) &&
      types.every(({ contactType }) => aggregating.contactTypes?.has(contactType) ?? true);
    workflow.steps.forEach((step, position) => {
      const after = changed.workflows[at]?.steps[position];
      if (step.by === 'orchestrator' || after?.by !== 'orchestrator') return;
      const key = `${workflow.id}/${step.id}`;
      orchestratedSteps.add(key);
      const read = step.operation === 'read' && step.system !== null;
      if (keepsState && read && aggregating.supports(step.system, 'read') === 'yes') survivingReads.add(key);
    });
  });
  return { orchestratedSteps, survivingReads };
}
