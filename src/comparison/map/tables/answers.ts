import type { Answer } from '../../../domain/map.ts';
import { plainText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const answerRows = (answers: readonly Answer[]): MapRow[] =>
  answers.map((answer) => {
    const cells: CellsOf<'answers', 'question'> = {
      answer: answer.kind === 'stage' ? plainText(answer.stage) : answer.kind,
      evidence: answer.evidence,
      respondent: answer.respondent,
      confidence: answer.confidence,
      reason: answer.kind === 'not-applicable' ? answer.reason : null,
    };
    return { key: [answer.question], cells, at: answer.at };
  });
