/** What people say against what the map shows, question by question (design 3, "Claim against evidence"). */
import type { Answer } from '../domain/map.ts';
import type { MaturityModel, Stage } from '../domain/maturity-model.ts';
import type { QuestionId } from '../domain/vocabulary.ts';
import { lowest } from './gate.ts';
import type { GradedIndicator } from './graded-indicator.ts';

export interface Claim {
  readonly question: QuestionId;
  readonly answer: Answer | null;
  /** The stage that people claim; null without an answer that names one. */
  readonly claimed: Stage | null;
  /** The lowest stage among the question's measured indicators; null where none is measured. */
  readonly measured: Stage | null;
  /** Whether claim and measurement differ by a stage or more. */
  readonly conflict: boolean;
  /** The claim, where nothing is measured: it counts as attested and is shown apart. */
  readonly attested: Stage | null;
  /** Measured indicators whose stage is not the one claimed; their evidence contradicts the claim. */
  readonly contradictedBy: readonly string[];
}

export function claimsAgainstEvidence(
  answers: readonly Answer[],
  indicators: readonly GradedIndicator[],
  model: MaturityModel,
): readonly Claim[] {
  return model.questions.map((question) => {
    const answer = answers.find((entry) => entry.question === question.id) ?? null;
    const claimed = answer?.kind === 'stage' ? answer.stage : null;
    const own = indicators.filter((indicator) => indicator.rule.question === question.id && indicator.grade !== null);
    const measured = lowest(own.map((indicator) => indicator.grade?.stage ?? 1));
    const conflict = claimed !== null && measured !== null && claimed !== measured;
    return {
      question: question.id,
      answer,
      claimed,
      measured,
      conflict,
      attested: measured === null ? claimed : null,
      contradictedBy: conflict ? own.filter(({ grade }) => grade?.stage !== claimed).map(({ rule }) => rule.id) : [],
    };
  });
}
