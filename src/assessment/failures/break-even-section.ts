import { ORCHESTRATOR_ID } from '../../kernels/blast-radius/failure-model.ts';
import {
  expectedShares,
  type StateProbabilities,
  stateProbabilities,
  typeStates,
  type VariableProbabilities,
} from '../../kernels/blast-radius/states/availability.ts';
import { breakEven } from '../../kernels/blast-radius/states/break-even.ts';
import type { BreakEvenResult, FailureAnalysisResult } from '../../schema/result/failure-analysis.ts';
import type { AnalysedFailures } from './analysed-failures.ts';

/** The availability of the orchestrator below which the operation was better off as it is; null without one. */
export function breakEvenSection(asIs: AnalysedFailures, setup: AnalysedFailures): FailureAnalysisResult['breakEven'] {
  const { model, compiled, probabilities } = setup;
  const orchestrator = model.elements.findIndex(({ id }) => id === ORCHESTRATOR_ID);
  if (orchestrator < 0) return null;
  const up = forced(probabilities, orchestrator, 0);
  const down = forced(probabilities, orchestrator, 1);
  const overall = (given: VariableProbabilities): StateProbabilities | null =>
    expectedShares(model, typeStates(compiled, given));
  return {
    availability: probabilities.isFalse[orchestrator] as number,
    overall: breakEvens(asIs.shares, overall(up), overall(down)),
    byWorkflow: Object.fromEntries(
      model.workflows.flatMap(({ id }, at) => {
        const functions = compiled.workflows[at];
        const before = asIs.workflows[asIs.model.workflows.findIndex((workflow) => workflow.id === id)] ?? null;
        if (functions === undefined) return [];
        const found = breakEvens(before, stateProbabilities(functions, up), stateProbabilities(functions, down));
        return found === null ? [] : [[id, found]];
      }),
    ),
  };
}

type BreakEvens = NonNullable<FailureAnalysisResult['breakEven']>['overall'];

function breakEvens(
  without: StateProbabilities | null,
  up: StateProbabilities | null,
  down: StateProbabilities | null,
): BreakEvens {
  if (without === null || up === null || down === null) return null;
  return {
    broken: resultOf(without.broken, up.broken, down.broken),
    affected: resultOf(1 - without.ok, 1 - up.ok, 1 - down.ok),
  };
}

function resultOf(without: number, up: number, down: number): BreakEvenResult {
  const found = breakEven(without, up, down - up);
  return { kind: found.kind, availability: found.kind === 'at' ? found.availability : null };
}

function forced({ isTrue, isFalse }: VariableProbabilities, element: number, down: 0 | 1): VariableProbabilities {
  return { isTrue: isTrue.with(element, down), isFalse: isFalse.with(element, 1 - down) };
}
