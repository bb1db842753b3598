/** What AI could read for and complete of each contact type (design 4, "AI"), on the map as a set-up has it. */
import { byId, offers, stepIsCallable, systemsOfSteps, workflowsByType } from '../domain/callability.ts';
import type { OperationMap, Step, System, Workflow } from '../domain/map.ts';
import type { Phrase } from '../domain/phrase.ts';
import { phrase } from '../messages/phrase.ts';

export interface Blocker {
  /** Workflow and step that block, or the system that cannot be read; null where nothing can be named. */
  readonly workflow: string | null;
  readonly step: string | null;
  readonly system: string | null;
  readonly reason: Phrase;
  /** `call`: it cannot be called or read; `span`: a person carries it between systems. */
  readonly cause: 'call' | 'permission' | 'span' | 'nothing';
  /** Whether an unknown cell is the cause, and which. */
  readonly unknown: { readonly table: string; readonly key: string; readonly column: string } | null;
}

export interface AiReach {
  readonly readable: boolean;
  readonly completable: boolean;
  /** What it would be if every unknown cell turned out well. */
  readonly couldBeReadable: boolean;
  readonly couldBeCompletable: boolean;
  readonly readBlockers: readonly Blocker[];
  readonly actBlockers: readonly Blocker[];
}

export function aiReachByType(map: OperationMap): ReadonlyMap<string, AiReach> {
  const systems = byId(map.systems);
  const workflows = byId(map.workflows);
  const runs = workflowsByType(map);
  const touched = new Map<string, Set<string>>(map.contactTypes.map((type) => [type.id, new Set<string>()]));
  for (const touch of map.touches) {
    if (touch.actor === 'agent' && touch.system !== null) touched.get(touch.contactType)?.add(touch.system);
  }
  const blockersOfWorkflow = new Map(map.workflows.map((workflow) => [workflow.id, actBlockers(workflow, systems)]));
  return new Map(
    map.contactTypes.map((type) => {
      const own = [...(touched.get(type.id) ?? [])];
      const readBlockers =
        own.length === 0 ? [nothing(phrase('blockers.noNamedSystem'))] : own.flatMap((id) => readBlocker(id, systems));
      const run = (runs.get(type.id) ?? [])
        .filter(({ share }) => share !== 0)
        .map(({ workflow }) => workflows.get(workflow));
      const blockers =
        run.length === 0
          ? [nothing(phrase('blockers.runsNoWorkflow'))]
          : run.flatMap((workflow) => (workflow === undefined ? [] : (blockersOfWorkflow.get(workflow.id) ?? [])));
      const sure = (all: readonly Blocker[]): boolean => all.every((blocker) => blocker.unknown !== null);
      return [
        type.id,
        {
          readable: readBlockers.length === 0,
          completable: blockers.length === 0,
          couldBeReadable: sure(readBlockers),
          couldBeCompletable: sure(blockers),
          readBlockers,
          actBlockers: blockers,
        },
      ];
    }),
  );
}

const nothing = (reason: Phrase): Blocker => ({
  workflow: null,
  step: null,
  system: null,
  reason,
  cause: 'nothing',
  unknown: null,
});

function readBlocker(id: string, systems: ReadonlyMap<string, System>): readonly Blocker[] {
  const system = systems.get(id);
  if (system === undefined) return [];
  const readable = offers(system, 'read');
  if (readable === true) return [];
  const unknown = readable === null ? { table: 'systems', key: id, column: 'api' } : null;
  const reason = phrase(readable === null ? 'blockers.readUnknown' : 'blockers.notReadable', { system: id });
  return [{ workflow: null, step: null, system: id, reason, cause: 'call', unknown }];
}

/** Every step callable; writes, triggers and approvals enforced; and no span of two systems that a person carries. */
function actBlockers(workflow: Workflow, systems: ReadonlyMap<string, System>): readonly Blocker[] {
  const at = { workflow: workflow.id, step: null, system: null };
  if (workflow.steps.length === 0)
    return [{ ...at, reason: phrase('blockers.noSteps', { workflow: workflow.id }), cause: 'nothing', unknown: null }];
  const blockers = workflow.steps.flatMap((step) => [...callBlocker(step, systems), ...permissionBlocker(step)]);
  const carried = workflow.steps.slice(1).find((step) => step.by !== 'orchestrator');
  if (systemsOfSteps(workflow.steps).length > 1 && carried !== undefined) {
    const unknown = carried.by === null ? cell(carried, 'by') : null;
    blockers.push({
      ...at,
      step: carried.id,
      system: carried.system,
      reason: phrase('blockers.span', { workflow: workflow.id, step: carried.id }),
      cause: 'span',
      unknown,
    });
  }
  return blockers;
}

const cell = (step: Step, column: string) => ({ table: 'workflow-steps', key: `${step.workflow}/${step.id}`, column });

function callBlocker(step: Step, systems: ReadonlyMap<string, System>): readonly Blocker[] {
  const callable = stepIsCallable(step, systems);
  if (callable === true) return [];
  const target = phrase('blockers.target', {
    operation: step.operation ?? 'unknown',
    system: step.system ?? phrase('blockers.unknownSystem'),
  });
  return [
    {
      workflow: step.workflow,
      step: step.id,
      system: step.system,
      reason: phrase(callable === null ? 'blockers.callUnknown' : 'blockers.notCallable', { target }),
      cause: 'call',
      unknown: callable === null ? unknownOf(step) : null,
    },
  ];
}

function unknownOf(step: Step) {
  if (step.system === null) return cell(step, 'system');
  return step.operation === null ? cell(step, 'operation') : { table: 'systems', key: step.system, column: 'api' };
}

function permissionBlocker(step: Step): readonly Blocker[] {
  if (step.operation !== 'write' && step.operation !== 'trigger' && step.operation !== 'approve') return [];
  if (step.permission === 'enforced') return [];
  const at = { workflow: step.workflow, step: step.id, system: step.system, cause: 'permission' } as const;
  if (step.permission === null)
    return [{ ...at, reason: phrase('blockers.itsPermissionUnknown'), unknown: cell(step, 'permission') }];
  return [{ ...at, reason: phrase('blockers.itsPermission', { permission: step.permission }), unknown: null }];
}
