/** The nine questions, answered twice: by people, and by the map. */
import type { QuestionResult } from '../../../schema/result/assessment.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { asSentence, capitalised, numberWord } from '../../words.ts';
import { findingWords, indicatorName } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { stageOnly } from '../stage-view.ts';
import { columns, headerCell, stageCell, type TableView, tableView, textCell } from '../table-view.ts';
import { evidenceTable } from './evidence-table.ts';

export interface ClaimsSection extends Section {
  readonly table: TableView;
  readonly conflicts: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly saidBy: string | null;
    readonly answer: string;
    readonly findings: readonly { readonly href: string; readonly text: string; readonly rows: TableView | null }[];
  }[];
}

/** Rows shown against a claim; the indicator itself shows more. */
const MOST_ROWS = 3;

export function claimsSection(context: ReportContext): ClaimsSection {
  const { result } = context;
  const questions = Object.entries(result.assessment.questions);
  return {
    template: 'claims',
    id: ANCHORS.claims,
    short: 'Claims against evidence',
    title: titleOf(questions.map(([, question]) => question)),
    table: tableView(
      'The nine questions',
      columns('Question', 'People say', 'The map shows', 'Together'),
      questions.map(([id, question]) => [
        headerCell(`${id} ${result.wording.questions[id]?.name ?? ''}`, {
          note: result.wording.questions[id]?.text ?? null,
          href: question.conflict ? conflictAnchor(id) : null,
        }),
        question.claimed === null ? textCell(unclaimedWords(question)) : stageCell(stageOnly(question.claimed)),
        question.measured === null ? textCell('nothing measured') : stageCell(stageOnly(question.measured)),
        textCell(verdict(question)),
      ]),
      'Answers never change the measured stage. The stage that the map shows for a question is the lowest among its measured indicators.',
    ),
    conflicts: questions
      .filter(([, { conflict }]) => conflict)
      .map(([id, question]) => conflictView(context, id, question)),
  };
}

const conflictAnchor = (id: string): string => `question-${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;

function titleOf(questions: readonly QuestionResult[]): string {
  const conflicts = questions.filter(({ conflict }) => conflict).length;
  const compared = questions.filter(({ claimed, measured }) => claimed !== null && measured !== null).length;
  if (compared === 0) return 'No answer can be held against evidence yet';
  if (conflicts === 0)
    return compared === 1
      ? 'The one answer agrees with the evidence'
      : `All ${numberWord(compared)} comparable answers agree with the evidence`;
  return `${capitalised(numberWord(conflicts))} of ${numberWord(compared)} comparable answers ${conflicts === 1 ? 'differs' : 'differ'} from the evidence`;
}

function unclaimedWords({ answer, reason }: QuestionResult): string {
  switch (answer) {
    case 'stage':
    case 'none':
      return 'not answered';
    case 'unknown':
      return 'not known to them';
    case 'not-applicable':
      return reason === null ? 'does not apply' : `does not apply: ${reason}`;
  }
}

function verdict({ claimed, measured, attested }: QuestionResult): string {
  if (attested !== null) return 'Attested only';
  if (claimed === null || measured === null) return '–';
  if (claimed === measured) return 'They agree';
  return claimed > measured ? 'The claim is higher than the evidence' : 'The claim is lower than the evidence';
}

function conflictView(
  context: ReportContext,
  id: string,
  question: QuestionResult,
): ClaimsSection['conflicts'][number] {
  const { result } = context;
  const wording = result.wording.questions[id];
  const { claimed, measured, respondent, evidence, confidence } = question;
  const said = [
    respondent ?? '',
    confidence === null ? '' : `${confidence} confidence`,
    evidence === null ? '' : `on the strength of: ${evidence}`,
  ].filter((part) => part !== '');
  return {
    id: conflictAnchor(id),
    title: `${id} ${wording?.name ?? ''}: stage ${claimed} claimed, stage ${measured} in the evidence`,
    text: wording?.text ?? '',
    saidBy: said.length === 0 ? null : asSentence(capitalised(said.join(', '))),
    answer: claimed === null ? '' : (wording?.answers[claimed - 1] ?? ''),
    findings: question.contradictedBy.map(({ indicator, rows }) => ({
      href: indicatorAnchor(indicator),
      text: asSentence(findingWords(context, indicator)),
      rows:
        rows.length === 0
          ? null
          : evidenceTable(
              context,
              `Rows against the claim: ${indicatorName(result, indicator)}`,
              rows.slice(0, MOST_ROWS),
              unitOf(result, indicator),
              null,
            ),
    })),
  };
}

const unitOf = (result: ResultDocument, indicator: string): string =>
  result.assessment.indicators[indicator]?.unit ?? '';

/** Whether anybody was asked anything: without answers there is nothing to compare. */
export function hasAnswers(result: ResultDocument): boolean {
  return Object.values(result.assessment.questions).some(({ answer }) => answer !== 'none');
}
