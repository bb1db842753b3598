/** Every indicator: what was found, on which scale, why it matters, how it is computed, what to do, and its evidence. */
import { indicatorStripChart } from '../../../charts/indicator-strip.ts';
import type { IndicatorResult } from '../../../schema/result/assessment.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { asSentence, capitalised, numberWord } from '../../words.ts';
import { cutWords, findingWords, missingWords } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { type StageView, stageView } from '../stage-view.ts';
import type { TableView } from '../table-view.ts';
import { evidenceTable } from './evidence-table.ts';

export interface IndicatorsSection extends Section {
  readonly standfirst: string;
  readonly groups: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly why: string;
    readonly remedy: string;
    readonly indicators: readonly IndicatorView[];
  }[];
}

interface IndicatorView {
  readonly id: string;
  readonly name: string;
  readonly finding: string;
  readonly stage: StageView | null;
  /** In place of a stage: why there is none. */
  readonly outcome: string | null;
  /** Inline SVG; null where there is no value to show. */
  readonly strip: string | null;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly missing: readonly string[];
  readonly unknownHint: string | null;
  readonly why: string;
  readonly source: string | null;
  readonly formula: string;
  readonly cutSource: string;
  readonly remedy: string;
  readonly effort: string;
  readonly evidence: TableView | null;
  readonly summary: string;
}

type Wording = ResultDocument['wording']['indicators'][string];

/** Rows that the report shows of an indicator's evidence; the JSON document holds more. */
const MOST_ROWS = 6;

export async function indicatorsSection(context: ReportContext): Promise<IndicatorsSection> {
  const { result, figures } = context;
  const all = Object.values(result.assessment.indicators);
  const functions = Object.entries({ ...result.assessment.functions, ...result.assessment.observations });
  const grouped = functions.map(async ([id, entry]) => {
    const indicators = await Promise.all(entry.indicators.map((indicator) => indicatorView(context, indicator)));
    const wording = result.wording.functions[id];
    return {
      name: wording?.name ?? id,
      meaning: wording?.meaning ?? '',
      why: wording?.why ?? '',
      remedy: wording?.remedy ?? '',
      indicators,
    };
  });
  const groups = await Promise.all(grouped);
  return {
    template: 'indicators',
    id: ANCHORS.indicators,
    short: 'Indicators and evidence',
    title: titleOf(all),
    standfirst: `Each scale runs from worst on the left to best on the right, with the cut points of stages 2 and 3. A broad line is the range while cells are unknown; an upright bar is the wider share that decides stage 2, where an indicator has one. Evidence lists the rows that make the value, worst first; weights are contacts, executions or seconds a ${result.organization.period}. Of ${figures.whole(all.reduce((sum, { evidenceTotal }) => sum + evidenceTotal, 0))} rows the report shows at most ${MOST_ROWS} for each indicator.`,
    groups,
  };
}

function titleOf(indicators: readonly IndicatorResult[]): string {
  const measured = indicators.filter(({ outcome }) => outcome === 'measured');
  const atStage = (stage: number): number => measured.filter((indicator) => indicator.stage === stage).length;
  const unknown = indicators.filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed').length;
  if (measured.length === 0) return 'No indicator is known yet';
  const tail = unknown === 0 ? '' : `; ${numberWord(unknown)} ${unknown === 1 ? 'is' : 'are'} not known`;
  const counts = [1, 2, 3].map((stage) => `${numberWord(atStage(stage))} at stage ${stage}`).join(', ');
  return `Of ${measured.length} known indicators, ${counts}${tail}`;
}

async function indicatorView(context: ReportContext, id: string): Promise<IndicatorView> {
  const { result, figures } = context;
  const indicator = result.assessment.indicators[id];
  const wording = result.wording.indicators[id];
  if (indicator === undefined || wording === undefined) throw new Error(`The document has no wording for ${id}`);
  const known = indicator.outcome === 'measured';
  const { evidence, evidenceTotal } = indicator;
  const shown = evidence.slice(0, MOST_ROWS);
  return {
    id: indicatorAnchor(id),
    name: wording.name,
    finding: findingWords(context, id),
    stage: known
      ? stageView({
          value: indicator.stage,
          floor: indicator.floor?.stage ?? indicator.stage ?? 1,
          ceiling: indicator.ceiling?.stage ?? indicator.stage ?? 3,
        })
      : null,
    outcome: known ? null : outcomeWords(indicator),
    strip: await stripOf(context, indicator, wording),
    facts: factsOf(context, indicator, wording),
    missing: indicator.missing.map((cells) => missingWords(context, cells)),
    unknownHint: indicator.missing.length > 0 || indicator.outcome === 'unknown' ? wording.unknownHint : null,
    why: wording.why,
    source: wording.source === 'assumption' ? null : wording.source,
    formula: asSentence(capitalised(wording.formula)),
    cutSource: wording.cutSource === 'assumption' ? 'an assumption of the model' : wording.cutSource,
    remedy: wording.remedy,
    effort: `${capitalised(wording.effort.level)} effort. ${asSentence(wording.effort.takes)}`,
    evidence:
      shown.length === 0
        ? null
        : evidenceTable(
            `Evidence: ${wording.name}`,
            shown,
            indicator.unit,
            figures,
            moreRows(shown.length, evidenceTotal),
          ),
    summary: `How it is computed, and its evidence${evidenceTotal === 0 ? '' : ` (${figures.count(evidenceTotal, 'row')})`}`,
  };
}

