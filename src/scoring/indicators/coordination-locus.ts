import type { Step, Workflow } from '../../domain/map.ts';
import { phrase } from '../../messages/phrase.ts';
import { notApplicable, unknown } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { executionWeight, missingCell, type Operation, stepEvidence, stepKey } from '../operation.ts';
import { NO_WORKFLOWS } from '../share-of-steps.ts';
import { type WeightedRow, weightedMean } from '../weighted-mean.ts';

/** Over hand-offs (a step and one of its predecessors on another system), by executions: share whose later step is `by: agent`. */
export const coordinationLocus: Indicator = {
  id: 'coordination-locus',
  measure: (operation) => {
    if (operation.map.workflows.every((workflow) => workflow.steps.length === 0)) return unknown(NO_WORKFLOWS, []);
    const rows = operation.map.workflows.flatMap((workflow) => handOffs(operation, workflow));
    if (rows.length === 0) return notApplicable(phrase('notes.noHandOffs'));
    return weightedMean(rows, {
      better: 'lower',
      bounds: { low: 0, high: 1 },
      empty: phrase('notes.noExecutions'),
      unknown: phrase('notes.handOffsUnknown'),
    });
  },
};

function handOffs(operation: Operation, workflow: Workflow): readonly WeightedRow[] {
  const steps = new Map(workflow.steps.map((step) => [step.id, step]));
  return workflow.steps.flatMap((later) =>
    later.after.flatMap((id): readonly WeightedRow[] => {
      const earlier = steps.get(id);
      if (earlier === undefined) return [];
      const sure = earlier.system !== null && later.system !== null;
      if (sure && earlier.system === later.system) return [];
      return [handOff(operation, earlier, later, sure)];
    }),
  );
}

function handOff(operation: Operation, earlier: Step, later: Step, sure: boolean): WeightedRow {
  const executions = operation.executions.get(later.workflow);
  const { weight, open, missing } = executionWeight(executions, `${stepKey(earlier)} to ${stepKey(later)}`, sure);
  const value = later.by === null ? null : later.by === 'agent' ? 1 : 0;
  const cells = [
    ...(later.by === null ? [missingCell('workflow-steps', stepKey(later), 'by', later)] : []),
    ...[earlier, later]
      .filter((step) => step.system === null)
      .map((step) => missingCell('workflow-steps', stepKey(step), 'system', step)),
  ];
  const note = phrase('notes.handOff', {
    earlier: earlier.id,
    from: earlier.system ?? phrase('notes.unknown'),
    later: later.id,
    to: later.system ?? phrase('notes.unknown'),
    by: later.by ?? 'unknown',
  });
  return {
    weight,
    open,
    value,
    missing: [...missing, ...cells],
    evidence: stepEvidence(later, { note, weight: executions?.known ?? null, value }),
  };
}
