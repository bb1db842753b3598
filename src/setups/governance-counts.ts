/** Executions a period that nothing enforces, that someone checks by hand, or that leave no record (design 4). */
import type { OperationMap, Step, Workflow } from '../domain/map.ts';
import type { UnknownCell } from './setup-blocker.ts';

const COUNTS = ['executions', 'ungoverned', 'unaudited', 'manuallyChecked'] as const;
export type GovernanceCount = (typeof COUNTS)[number];

export interface GovernanceCounts extends Readonly<Record<GovernanceCount, number>> {
  /** Step executions a period that write, trigger or approve, of known operation, volume and share. */
  readonly executions: number;
  /** Of these, with permission `none`, and with audit `none`. */
  readonly ungoverned: number;
  readonly unaudited: number;
  /** Step executions of any operation with a checkpoint `manual`. */
  readonly manuallyChecked: number;
  /** Counts to which something unknown might add: they are the least that there are. */
  readonly atLeast: Readonly<Record<GovernanceCount, boolean>>;
  /** Cells that might add to a count and are empty; a share of a workflow is the cell `contact_types`. */
  readonly unknown: readonly UnknownCell[];
}

/** @param map with its steps as the set-up has them */
export function governanceCounts(map: OperationMap): GovernanceCounts {
  const volumes = new Map(map.contactTypes.map(({ id, volume }) => [id, volume]));
  const counts = { executions: 0, ungoverned: 0, unaudited: 0, manuallyChecked: 0 };
  const atLeast = { executions: false, ungoverned: false, unaudited: false, manuallyChecked: false };
  const unknown: UnknownCell[] = [];
  for (const workflow of map.workflows) {
    const executions = executionsOf(workflow, volumes);
    // What never runs adds nothing, whatever its cells would say.
    if (executions.known === 0 && !executions.open) continue;
    let mightCount = false;
    for (const step of workflow.steps) {
      const certainty = certaintyOf(step);
      for (const count of COUNTS) {
        if (certainty[count] === 'yes') counts[count] += executions.known;
        if (certainty[count] === 'unknown' || (certainty[count] === 'yes' && executions.open)) atLeast[count] = true;
        if (certainty[count] !== 'no') mightCount = true;
      }
      const key = `${workflow.id}/${step.id}`;
      for (const column of emptyCells(step)) unknown.push({ table: 'workflow-steps', key, column });
    }
    if (mightCount && executions.shareUnknown)
      unknown.push({ table: 'workflows', key: workflow.id, column: 'contact_types' });
  }
  return { ...counts, atLeast, unknown };
}

type Certainty = 'yes' | 'no' | 'unknown';

function certaintyOf(step: Step): Readonly<Record<GovernanceCount, Certainty>> {
  const executions = changesSomething(step);
  return {
    executions,
    ungoverned: both(executions, equals(step.permission, 'none')),
    unaudited: both(executions, equals(step.audit, 'none')),
    manuallyChecked: equals(step.checkpoint, 'manual'),
  };
}

/** A step of unknown operation may change something. */
function changesSomething({ operation }: Step): Certainty {
  if (operation === null) return 'unknown';
  return operation === 'write' || operation === 'trigger' || operation === 'approve' ? 'yes' : 'no';
}

const equals = (cell: string | null, word: string): Certainty =>
  cell === null ? 'unknown' : cell === word ? 'yes' : 'no';

function both(first: Certainty, second: Certainty): Certainty {
  if (first === 'no' || second === 'no') return 'no';
  return first === 'yes' && second === 'yes' ? 'yes' : 'unknown';
}

function emptyCells(step: Step): readonly string[] {
  const mayChange = changesSomething(step) !== 'no';
  return [
    ...(step.operation === null ? ['operation'] : []),
    ...(step.checkpoint === null ? ['checkpoint'] : []),
    ...(step.permission === null && mayChange ? ['permission'] : []),
    ...(step.audit === null && mayChange ? ['audit'] : []),
  ];
}

interface Executions {
  /** A period, of known volume and share. */
  readonly known: number;
  /** Whether there may be more. */
  readonly open: boolean;
  /** Whether there is a contact type that runs the workflow in a share that is not stated. */
  readonly shareUnknown: boolean;
}

function executionsOf({ shares }: Workflow, volumes: ReadonlyMap<string, number | null>): Executions {
  let known = 0;
  let open = false;
  let shareUnknown = false;
  for (const { contactType, share } of shares) {
    const volume = volumes.get(contactType) ?? null;
    if (volume === 0 || share === 0) continue;
    if (share === null) shareUnknown = true;
    if (share === null || volume === null) open = true;
    else known += share * volume;
  }
  return { known, open, shareUnknown };
}
