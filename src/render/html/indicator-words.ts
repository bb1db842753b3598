/** Words that several sections say about an indicator. */
import type { Say } from '../../messages/say.ts';
import type { AssessmentResult } from '../../schema/result/assessment.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { capitalised, findingText } from '../vocabulary.ts';
import type { ReportContext } from './report-context.ts';

type MissingCell = AssessmentResult['deciding'][number];
type Improvement = NonNullable<AssessmentResult['wayUp']>['improvements'][number];
type IndicatorWording = ResultDocument['wording']['indicators'][string];

export interface ImprovementWords {
  readonly name: string;
  readonly finding: string;
  /** Such as `41%`. */
  readonly now: string | null;
  /** Such as `at least 50%`. */
  readonly target: string;
  readonly effort: string;
}

export function indicatorName(result: ResultDocument, id: string): string {
  return result.wording.indicators[id]?.name ?? id;
}

/** What the indicator found, as a sentence's beginning. */
export function findingWords({ result, say }: Pick<ReportContext, 'result' | 'say'>, id: string): string {
  return capitalised(findingText(say, result.assessment.indicators[id]?.finding ?? indicatorName(result, id)));
}

export function improvementWords(context: ReportContext, improvement: Improvement): ImprovementWords {
  const { result, figures, say } = context;
  const { indicator, from, target, unit, usesWider } = improvement;
  const wording = result.wording.indicators[indicator];
  const value = from === null ? null : figures.beside(from, unit, [target]);
  const wider = usesWider ? (wording?.wider ?? null) : null;
  return {
    name: wording?.name ?? indicator,
    finding: findingWords(context, indicator),
    now: value === null || wider === null ? value : say('indicators.nowWider', { value, wider }),
    target: boundWords(say, wording?.better ?? 'higher', figures.inUnit(target, unit)),
    effort: wording === undefined ? '' : say('indicators.effort', { level: wording.effort.level }),
  };
}

export function cutWords(
  { figures, say }: ReportContext,
  { better }: IndicatorWording,
  unit: string,
  at: number,
): string {
  return boundWords(say, better, figures.inUnit(at, unit));
}

const boundWords = (say: Say, better: IndicatorWording['better'], value: string): string =>
  say(better === 'lower' ? 'indicators.atMost' : 'indicators.atLeast', { value });

/** Rows named at most in a sentence. */
const MOST_ROWS_NAMED = 4;

/** For example `delivery in context items (case-notes and preferences)`. */
export function missingWords(
  { say, words, figures }: Pick<ReportContext, 'say' | 'words' | 'figures'>,
  { table, column, rows }: Pick<MissingCell, 'table' | 'column' | 'rows'>,
): string {
  const named = rows.slice(0, MOST_ROWS_NAMED);
  const more = rows.length - named.length;
  const where = { column, table: words.table(table) };
  if (named.length === 0) return say('indicators.missingCells', where);
  const all = more > 0 ? [...named, say('indicators.moreRows', { count: figures.whole(more) })] : named;
  return say('indicators.missingCellsOf', { ...where, rows: say.listed(all) });
}
