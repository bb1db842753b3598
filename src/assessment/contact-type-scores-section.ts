/** The five functions for each contact type by itself: the heat map of the report. */
import type { MaturityModel } from '../domain/maturity-model.ts';
import type { AssessmentResult, FunctionOfTypeResult } from '../schema/result/assessment.ts';
import type { Operation } from '../scoring/operation.ts';
import { type FunctionOfType, scoreContactTypes } from '../scoring/score-contact-types.ts';

export const contactTypeScoresSection = (
  operation: Operation,
  model: MaturityModel,
): AssessmentResult['byContactType'] =>
  Object.fromEntries(
    scoreContactTypes(operation, model).map(({ contactType, functions }) => [
      contactType,
      { functions: Object.fromEntries(functions.map((entry) => [entry.id, functionResult(entry)])) },
    ]),
  );

/** What does not apply has no range: nothing that is missing could decide it. */
const functionResult = ({ applies, heldBy, ...graded }: FunctionOfType): FunctionOfTypeResult => ({
  stage: graded.stage,
  floor: applies ? graded.floor : null,
  ceiling: applies ? graded.ceiling : null,
  score: graded.score,
  scoreFloor: applies ? graded.scoreFloor : null,
  scoreCeiling: applies ? graded.scoreCeiling : null,
  heldBy: [...heldBy],
});
