/** A map as one intervention may see it: within its scope, with the support that systems give. */
import { byId, offers, stepIsCallable, workflowsByType } from '../../domain/callability.ts';
import type { OperationMap, Step, System, Touch } from '../../domain/map.ts';
import type { InterventionScope } from '../../domain/scenario.ts';
import type { ApiAbility } from '../../domain/vocabulary.ts';

/** Whether the map supports a benefit. Out of scope is no blocker; no and unknown are. */
export type Support = 'yes' | 'no' | 'unknown' | 'out-of-scope';

export interface PlacedTouch {
  /** Index in `map.touches`. */
  readonly index: number;
  readonly touch: Touch;
  /** The step that it carries out, when it names both workflow and step. */
  readonly step: Step | null;
}

export interface ScopedMap {
  readonly map: OperationMap;
  readonly scope: InterventionScope;
  /** Touches of contact types and workflows in scope, in map order. */
  readonly touches: readonly PlacedTouch[];
  /** Steps of workflows in scope. */
  readonly steps: readonly Step[];
  /** Contact types in scope that reach agents: those with an agent touch, in map order. */
  readonly reachingAgents: ReadonlySet<string>;
  readonly supports: (system: string, ability: ApiAbility) => Support;
  readonly calls: (step: Step) => Support;
  /** Whether what was known earlier in the contact can be shown at this touch. */
  readonly continuity: (touch: Touch) => Support;
  /** Distinct systems that a type's agents touch. */
  readonly systemsTouched: (contactType: string) => readonly string[];
  /** Share of a type's contacts that run a workflow; null when unknown. */
  readonly shareOf: (contactType: string, workflow: string) => number | null;
  /** Contact types in scope; null where the scope names none. */
  readonly contactTypes: ReadonlySet<string> | null;
}

/** What scopes have in common; one per map, whatever the number of interventions. */
export interface MapIndex {
  readonly map: OperationMap;
  readonly systems: ReadonlyMap<string, System>;
  readonly touches: readonly PlacedTouch[];
  readonly agentSystems: ReadonlyMap<string, readonly string[]>;
  readonly reachingAgents: ReadonlySet<string>;
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
}

export function indexOfMap(map: OperationMap): MapIndex {
  const steps = new Map(
    map.workflows.flatMap((workflow) => workflow.steps.map((step) => [stepId(workflow.id, step.id), step])),
  );
  const agentSystems = new Map<string, Set<string>>(map.contactTypes.map((type) => [type.id, new Set<string>()]));
  const reachingAgents = new Set<string>();
  const touches = map.touches.map((touch, index): PlacedTouch => {
    if (touch.actor === 'agent') {
      reachingAgents.add(touch.contactType);
      if (touch.system !== null) agentSystems.get(touch.contactType)?.add(touch.system);
    }
    const linked = touch.workflow !== null && touch.step !== null;
    const step = linked ? steps.get(stepId(touch.workflow ?? '', touch.step ?? '')) : undefined;
    return { index, touch, step: step ?? null };
  });
  const runs = [...workflowsByType(map)];
  return {
    map,
    systems: byId(map.systems),
    touches,
    agentSystems: new Map([...agentSystems].map(([type, systems]) => [type, [...systems]])),
    reachingAgents,
    shares: new Map(runs.map(([type, list]) => [type, new Map(list.map(({ workflow, share }) => [workflow, share]))])),
  };
}

export function scopedMap(index: MapIndex, scope: InterventionScope): ScopedMap {
  const inSystems = within(scope.systems);
  const inWorkflows = within(scope.workflows);
  const inTypes = within(scope.contactTypes);
  const supports = (id: string, ability: ApiAbility): Support => {
    const system = index.systems.get(id);
    if (system === undefined || !inSystems(id)) return 'out-of-scope';
    return support(offers(system, ability));
  };
  const calls = (step: Step): Support => {
    if (!inWorkflows(step.workflow) || (step.system !== null && !inSystems(step.system))) return 'out-of-scope';
    return support(stepIsCallable(step, index.systems));
  };
  const systemsTouched = (type: string): readonly string[] => index.agentSystems.get(type) ?? [];
  const continuity = (touch: Touch): Support => {
    if (touch.system !== null) return supports(touch.system, 'read');
    const all = systemsTouched(touch.contactType).map((id) => supports(id, 'read'));
    return all.find((one) => one === 'yes') ?? all.find((one) => one === 'unknown') ?? 'no';
  };
  return {
    map: index.map,
    scope,
    // A scope of workflows leaves out touches that belong to no workflow.
    touches: index.touches.filter(
      ({ touch }) =>
        inTypes(touch.contactType) &&
        (touch.workflow === null ? scope.workflows === null : inWorkflows(touch.workflow)),
    ),
    steps: index.map.workflows.filter(({ id }) => inWorkflows(id)).flatMap((workflow) => workflow.steps),
    reachingAgents: new Set([...index.reachingAgents].filter(inTypes)),
    supports,
    calls,
    continuity,
    systemsTouched,
    shareOf: (contactType, workflow) => index.shares.get(contactType)?.get(workflow) ?? null,
    contactTypes: scope.contactTypes === null ? null : new Set(scope.contactTypes),
  };
}

const support = (known: boolean | null): Support => (known === null ? 'unknown' : known ? 'yes' : 'no');

function within(ids: readonly string[] | null): (id: string) => boolean {
  if (ids === null) return () => true;
  const set = new Set(ids);
  return (id) => set.has(id);
}

/** Step ids are unique within their workflow only. */
const stepId = (workflow: string, step: string): string => `${workflow}/${step}`;
