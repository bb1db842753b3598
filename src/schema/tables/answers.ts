import { CONFIDENCES, QUESTIONS } from '../../domain/vocabulary.ts';
import { answer } from '../cells/answer.ts';
import { text } from '../cells/text.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, required } from './column.ts';
import { table } from './table.ts';

export const answers = table({
  name: 'answers',
  file: 'answers.yaml',
  title: 'Answers',
  description: 'The answers to the nine questions, each a stage from 1 to 3, unknown, or not-applicable with a reason.',
  noun: 'answer',
  shape: 'rows',
  key: ['question'],
  unique: true,
  columns: {
    question: required(oneOf(QUESTIONS), 'Question', 'Q1'),
    answer: required(answer, 'Stage whose wording fits best', '2'),
    evidence: optional(text, 'What the answer rests on', 'Supervisors’ walk-through'),
    respondent: optional(text, 'Role of whoever answered', 'Head of Operations'),
    confidence: optional(oneOf(CONFIDENCES), 'How sure they are', 'high'),
    reason: optional(text, 'Why the question does not apply', 'No workflow changed in two years'),
  },
});
