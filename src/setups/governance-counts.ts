/** Executions a period that nothing enforces, that someone checks by hand, or that leave no record (design 4). */
import type { OperationMap, Step, Workflow } from '../domain/map.ts';
import type { UnknownCell } from './setup-blocker.ts';

export interface GovernanceCounts {
  /** Step executions a period that write, trigger or approve, of known volume and share. */
  readonly executions: number;
  /** Of these, with permission `none`, and with audit `none`. */
  readonly ungoverned: number;
  readonly unaudited: number;
  /** Step executions of any operation with a checkpoint `manual`. */
  readonly manuallyChecked: number;
  /** Cells that would count and are empty. */
  readonly unknown: readonly UnknownCell[];
}

/** @param map with its steps as the set-up has them */
export function governanceCounts(map: OperationMap): GovernanceCounts {
  const volumes = new Map(map.contactTypes.map(({ id, volume }) => [id, volume]));
  const counts = { executions: 0, ungoverned: 0, unaudited: 0, manuallyChecked: 0 };
  const unknown: UnknownCell[] = [];
  for (const workflow of map.workflows) {
    const executions = executionsOf(workflow, volumes);
    for (const step of workflow.steps) {
      const key = `${workflow.id}/${step.id}`;
      if (step.checkpoint === 'manual') counts.manuallyChecked += executions;
      if (step.checkpoint === null) unknown.push({ table: 'workflow-steps', key, column: 'checkpoint' });
      if (!changesSomething(step)) continue;
      counts.executions += executions;
      if (step.permission === 'none') counts.ungoverned += executions;
      if (step.permission === null) unknown.push({ table: 'workflow-steps', key, column: 'permission' });
      if (step.audit === 'none') counts.unaudited += executions;
      if (step.audit === null) unknown.push({ table: 'workflow-steps', key, column: 'audit' });
    }
  }
  return { ...counts, unknown };
}

const changesSomething = ({ operation }: Step): boolean =>
  operation === 'write' || operation === 'trigger' || operation === 'approve';

const executionsOf = ({ shares }: Workflow, volumes: ReadonlyMap<string, number | null>): number =>
  shares.reduce((sum, { contactType, share }) => sum + (share ?? 0) * (volumes.get(contactType) ?? 0), 0);
