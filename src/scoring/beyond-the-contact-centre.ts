/**
 * How work reaches the systems beyond the contact centre: which workflows go there, whether a person carries them, what
 * share of the volume does, and which of these systems nothing but people's screens reads or writes.
 */
import { stepIsCallable } from '../domain/callability.ts';
import type { Step, System, Workflow } from '../domain/map.ts';
import { both, isByAgent, isEnterpriseStep, isEnterpriseSystem, some } from './enterprise-systems.ts';
import type { MissingFact } from './fact.ts';
import { missingCell, type Operation, stepKey } from './operation.ts';

/**
 * Ways to reach a system: executed without a person; by a person although the system could be called; by a person since
 * it cannot be; by a person while it is unknown whether it could be; unknown who does it.
 */
export const WAYS = ['executed', 'by-person', 'not-callable', 'by-person-unclear', 'unknown'] as const;
export type Way = (typeof WAYS)[number];
const BY_PERSON: readonly Way[] = ['by-person', 'not-callable', 'by-person-unclear'];

export interface Beyond {
  readonly workflows: readonly WorkflowBeyond[];
  readonly systems: readonly SystemBeyond[];
  /** Share of the known volume whose contacts run a workflow that reaches beyond; null without volume. */
  readonly volumeShare: ShareBounds | null;
  /** The same of workflows that a person carries there. */
  readonly byPersonShare: ShareBounds | null;
  /** Cells that would make more of it known. */
  readonly missing: readonly MissingFact[];
}

export interface WorkflowBeyond {
  readonly workflow: Workflow;
  readonly way: Way;
  /** Systems beyond that its steps name, in their order. */
  readonly systems: readonly string[];
  /** Per period, those that are known. */
  readonly executions: number;
}

export interface SystemBeyond {
  readonly system: System;
  /** Rows of integrations that have it at an end or run through it. */
  readonly integrations: number;
  readonly workflows: readonly string[];
  /** Known executions of steps on it per period, by the way they are done. */
  readonly stepExecutions: Readonly<Record<Way, number>>;
  /** No integration, and nothing but people's screens reads or writes it; null where unknown cells decide. */
  readonly isIsland: boolean | null;
}

/** `floor` counts what is known, `ceiling` what unknown cells might add. */
export interface ShareBounds {
  readonly floor: number;
  readonly ceiling: number;
}

/** Null where no system of the map is known to lie beyond the contact centre. */
export function beyondTheContactCentre(operation: Operation): Beyond | null {
  const { map } = operation;
  const systems = map.systems.filter((system) => isEnterpriseSystem(system) === true);
  if (systems.length === 0) return null;
  const reach = map.workflows.map((workflow) => ({ workflow, reaches: reaches(operation, workflow) }));
  const workflows = reach
    .filter(({ reaches: sure }) => sure === true)
    .map(({ workflow }) => workflowBeyond(operation, workflow));
  const possible = reach.flatMap(({ workflow, reaches: sure }) => (sure === null ? [workflow.id] : []));
  const ids = (chosen: readonly WorkflowBeyond[]): readonly string[] => chosen.map(({ workflow }) => workflow.id);
  const byPerson = ids(workflows.filter(({ way }) => BY_PERSON.includes(way)));
  const found = systems.map((system) => systemBeyond(operation, system));
  const unsure = new Set(found.flatMap(({ system, isIsland }) => (isIsland === null ? [system.id] : [])));
  const perhaps = ids(workflows.filter(({ way }) => way === 'unknown'));
  return {
    workflows,
    systems: found,
    volumeShare: volumeRunning(operation, ids(workflows), possible),
    byPersonShare: volumeRunning(operation, byPerson, [...perhaps, ...possible]),
    missing: missingOf(operation, new Set([...ids(workflows), ...possible]), unsure),
  };
}

const reaches = ({ systems }: Operation, { steps }: Workflow): boolean | null =>
  some(steps.map((step) => isEnterpriseStep(step, systems)));

function workflowBeyond(operation: Operation, workflow: Workflow): WorkflowBeyond {
  const own = workflow.steps.filter((step) => isEnterpriseStep(step, operation.systems) === true);
  // A step whose system is unknown may be on one of these systems too, by whoever does it.
  const open = workflow.steps.some(
    (step) => isEnterpriseStep(step, operation.systems) === null && isByAgent(step) !== false,
  );
  const ways = [...own.map((step) => wayOf(operation, step)), ...(open ? ['unknown' as const] : [])];
  return {
    workflow,
    way: weakest(ways),
    systems: [...new Set(own.flatMap(({ system }) => system ?? []))],
    executions: operation.executions.get(workflow.id)?.known ?? 0,
  };
}

export function wayOf({ systems }: Operation, step: Step): Way {
  const byAgent = isByAgent(step);
  if (byAgent === null) return 'unknown';
  if (!byAgent) return 'executed';
  const callable = stepIsCallable(step, systems);
  if (callable === null) return 'by-person-unclear';
  return callable ? 'by-person' : 'not-callable';
}

