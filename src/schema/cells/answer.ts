import { cell, fromText, type Reading } from './cell.ts';

export type AnswerWord = 1 | 2 | 3 | 'unknown' | 'not-applicable';

const WORDS: ReadonlyMap<string, AnswerWord> = new Map<string, AnswerWord>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['unknown', 'unknown'],
  ['not-applicable', 'not-applicable'],
  ['n/a', 'not-applicable'],
]);

/** An answer of the questionnaire: a stage, `unknown` or `not-applicable`. */
export const answer = cell<AnswerWord>({
  schema: fromText((text): Reading<AnswerWord> => {
    const value = WORDS.get(text.toLowerCase().replace(/[\s_]+/gu, '-'));
    return value === undefined ? { complaint: { code: 'answer-not-a-stage', about: { text } } } : { value };
  }),
  json: { enum: [1, 2, 3, 'unknown', 'not-applicable'] },
  form: '1, 2 or 3, unknown, or not-applicable',
  vocabulary: ['1', '2', '3', 'unknown', 'not-applicable'],
});
