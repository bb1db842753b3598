/**
 * What can fail and what a failure does (design 5), compiled from a map to indices once per set-up.
 * An element is up when its own state is up and every element that it stands on is up.
 */
import { byId } from '../../domain/callability.ts';
import type { Integration, OperationMap, Step, System, Workflow } from '../../domain/map.ts';
import { durationMean } from '../handle-time/distributions/index.ts';

export type ElementKind = 'system' | 'integration' | 'vendor' | 'orchestrator' | 'connector';

export interface Element {
  readonly id: string;
  readonly kind: ElementKind;
  /** Elements whose failure takes this one down with it, transitively; itself included; ascending. */
  readonly standsOn: readonly number[];
}

/** What happens when a need of a step is down. Seconds are mean seconds of an agent. */
export type Fallback =
  | { readonly kind: 'fail' | 'defer' | 'skip' }
  | { readonly kind: 'manual' | 'offline'; readonly seconds: number };

export interface StepModel {
  readonly id: string;
  /** Index of the step's system, or -1 when it names none. */
  readonly system: number;
  /** All of the outer list are needed, of each inner list either will do; the system is not among them. */
  readonly needs: readonly (readonly number[])[];
  readonly fallback: Fallback;
  /** An orchestrated read that shows the last known state when a need is down. */
  readonly readSurvives: boolean;
  /** An orchestrated idempotent write, trigger or notify, which the orchestrator can defer. */
  readonly deferrable: boolean;
  /** In this set-up the orchestrator carries it out, and retries it. */
  readonly orchestrated: boolean;
  /** In this set-up an agent carries it out. */
  readonly byAgent: boolean;
  /** Places in the workflow of the steps that it waits for. */
  readonly after: readonly number[];
  /** What it leaves behind once done: a read nothing, anything else a change, which some steps can undo. */
  readonly leaves: 'nothing' | 'change' | 'undoable-change';
}

export interface WorkflowModel {
  readonly id: string;
  /** How long deferred work may take, mean seconds; null where nothing is promised. */
  readonly promiseSeconds: number | null;
  readonly steps: readonly StepModel[];
  /** Whether the orchestrator runs any of its steps, and so can undo what is undoable when another breaks. */
  readonly orchestrated: boolean;
}

export interface TypeModel {
  readonly id: string;
  /** Contacts a period; 0 stands for unknown here, since only known volume is shared out. */
  readonly volume: number;
  readonly runs: readonly { readonly workflow: number; readonly share: number }[];
  /** Systems and integrations that the type's agents touch. */
  readonly touched: readonly number[];
}

export interface FailureModel {
  readonly elements: readonly Element[];
  readonly workflows: readonly WorkflowModel[];
  readonly types: readonly TypeModel[];
  /** Contacts offered a period, of known volume. */
  readonly offered: number;
}

/** What a set-up changes for failures. Keys of steps are `workflow/step`. */
export interface Orchestration {
  readonly orchestratedSteps: ReadonlySet<string>;
  /** Orchestrated reads that keep the last known state, since context is aggregated. */
  readonly survivingReads: ReadonlySet<string>;
}

export const NO_ORCHESTRATION: Orchestration = { orchestratedSteps: new Set(), survivingReads: new Set() };

export const ORCHESTRATOR_ID = 'orchestrator';
export const connectorId = (system: string): string => `connector:${system}`;
export const vendorId = (vendor: string): string => `vendor:${vendor}`;

export function failureModelOf(map: OperationMap, orchestration: Orchestration = NO_ORCHESTRATION): FailureModel {
  const elements = elementsOf(map, orchestration);
  const index = new Map(elements.map((element, position) => [element.id, position]));
  const runs = runsByType(map);
  const touched = touchedByType(map, index);
  const workflows = map.workflows.map((workflow) => ({
    id: workflow.id,
    promiseSeconds: workflow.promise === null ? null : durationMean(workflow.promise),
    steps: workflow.steps.map((step) => stepModel(step, workflow, index, orchestration)),
    orchestrated: workflow.steps.some((step) => step.by === 'orchestrator' || isOrchestrated(step, orchestration)),
  }));
  const types = map.contactTypes.map(
    (type): TypeModel => ({
      id: type.id,
      volume: type.volume ?? 0,
      runs: runs.get(type.id) ?? [],
      touched: touched.get(type.id) ?? [],
    }),
  );
  return { elements, workflows, types, offered: types.reduce((total, type) => total + type.volume, 0) };
}

