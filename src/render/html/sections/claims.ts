/** The nine questions, answered twice: by people, and by the map. */
import type { Say } from '../../../messages/say.ts';
import type { QuestionResult } from '../../../schema/result/assessment.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { asSentence, capitalised } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { findingWords, indicatorName } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { stageOnly } from '../stage-view.ts';
import { columns, headerCell, stageCell, type TableView, tableView, textCell } from '../table-view.ts';
import { evidenceTable, evidenceTables } from './evidence-table.ts';

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
  const { result, say } = context;
  const questions = Object.entries(result.assessment.questions);
  return {
    template: 'claims',
    id: ANCHORS.claims,
    short: say('claims.short'),
    title: titleOf(
      say,
      questions.map(([, question]) => question),
    ),
    table: questionTable(context, questions),
    conflicts: questions
      .filter(([, { conflict }]) => conflict)
      .map(([id, question]) => conflictView(context, id, question)),
    sources: sourcesOf(context, {
      tables: ['answers', ...evidenceTables(result).filter((table) => table !== 'answers')],
      method: ['claims'],
      assumptions: true,
    }),
  };
}

function questionTable(
  { result, say }: ReportContext,
  questions: readonly (readonly [string, QuestionResult])[],
): TableView {
  return tableView(
    say('claims.caption', { number: say.numberWord(questions.length) }),
    columns(
      say('claims.columnQuestion'),
      say('claims.columnPeople'),
      say('claims.columnMap'),
      say('claims.columnTogether'),
    ),
    questions.map(([id, question]) => [
      headerCell(`${id} ${result.wording.questions[id]?.name ?? ''}`, {
        note: result.wording.questions[id]?.text ?? null,
        href: question.conflict ? conflictAnchor(id) : null,
      }),
      question.claimed === null ? textCell(unclaimedWords(say, question)) : stageCell(stageOnly(question.claimed)),
      question.measured === null ? textCell(say('claims.nothingMeasured')) : stageCell(stageOnly(question.measured)),
      textCell(verdict(say, question)),
    ]),
    say('claims.note'),
  );
}

const conflictAnchor = (id: string): string => `question-${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;

function titleOf(say: Say, questions: readonly QuestionResult[]): string {
  const count = questions.filter(({ conflict }) => conflict).length;
  const compared = questions.filter(({ claimed, measured }) => claimed !== null && measured !== null).length;
  const all = say.numberWord(compared);
  if (compared === 0) return say('claims.titleNone');
  if (count === 0) return say('claims.titleAgree', { count: compared, number: all });
  if (compared === 1) return say('claims.titleOnlyDiffers');
  return say('claims.titleDiffers', { count, number: capitalised(say.numberWord(count)), all });
}

function unclaimedWords(say: Say, { answer, reason }: QuestionResult): string {
  switch (answer) {
    case 'stage':
    case 'none':
      return say('claims.notAnswered');
    case 'unknown':
      return say('claims.notKnownToThem');
    case 'not-applicable':
      return reason === null ? say('claims.notApplicable') : say('claims.notApplicableBecause', { reason });
  }
}

function verdict(say: Say, { claimed, measured, attested }: QuestionResult): string {
  if (attested !== null) return say('claims.attestedOnly');
  if (claimed === null || measured === null) return '–';
  if (claimed === measured) return say('claims.agree');
  return say(claimed > measured ? 'claims.higher' : 'claims.lower');
}

function conflictView(
  context: ReportContext,
  id: string,
  question: QuestionResult,
): ClaimsSection['conflicts'][number] {
  const { result, say } = context;
  const wording = result.wording.questions[id];
  const { claimed, measured, respondent, evidence, confidence } = question;
  const said = [
    respondent,
    confidence === null ? null : say('claims.confidence', { level: confidence }),
    evidence === null ? null : say('claims.onStrengthOf', { evidence }),
  ].filter((part) => part !== null);
  return {
    id: conflictAnchor(id),
    title: say('claims.conflict', {
      id,
      name: wording?.name ?? '',
      claimed: claimed ?? '–',
      measured: measured ?? '–',
    }),
    text: wording?.text ?? '',
    saidBy: said.length === 0 ? null : asSentence(respondent === null ? capitalised(said.join(', ')) : said.join(', ')),
    answer: claimed === null ? '' : (wording?.answers[claimed - 1] ?? ''),
    findings: question.contradictedBy.map(({ indicator, rows }) => ({
      href: indicatorAnchor(indicator),
      text: asSentence(findingWords(context, indicator)),
      rows:
        rows.length === 0
          ? null
          : evidenceTable(
              context,
              say('claims.rowsAgainstOf', { name: indicatorName(result, indicator) }),
              rows.slice(0, mostFor(context.audience, MOST_ROWS)),
              unitOf(result, indicator),
              null,
              rows.length,
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
