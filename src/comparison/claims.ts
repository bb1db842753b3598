import type { ComparedClaim } from '../schema/result/comparison.ts';
import { comparedStage, keysOfBoth } from './compared-figure.ts';
import type { ComparedInput } from './compared-input.ts';

/** Claims against evidence, question by question. Answers are about the operation as it is, whatever the set-up. */
export function comparedClaims({ document: a }: ComparedInput, { document: b }: ComparedInput, gradesAlike: boolean) {
  return keysOfBoth(a.assessment.questions, b.assessment.questions).map((question): ComparedClaim => {
    const [x, y] = [a.assessment.questions[question], b.assessment.questions[question]];
    return {
      question,
      name: (a.wording.questions[question] ?? b.wording.questions[question])?.name ?? question,
      claimed: comparedStage(x?.claimed ?? null, y?.claimed ?? null, gradesAlike),
      measured: comparedStage(x?.measured ?? null, y?.measured ?? null, gradesAlike),
      conflict: { from: x?.conflict ?? false, to: y?.conflict ?? false },
    };
  });
}
