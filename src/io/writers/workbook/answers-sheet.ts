import type { ModelQuestion } from '../../../domain/maturity-model.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import type { TextTable } from '../workspace/filled-table.ts';
import type { DropDown, WrittenCell, WrittenRow, WrittenSheet } from '../xlsx/sheet.ts';
import { choicesOf } from './choices.ts';
import { cell, fullGuidance, heightOf, remarkHeading, titleRows } from './guidance.ts';
import { typedCell } from './typed-cell.ts';

const NAME = 'answers';
const HEADER_ROW = 4;
const STAGES = [1, 2, 3] as const;
const TAB = 'A8470F';

/** Widths of the columns that are to be filled in; those that only people read are wider. */
const WIDTH = 18;
const REMARK_WIDTH = 30;

const HOW_TO_ANSWER =
  `For the usual case, not the best-run team: choose the stage whose wording fits best, or unknown, or not-applicable with
a reason. An answer is what people say; it is set beside what the map shows and never changes the stage. Give respondents by
role, not by name.`.replaceAll('\n', ' ');

const REMARKS = ['What is asked', ...STAGES.map((stage) => `Stage ${stage}`), 'How to find out'].map(remarkHeading);
/** Remarks that stand between the question and its answer; the last one comes at the end. */
const BEFORE_ANSWER = 4;

/** The nine questions with their worded answers, and what was answered. Questions without an answer are remarks alone. */
export const answersSheet = (given: TextTable | null, questions: readonly ModelQuestion[]): WrittenSheet => {
  const headings = (given?.headings ?? []).filter((heading) => !REMARKS.includes(heading));
  const known = columnsOf(NAME);
  const others = headings.filter((heading) => !known.some(([name]) => name === heading));
  const [first, ...own] = [...known.map(([name]) => name), ...others];
  const columns = [first ?? 'question', ...REMARKS.slice(0, BEFORE_ANSWER), ...own, ...REMARKS.slice(BEFORE_ANSWER)];
  const widths = columns.map((heading, index) => (REMARKS.includes(heading) ? REMARK_WIDTH : index === 0 ? 11 : WIDTH));
  const answered = new Map(
    (given?.rows ?? []).map((row) => [row[given?.headings.indexOf('question') ?? 0] ?? '', row]),
  );
  const asked = new Set<string>(questions.map(({ id }) => id));
  const rowOf = (id: string, question: ModelQuestion | null): WrittenRow => {
    const remarks = question === null ? [] : remarksOf(question);
    const row = answered.get(id) ?? null;
    const texts = columns.map((heading) => {
      const remark = REMARKS.indexOf(heading);
      return remark === -1 ? (row?.[given?.headings.indexOf(heading) ?? -1] ?? '') : (remarks[remark] ?? '');
    });
    return {
      cells: columns.map((heading, index) => answerCell(heading, texts[index] ?? '')),
      height: heightOf(texts, widths),
    };
  };
  const rows = [
    ...questions.map((question) => rowOf(question.id, question)),
    ...[...answered.keys()].filter((id) => !asked.has(id)).map((id) => rowOf(id, null)),
  ];
  return {
    name: NAME,
    columns: columns.map((_, index) => ({
      width: widths[index] ?? WIDTH,
      style: 'wrapped',
    })),
    rows: [
      ...titleRows(TABLES[NAME].title, TABLES[NAME].description),
      { cells: [cell(HOW_TO_ANSWER, 'plain')], height: 18 },
      { cells: columns.map(headingCell), height: 20 },
      ...rows,
    ],
    frozen: { rows: HEADER_ROW, columns: 1 },
    filter: null,
    dropDowns: columns.flatMap((heading, index): DropDown[] => {
      const column = known.find(([name]) => name === heading)?.[1];
      const choices = column === undefined || index === 0 ? null : choicesOf(heading, column, noIds);
      const range = { top: HEADER_ROW + 1, left: index + 1, bottom: HEADER_ROW + rows.length, right: index + 1 };
      return choices === null ? [] : [{ range, ...choices }];
    }),
    printTitles: { from: HEADER_ROW, to: HEADER_ROW },
    orientation: 'landscape',
    tab: TAB,
  };
};

/** Headings of this sheet that are guidance and no part of the table. */
export const isAnswersRemark = (heading: string): boolean => REMARKS.includes(heading);

const remarksOf = ({ id, name, text, guidance, answers }: ModelQuestion): readonly string[] => [
  `${id} ${name}\n${text}`,
  ...STAGES.map((stage) => answers[stage]),
  guidance,
];

const answerCell = (heading: string, text: string): WrittenCell | null => {
  if (REMARKS.includes(heading)) return cell(text, 'remark');
  const typed = typedCell(text, columnsOf(NAME).find(([name]) => name === heading)?.[1] ?? null);
  return typed?.style === 'text' ? { ...typed, style: heading === 'question' ? 'key' : 'wrapped' } : typed;
};

const headingCell = (heading: string): WrittenCell => {
  const column = columnsOf(NAME).find(([name]) => name === heading)?.[1];
  if (column === undefined) return cell(heading, 'remarkHeading');
  return {
    ...cell(heading, column.empty.kind === 'required' ? 'neededHeading' : 'heading'),
    note: fullGuidance(column),
  };
};

const noIds = (): never => {
  throw new Error('Answers refer to no rows of other tables.');
};
