import type { ModelQuestion } from '../../../domain/maturity-model.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import type { NewFile } from '../new-file.ts';
import { commentLines } from './comment-lines.ts';
import { schemaHint } from './editor-schemas.ts';

const HOW_TO_ANSWER = [
  `Answer each question with the stage whose wording fits best, for the usual case and not for the best-run team: 1, 2 or
  3; unknown; or not-applicable, with a reason.`,
  `An answer is what people say. Unswivel sets it beside what the map shows, and a difference between the two is a
  finding of its own; an answer never changes the stage. Give respondents by role, not by name.`,
];

const STAGES = [1, 2, 3] as const;

/** `answers.yaml` with every question of the model, its three worded answers as comments, and `unknown` to begin with. */
export const answersYaml = (questions: readonly ModelQuestion[]): NewFile => {
  const head = [schemaHint('answers'), ...HOW_TO_ANSWER.flatMap((text) => ['#', ...commentLines(text)])];
  return {
    name: TABLES.answers.file,
    content: [head, ...questions.map(questionLines)].map((lines) => `${lines.join('\n')}\n`).join('\n'),
  };
};

const questionLines = ({ id, name, text, guidance, answers }: ModelQuestion): readonly string[] => [
  `# ${id}  ${name}`,
  ...commentLines(text),
  '#',
  ...commentLines(guidance),
  '#',
  ...STAGES.flatMap((stage) => commentLines(`${stage}: ${answers[stage]}`, '  ', '   ')),
  `${id}:`,
  ...ownColumns().map((column) => (column === 'answer' ? '  answer: unknown' : `  ${column}:`)),
];

/** Columns of an answer besides the question, which is its key. */
const ownColumns = (): readonly string[] =>
  columnsOf('answers')
    .map(([column]) => column)
    .filter((column) => !TABLES.answers.key.some((key) => key === column));
