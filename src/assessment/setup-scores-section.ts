/** The score of the operation in each set-up, and the facts that a set-up cannot move (design 3, "The stage of a set-up"). */
import type { MaturityModel } from '../domain/maturity-model.ts';
import type { SetupScore } from '../schema/result/assessment.ts';
import type { GradedIndicator } from '../scoring/graded-indicator.ts';
import { type OperationScore, scoreOperation } from '../scoring/score-operation.ts';
import { functionsByGating } from './assessment-section.ts';
import type { MeasuredSetup } from './measured-setup.ts';

export function setupScoresSection(
  setups: readonly MeasuredSetup[],
  asIs: OperationScore,
  model: MaturityModel,
): Record<string, SetupScore> {
  return Object.fromEntries(
    setups.map((setup) => {
      const score = scoreOperation(setup.operation, model);
      return [setup.view.id, setupScore(score, asIs, model)];
    }),
  );
}

function setupScore(score: OperationScore, asIs: OperationScore, model: MaturityModel): SetupScore {
  return {
    stage: { ...score.stage, heldBy: [...score.stage.heldBy] },
    score: score.score,
    functions: functionsByGating(score, model, true),
    indicators: Object.fromEntries(
      score.indicators.map(({ rule, fact, grade }) => [
        rule.id,
        {
          outcome: fact.outcome,
          value: fact.outcome === 'measured' ? fact.level.value : null,
          wider: fact.outcome === 'measured' ? fact.level.wider : null,
          stage: grade?.stage ?? null,
          score: grade?.score ?? null,
        },
      ]),
    ),
    unmoved: score.indicators.filter((entry, at) => isUnmoved(entry, asIs.indicators[at])).map(({ rule }) => rule.id),
  };
}

function isUnmoved(entry: GradedIndicator, before: GradedIndicator | undefined): boolean {
  if (entry.fact.outcome !== 'measured' || before?.fact.outcome !== 'measured') return false;
  const same = entry.fact.level.value === before.fact.level.value && entry.fact.level.wider === before.fact.level.wider;
  return same && entry.grade !== null && entry.grade.stage < 3;
}
