/** Shares of step executions: the shape of the indicators on how steps are reached, permitted, checked and audited. */
import type { Step } from '../domain/map.ts';
import type { Phrase, Text } from '../domain/phrase.ts';
import { phrase } from '../messages/phrase.ts';
import type { Fact } from './fact.ts';
import { notApplicable, unknown } from './fact.ts';
import { executionWeight, missingCell, type Operation, stepEvidence, stepKey } from './operation.ts';
import { type WeightedRow, weightedMean } from './weighted-mean.ts';

export interface StepShare {
  readonly better: 'lower' | 'higher';
  /** Whether the step is one of those that the share is over; null when an unknown cell decides it. */
  readonly applies: (step: Step) => boolean | null;
  /** Whether it counts; null when unknown. */
  readonly counts: (step: Step) => boolean | null;
  /** Cells to fill in where `applies` or `counts` is null. */
  readonly columns: (step: Step) => readonly Text[];
  readonly note: (step: Step) => Phrase;
  /** Said when no step applies. */
  readonly none: Phrase;
}

export const NO_WORKFLOWS = phrase('notes.noWorkflows');

export function shareOfSteps(operation: Operation, share: StepShare): Fact {
  const steps = operation.map.workflows.flatMap((workflow) => workflow.steps);
  if (steps.length === 0) return unknown(NO_WORKFLOWS, []);
  const rows = steps.flatMap((step): readonly WeightedRow[] => {
    const applies = share.applies(step);
    if (applies === false) return [];
    const counts = share.counts(step);
    const value = counts === null ? null : counts ? 1 : 0;
    const { weight, open, missing } = executionWeight(
      operation.executions.get(step.workflow),
      stepKey(step),
      applies === true,
    );
    const unsure = applies === null || counts === null;
    const cells = unsure
      ? share.columns(step).map((column) => missingCell('workflow-steps', `${step.workflow}/${step.id}`, column, step))
      : [];
    const evidence = stepEvidence(step, {
      note: share.note(step),
      weight: operation.executions.get(step.workflow)?.known ?? null,
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

/** Whether the step's operation is one of these; null when the operation is unknown. */
export const operationIn =
  (operations: readonly Step['operation'][]) =>
  (step: Step): boolean | null =>
    step.operation === null ? null : operations.includes(step.operation);

/** The names of the columns among these that are unknown in the step. */
export const unknownColumns = (step: Step, columns: readonly (keyof Step)[]): readonly string[] =>
  columns.filter((column) => step[column] === null).map(String);
