/** How far two results were graded by the same rules: without that, a stage of one is not a stage of the other. */
import type { ResultDocument } from '../schema/result/result-document.ts';
import { keysOfBoth } from './compared-figure.ts';

export interface ModelAgreement {
  /** Same model and version. */
  readonly sameModel: boolean;
  /** Indicators whose cut points, scale, unit or weight differ, or that one model alone has. */
  readonly differing: readonly string[];
  /** Whether stages and scores of functions and of the operation compare. */
  readonly gradesAlike: boolean;
}

export function modelAgreement(from: ResultDocument, to: ResultDocument): ModelAgreement {
  const sameModel = from.model.id === to.model.id && from.model.version === to.model.version;
  const differing = keysOfBoth(from.assessment.indicators, to.assessment.indicators).filter(
    (id) => rulesOf(from, id) !== rulesOf(to, id),
  );
  return { sameModel, differing, gradesAlike: sameModel && differing.length === 0 };
}

/** Everything that turns an indicator's value into a stage, a score and its part in the function's score. */
function rulesOf({ assessment, wording }: ResultDocument, id: string): string {
  const indicator = assessment.indicators[id];
  const rule = wording.indicators[id];
  return JSON.stringify([
    indicator?.function,
    indicator?.unit,
    indicator?.weight,
    rule?.better,
    rule?.stage2At,
    rule?.stage3At,
    rule?.best,
    rule?.worst,
  ]);
}
