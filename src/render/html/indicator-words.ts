/** Words that several sections say about an indicator. */
import type { AssessmentResult } from '../../schema/result/assessment.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { Figures } from '../figures.ts';
import { capitalised, findingText, listed, tableWord } from '../words.ts';

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
export function findingWords(result: ResultDocument, id: string): string {
  return capitalised(findingText(result.assessment.indicators[id]?.finding ?? indicatorName(result, id)));
}

export function improvementWords(result: ResultDocument, figures: Figures, improvement: Improvement): ImprovementWords {
  const { indicator, from, target, unit, usesWider } = improvement;
  const wording = result.wording.indicators[indicator];
  const wider = usesWider && wording?.wider != null ? ` (${wording.wider})` : '';
  return {
    name: wording?.name ?? indicator,
    finding: findingWords(result, indicator),
    now: from === null ? null : `${figures.beside(from, unit, [target])}${wider}`,
    target: `${wording?.better === 'lower' ? 'at most' : 'at least'} ${figures.inUnit(target, unit)}`,
    effort: wording === undefined ? '' : `${capitalised(wording.effort.level)} effort`,
  };
}

export function cutWords(wording: IndicatorWording, unit: string, at: number, figures: Figures): string {
  return `${wording.better === 'lower' ? 'at most' : 'at least'} ${figures.inUnit(at, unit)}`;
}

/** Rows named at most in a sentence. */
const MOST_ROWS_NAMED = 4;

/** For example `delivery of 2 context items (case-notes, preferences)`. */
export function missingWords({
  table,
  column,
  rows,
}: {
  readonly table: string;
  readonly column: string;
  readonly rows: readonly string[];
}): string {
  const named = rows.slice(0, MOST_ROWS_NAMED);
  const more = rows.length - named.length;
  const names = more > 0 ? `${named.join(', ')} and ${more} more` : listed(named);
  return `\`${column}\` in ${tableWord(table)}${names === '' ? '' : ` (${names})`}`;
}