function elementsOf(map: OperationMap, orchestration: Orchestration): readonly Element[] {
  const systems = byId(map.systems);
  const vendors = new Set(map.vendors.map((vendor) => vendor.id));
  const steps = map.workflows.flatMap((workflow) => workflow.steps);
  const orchestrated = steps.filter((step) => isOrchestrated(step, orchestration));
  const connected = map.systems.filter((system) => orchestrated.some((step) => step.system === system.id));
  const bases: { id: string; kind: ElementKind; standsOn: readonly string[] }[] = [
    ...map.systems.map((system) => ({
      id: system.id,
      kind: 'system' as const,
      standsOn: systemStandsOn(system, systems, vendors),
    })),
    ...map.integrations.map((integration) => ({
      id: integration.id,
      kind: 'integration' as const,
      standsOn: integrationStandsOn(integration, systems, vendors),
    })),
    ...map.vendors.map((vendor) => ({ id: vendorId(vendor.id), kind: 'vendor' as const, standsOn: [] })),
    ...connected.map((system) => ({ id: connectorId(system.id), kind: 'connector' as const, standsOn: [] })),
    ...(orchestrated.length > 0 ? [{ id: ORCHESTRATOR_ID, kind: 'orchestrator' as const, standsOn: [] }] : []),
  ];
  const index = new Map(bases.map((base, position) => [base.id, position]));
  return bases.map((base) => ({
    id: base.id,
    kind: base.kind,
    standsOn: [...new Set([base.id, ...base.standsOn].flatMap((id) => index.get(id) ?? []))].sort((a, b) => a - b),
  }));
}

/** A system stands on its platform, that one's platform, and on the vendors of all of them that are listed. */
function systemStandsOn(
  system: System,
  systems: ReadonlyMap<string, System>,
  vendors: ReadonlySet<string>,
): readonly string[] {
  const result: string[] = [];
  const seen = new Set<string>();
  for (let current: System | undefined = system; current !== undefined && !seen.has(current.id); ) {
    seen.add(current.id);
    result.push(current.id);
    if (current.vendor !== null && vendors.has(current.vendor)) result.push(vendorId(current.vendor));
    current = current.platform === null ? undefined : systems.get(current.platform);
  }
  return result;
}

/** An integration is up when it, both end systems and its hub are up. */
function integrationStandsOn(
  integration: Integration,
  systems: ReadonlyMap<string, System>,
  vendors: ReadonlySet<string>,
): readonly string[] {
  const ends = [integration.from, integration.to, ...(integration.via === null ? [] : [integration.via])];
  return ends.flatMap((id) => {
    const system = systems.get(id);
    return system === undefined ? [] : systemStandsOn(system, systems, vendors);
  });
}

const keyOf = (step: Step): string => `${step.workflow}/${step.id}`;
const isOrchestrated = (step: Step, { orchestratedSteps }: Orchestration): boolean =>
  orchestratedSteps.has(keyOf(step));

function stepModel(
  step: Step,
  workflow: Workflow,
  index: ReadonlyMap<string, number>,
  orchestration: Orchestration,
): StepModel {
  const orchestrated = isOrchestrated(step, orchestration);
  const at = (id: string): number => index.get(id) ?? -1;
  const needs = orchestrated
    ? [[at(ORCHESTRATOR_ID)], ...(step.system === null ? [] : [[at(connectorId(step.system))]])]
    : step.needs.map((alternatives) => alternatives.map(at));
  return {
    id: step.id,
    system: step.system === null ? -1 : at(step.system),
    needs,
    fallback: fallbackOf(step),
    readSurvives: orchestrated && step.operation === 'read' && orchestration.survivingReads.has(keyOf(step)),
    deferrable:
      orchestrated &&
      step.idempotent &&
      (step.operation === 'write' || step.operation === 'trigger' || step.operation === 'notify'),
    orchestrated,
    byAgent: step.by === 'agent' && !orchestrated,
    after: step.after.flatMap((id) => {
      const place = workflow.steps.findIndex((other) => other.id === id);
      return place < 0 ? [] : [place];
    }),
    leaves: step.operation === 'read' ? 'nothing' : step.compensable ? 'undoable-change' : 'change',
  };
}

function fallbackOf(step: Step): Fallback {
  const { onFailure } = step;
  switch (onFailure.kind) {
    case 'manual':
    case 'offline':
      return { kind: onFailure.kind, seconds: durationMean(onFailure.duration) };
    case 'fail':
    case 'defer':
    case 'skip':
      return { kind: onFailure.kind };
  }
}

/** The workflows that each contact type runs with a known share above 0, by index. */
function runsByType(map: OperationMap): ReadonlyMap<string, TypeModel['runs']> {
  const result = new Map(map.contactTypes.map((type) => [type.id, [] as { workflow: number; share: number }[]]));
  map.workflows.forEach((workflow, position) => {
    for (const { contactType, share } of workflow.shares) {
      if (share !== null && share > 0) result.get(contactType)?.push({ workflow: position, share });
    }
  });
  return result;
}

/** The systems and integrations that each contact type's agents touch, ascending. */
function touchedByType(map: OperationMap, index: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
  const touched = new Map(map.contactTypes.map((type) => [type.id, new Set<number>()]));
  for (const touch of map.touches) {
    if (touch.actor !== 'agent') continue;
    for (const id of [touch.system, touch.integration]) {
      const element = id === null ? undefined : index.get(id);
      if (element !== undefined) touched.get(touch.contactType)?.add(element);
    }
  }
  return new Map([...touched].map(([type, elements]) => [type, [...elements].sort((a, b) => a - b)]));
}