/** A workflow is as far as its furthest step behind; what is unknown beside a person leaves open only whether it is callable. */
function weakest(ways: readonly Way[]): Way {
  if (ways.includes('not-callable')) return 'not-callable';
  const isOpen = ways.includes('unknown');
  if (ways.includes('by-person-unclear') || (isOpen && ways.includes('by-person'))) return 'by-person-unclear';
  if (ways.includes('by-person')) return 'by-person';
  return isOpen ? 'unknown' : 'executed';
}

function systemBeyond(operation: Operation, system: System): SystemBeyond {
  const { map, executions } = operation;
  const all = map.workflows.flatMap((workflow) => workflow.steps);
  const steps = all.filter((step) => step.system === system.id);
  const stepExecutions = Object.fromEntries(WAYS.map((way) => [way, 0])) as Record<Way, number>;
  for (const step of steps) stepExecutions[wayOf(operation, step)] += executions.get(step.workflow)?.known ?? 0;
  const integrations = map.integrations.filter(({ from, to, via }) => [from, to, via].includes(system.id)).length;
  const byMachine = map.touches.some((touch) => touch.system === system.id && !PEOPLE.has(touch.actor));
  return {
    system,
    integrations,
    workflows: [...new Set(steps.map(({ workflow }) => workflow))],
    stepExecutions,
    isIsland:
      integrations > 0 || byMachine
        ? false
        : notOf(some(all.map((step) => both(isOn(step, system), goesAroundScreens(step))))),
  };
}

const PEOPLE: ReadonlySet<string> = new Set(['agent', 'customer']);

/** Null where it is not known which system the step is on. */
const isOn = (step: Step, { id }: System): boolean | null => (step.system === null ? null : step.system === id);

/** Whether anything but a person at a screen does the step. */
function goesAroundScreens({ by, access }: Step): boolean | null {
  if (by !== null && by !== 'agent') return true;
  if (access === 'api' || access === 'rpa') return true;
  return by === null || access === null ? null : false;
}

const notOf = (flag: boolean | null): boolean | null => (flag === null ? null : !flag);

/**
 * A contact runs each workflow with its share, independently, as where failures are followed. Types of unknown volume may
 * be any part of the whole: they widen the bounds to what is so of them.
 */
function volumeRunning({ types }: Operation, sure: readonly string[], possible: readonly string[]): ShareBounds | null {
  let all = 0;
  let floor = 0;
  let ceiling = 0;
  const ofUnknown: ShareBounds[] = [];
  for (const { type, workflows } of types) {
    const { volume } = type;
    let none = 1;
    let fewest = 1;
    for (const { workflow, share } of workflows) {
      if (sure.includes(workflow)) {
        none *= 1 - (share ?? 0);
        fewest *= 1 - (share ?? 1);
      } else if (possible.includes(workflow)) {
        fewest *= 1 - (share ?? 1);
      }
    }
    if (volume === null) {
      ofUnknown.push({ floor: 1 - none, ceiling: 1 - fewest });
      continue;
    }
    all += volume;
    floor += volume * (1 - none);
    ceiling += volume * (1 - fewest);
  }
  if (all === 0) return null;
  return {
    floor: Math.min(floor / all, ...ofUnknown.map((bounds) => bounds.floor)),
    ceiling: Math.max(ceiling / all, ...ofUnknown.map((bounds) => bounds.ceiling)),
  };
}

/** @param unsure systems of which it is not known whether they are islands */
function missingOf(
  operation: Operation,
  concerned: ReadonlySet<string>,
  unsure: ReadonlySet<string>,
): readonly MissingFact[] {
  const { map, systems, executions } = operation;
  const workflows = map.workflows.filter(({ id }) => concerned.has(id));
  const steps = workflows.flatMap((workflow) => workflow.steps);
  const there = steps.filter((step) => isEnterpriseStep(step, systems) === true);
  const unclear = there.filter((step) => wayOf(operation, step) === 'by-person-unclear');
  return [
    ...map.systems
      .filter(({ category }) => category === null)
      .map((system) => missingCell('systems', system.id, 'category', system)),
    ...steps
      .filter(({ system }) => system === null)
      .map((step) => missingCell('workflow-steps', stepKey(step), 'system', step)),
    ...there.filter(({ by }) => by === null).map((step) => missingCell('workflow-steps', stepKey(step), 'by', step)),
    ...there
      .filter((step) => step.access === null && isByAgent(step) !== false && unsure.has(step.system ?? ''))
      .map((step) => missingCell('workflow-steps', stepKey(step), 'access', step)),
    ...unclear
      .filter(({ operation: does }) => does === null)
      .map((step) => missingCell('workflow-steps', stepKey(step), 'operation', step)),
    ...map.systems
      .filter((system) => system.api === null && unclear.some((step) => step.system === system.id))
      .map((system) => missingCell('systems', system.id, 'api', system)),
    ...workflows.flatMap(({ id }) => executions.get(id)?.missing ?? []),
  ];
}