const moreRows = (shown: number, total: number): string | null =>
  total > shown ? `The ${numberWord(shown)} worst of ${total} rows.` : null;

function outcomeWords({ outcome }: IndicatorResult): string {
  switch (outcome) {
    case 'measured':
      return '';
    case 'not-applicable':
      return 'Does not apply';
    case 'unknown':
      return 'Not known';
    case 'failed':
      return 'Could not be measured';
  }
}

/** All cut points of an indicator, against which its value must read as what it is. */
const cutsOf = (wording: Wording): number[] =>
  wording.stage3At === null ? [wording.stage2At] : [wording.stage2At, wording.stage3At];

function factsOf(context: ReportContext, indicator: IndicatorResult, wording: Wording): IndicatorView['facts'] {
  const { result, figures } = context;
  const { unit, value, wider, score, floor, ceiling, knownShare, question } = indicator;
  const beside = (amount: number): string => figures.beside(amount, unit, cutsOf(wording));
  const range =
    floor?.value == null || ceiling?.value == null || floor.value === ceiling.value
      ? null
      : `${beside(floor.value)} at worst, ${beside(ceiling.value)} at best`;
  const facts: [string, string | null][] = [
    ['Value', value === null ? 'not known' : beside(value)],
    [wording.wider === null ? '' : capitalised(wording.wider), wider === null ? null : beside(wider)],
    ['Stage 2', wording.stage3At === null ? null : cutWords(context, wording, unit, wording.stage2At)],
    ['Stage 3', cutWords(context, wording, unit, wording.stage3At ?? wording.stage2At)],
    ['Score', score === null ? null : `${figures.whole(score)} of 100`],
    ['While cells are unknown', range],
    ['Known', knownShare === null || knownShare === 1 ? null : `${figures.share(knownShare)} of its weight`],
    ['Question', question === null ? null : `${question} ${result.wording.questions[question]?.name ?? ''}`.trim()],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, value: text }]));
}

async function stripOf(
  { draw, figures }: ReportContext,
  indicator: IndicatorResult,
  wording: Wording,
): Promise<string | null> {
  const { value, wider, stage, floor, ceiling, unit, outcome } = indicator;
  if (outcome === 'not-applicable') return null;
  const { worst, best, stage2At, stage3At } = wording;
  const bands =
    stage3At === null
      ? [
          { stage: 1 as const, from: worst, to: stage2At },
          { stage: 3 as const, from: stage2At, to: best },
        ]
      : [
          { stage: 1 as const, from: worst, to: stage2At },
          { stage: 2 as const, from: stage2At, to: stage3At },
          { stage: 3 as const, from: stage3At, to: best },
        ];
  const cuts = cutsOf(wording);
  const short = (amount: number): string =>
    unit === 'share' ? figures.shareBeside(amount, cuts) : figures.number(amount);
  const label =
    value === null
      ? `${wording.name}: not known`
      : `${wording.name}: ${figures.beside(value, unit, cuts)}, stage ${stage ?? 'not known'}; ${cuts.length === 1 ? 'stage 3' : 'stages 2 and 3'} from ${cuts.map(short).join(' and ')}`;
  return draw(
    indicatorStripChart({
      worst,
      best,
      bands,
      cuts: cuts.map((at) => ({ at, label: unit === 'share' ? figures.share(at) : figures.number(at) })),
      value,
      valueLabel: value === null ? '' : short(value),
      stage,
      floor: floor?.value ?? (outcome === 'unknown' || outcome === 'failed' ? worst : null),
      ceiling: ceiling?.value ?? (outcome === 'unknown' || outcome === 'failed' ? best : null),
      wider,
    }),
    { label, className: 'strip' },
  );
}
