/** The steps, workflows and context items of a map as interventions leave them. */
import type { OperationMap } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import { type AiReach, aiReachByType } from './ai-reach.ts';
import type { InterventionEffects, StepChange } from './interventions/intervention.ts';
import { parameterValue } from './touch-duration.ts';

/**
 * The map of a set-up. A step that changes for some contact types only counts as changed if all types that run its
 * workflow are among them: a step of the map is one for all.
 */
export function setupMap(
  map: OperationMap,
  effects: readonly InterventionEffects[],
  parameters: ParameterSet,
): OperationMap {
  if (effects.every((one) => one.steps.length + one.context.length + one.workflows.length === 0)) return map;
  const running = new Map(
    map.workflows.map(({ id, shares }) => [
      id,
      shares.filter(({ share }) => share !== 0).map(({ contactType }) => contactType),
    ]),
  );
  const forAll = ({ workflow, contactTypes }: Scoped): boolean =>
    contactTypes === null || (running.get(workflow) ?? []).every((type) => contactTypes.has(type));
  const leadDays = new Map(
    effects
      .flatMap((one) => one.workflows)
      .filter(forAll)
      .map((effect) => [effect.workflow, parameterValue(parameters, effect.leadDays)]),
  );
  const withSteps = changedSteps(map, effects, forAll);
  const items = new Map<string, object>();
  for (const { item, change } of effects.flatMap((one) => one.context))
    items.set(item, { ...items.get(item), ...change });
  return {
    ...withSteps,
    workflows: withSteps.workflows.map((workflow) => {
      const days = leadDays.get(workflow.id);
      return days === undefined ? workflow : { ...workflow, changeLeadDays: days };
    }),
    context: map.context.map((item) => ({ ...item, ...items.get(item.id) })),
  };
}

/** What AI could read for and complete of each type, with steps as they are for that type. */
export function reachInSetup(map: OperationMap, effects: readonly InterventionEffects[]): ReadonlyMap<string, AiReach> {
  const stepping = effects.filter((one) => one.steps.length > 0);
  const variants = new Map<string, ReadonlyMap<string, AiReach>>();
  return new Map(
    map.contactTypes.flatMap(({ id }) => {
      const covers = ({ contactTypes }: Scoped): boolean => contactTypes === null || contactTypes.has(id);
      const key = stepping.map(({ steps }) => (hasFirst(steps, covers) ? '1' : '0')).join('');
      const reach = variants.get(key) ?? aiReachByType(changedSteps(map, stepping, covers));
      variants.set(key, reach);
      const own = reach.get(id);
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
}

/** All steps of one intervention have one scope of contact types, so the first speaks for them. */
const hasFirst = (steps: readonly Scoped[], covers: (scoped: Scoped) => boolean): boolean =>
  steps[0] !== undefined && covers(steps[0]);

interface Scoped {
  readonly workflow: string;
  readonly contactTypes: ReadonlySet<string> | null;
}

function changedSteps(
  map: OperationMap,
  effects: readonly InterventionEffects[],
  covers: (scoped: Scoped) => boolean,
): OperationMap {
  const changes = new Map<string, StepChange>();
  for (const effect of effects.flatMap((one) => one.steps).filter(covers)) {
    const key = `${effect.workflow}/${effect.step}`;
    changes.set(key, { ...changes.get(key), ...effect.change });
  }
  if (changes.size === 0) return map;
  return {
    ...map,
    workflows: map.workflows.map((workflow) => ({
      ...workflow,
      steps: workflow.steps.map((step) => ({ ...step, ...changes.get(`${workflow.id}/${step.id}`) })),
    })),
  };
}
