/** Shares of workflow executions: the shape of the indicators on whole workflows. */

import type { Workflow } from '../domain/map.ts';
import type { Phrase } from '../domain/phrase.ts';
import { phrase } from '../messages/phrase.ts';
import { type Fact, type MissingFact, notApplicable, unknown } from './fact.ts';
import { executionWeight, missingCell, type Operation, stepKey, workflowEvidence } from './operation.ts';
import { NO_WORKFLOWS } from './share-of-steps.ts';
import { type WeightedRow, weightedMean } from './weighted-mean.ts';

export interface WorkflowShare {
  readonly better: 'lower' | 'higher';
  /** Whether the workflow is one of those that the share is over; null when unknown cells decide it. */
  readonly applies: (workflow: Workflow) => boolean | null;
  readonly counts: (workflow: Workflow) => boolean | null;
  /** Step columns whose unknown cells decide. */
  readonly columns: readonly ('system' | 'by' | 'access')[];
  readonly note: (workflow: Workflow) => Phrase;
  readonly none: Phrase;
}

export function shareOfWorkflows(operation: Operation, share: WorkflowShare): Fact {
  if (operation.map.workflows.every((workflow) => workflow.steps.length === 0)) return unknown(NO_WORKFLOWS, []);
  const rows = operation.map.workflows.flatMap((workflow): readonly WeightedRow[] => {
    const applies = share.applies(workflow);
    if (applies === false) return [];
    const counts = share.counts(workflow);
    const executions = operation.executions.get(workflow.id);
    const { weight, open, missing } = executionWeight(executions, workflow.id, applies === true);
    const value = counts === null ? null : counts ? 1 : 0;
    const cells = applies === null || counts === null ? unknownCells(workflow, share.columns) : [];
    const evidence = workflowEvidence(workflow, {
      note: share.note(workflow),
      weight: executions?.known ?? null,
      value,
    });
    return [{ weight, open, value, missing: [...missing, ...cells], evidence }];
  });
  if (rows.length === 0) return notApplicable(share.none);
  return weightedMean(rows, {
    better: share.better,
    bounds: { low: 0, high: 1 },
    empty: phrase('notes.noExecutions'),
    unknown: phrase('notes.cellsUnknown'),
  });
}

const unknownCells = (workflow: Workflow, columns: WorkflowShare['columns']): readonly MissingFact[] =>
  workflow.steps.flatMap((step) =>
    columns
      .filter((column) => step[column] === null)
      .map((column) => missingCell('workflow-steps', stepKey(step), column, step)),
  );

/**
 * Whether distinct named values reach two: true when the sure ones do, false when even the possible ones cannot, else
 * null. `possible` counts the rows that might each add one more.
 */
export function reachesTwo(sure: ReadonlySet<string>, possible: number): boolean | null {
  if (sure.size >= 2) return true;
  return sure.size + possible >= 2 ? null : false;
}
