/** Every indicator: what was found, on which scale, why it matters, how it is computed, what to do, and its evidence. */
import { indicatorStripChart } from '../../../charts/indicator-strip.ts';
import type { Say } from '../../../messages/say.ts';
import type { IndicatorResult } from '../../../schema/result/assessment.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { asSentence, capitalised } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { cutWords, findingWords, missingWords } from '../indicator-words.ts';
import { namedChart } from '../named-chart.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { type StageView, stageView } from '../stage-view.ts';
import type { TableView } from '../table-view.ts';
import { evidenceTable, evidenceTables } from './evidence-table.ts';

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
  /** Formulas are printed for those who check them. */
  readonly formulaOnScreen: boolean;
  readonly cutPoints: string;
  readonly remedy: string;
  readonly effort: string;
  readonly evidence: TableView | null;
  readonly summary: string;
}

type Wording = ResultDocument['wording']['indicators'][string];

/** Rows that the report shows of an indicator's evidence; the JSON document holds more. */
const MOST_ROWS = 6;

export async function indicatorsSection(context: ReportContext): Promise<IndicatorsSection> {
  const { result, figures, say, words } = context;
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
    short: say('indicators.short'),
    title: titleOf(say, all),
    standfirst: say('indicators.standfirst', {
      perPeriod: words.perPeriod(result.organization.period),
      rows: figures.whole(all.reduce((sum, { evidenceTotal }) => sum + evidenceTotal, 0)),
      most: figures.whole(MOST_ROWS),
      whole: context.audience === 'technical' ? 'yes' : 'no',
    }),
    groups,
    sources: sourcesOf(context, {
      tables: evidenceTables(result),
      method: ['stage', 'range', 'provenance', 'rounding'],
      assumptions: true,
    }),
  };
}

function titleOf(say: Say, indicators: readonly IndicatorResult[]): string {
  const measured = indicators.filter(({ outcome }) => outcome === 'measured');
  const unknown = indicators.filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed').length;
  const [first] = measured;
  if (first === undefined) return say('indicators.titleNone');
  const atStage = (stage: number): number => measured.filter((indicator) => indicator.stage === stage).length;
  const [one, two, three] = [atStage(1), atStage(2), atStage(3)];
  const title =
    measured.length === 1
      ? say('indicators.titleOne', { stage: first.stage ?? 1 })
      : say('indicators.title', {
          known: measured.length,
          one,
          oneNumber: say.numberWord(one),
          two,
          twoNumber: say.numberWord(two),
          three,
          threeNumber: say.numberWord(three),
        });
  return unknown === 0
    ? title
    : say('indicators.titleUnknown', { title, count: unknown, number: say.numberWord(unknown) });
}

async function indicatorView(context: ReportContext, id: string): Promise<IndicatorView> {
  const { result, say } = context;
  const indicator = result.assessment.indicators[id];
  const wording = result.wording.indicators[id];
  if (indicator === undefined || wording === undefined) throw new Error(`The document has no wording for ${id}`);
  const known = indicator.outcome === 'measured';
  const { evidence, evidenceTotal } = indicator;
  const shown = evidence.slice(0, mostFor(context.audience, MOST_ROWS));
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
    outcome: known ? null : outcomeWords(say, indicator),
    strip: await stripOf(context, id, indicator, wording),
    facts: factsOf(context, indicator, wording),
    missing: indicator.missing.map((cells) => missingWords(context, cells)),
    unknownHint: indicator.missing.length > 0 || indicator.outcome === 'unknown' ? wording.unknownHint : null,
    why: wording.why,
    source: wording.source === 'assumption' ? null : wording.source,
    formulaOnScreen: context.audience !== 'technical',
    formula: asSentence(capitalised(wording.formula)),
    cutPoints: say('indicators.cutPoints', {
      source: wording.cutSource === 'assumption' ? say('indicators.assumed') : wording.cutSource,
    }),
    remedy: wording.remedy,
    effort: say('indicators.effortTakes', {
      effort: say('indicators.effort', { level: wording.effort.level }),
      takes: asSentence(wording.effort.takes),
    }),
    evidence:
      shown.length === 0
        ? null
        : evidenceTable(
            context,
            say('indicators.evidenceCaption', { name: wording.name }),
            shown,
            indicator.unit,
            moreRows(context, shown.length, evidenceTotal),
            evidenceTotal,
          ),
    summary: evidenceTotal === 0 ? say('indicators.summary') : say('indicators.summaryRows', { count: evidenceTotal }),
  };
}

const moreRows = ({ say, figures }: ReportContext, shown: number, total: number): string | null =>
  total > shown ? say('indicators.worstRows', { number: say.numberWord(shown), all: figures.whole(total) }) : null;

function outcomeWords(say: Say, { outcome }: IndicatorResult): string {
  switch (outcome) {
    case 'measured':
      return '';
    case 'not-applicable':
      return say('indicators.notApplicable');
    case 'unknown':
      return say('indicators.notKnown');
    case 'failed':
      return say('indicators.notMeasurable');
  }
}

/** All cut points of an indicator, against which its value must read as what it is. */
const cutsOf = (wording: Wording): number[] =>
  wording.stage3At === null ? [wording.stage2At] : [wording.stage2At, wording.stage3At];

function factsOf(context: ReportContext, indicator: IndicatorResult, wording: Wording): IndicatorView['facts'] {
  const { result, figures, say } = context;
  const { unit, value, wider, score, floor, ceiling, knownShare, question } = indicator;
  const beside = (amount: number): string => figures.beside(amount, unit, cutsOf(wording));
  const range =
    floor?.value == null || ceiling?.value == null || floor.value === ceiling.value
      ? null
      : say('indicators.worstAndBest', { worst: beside(floor.value), best: beside(ceiling.value) });
  const { stage2At, stage3At } = wording;
  const facts: [string, string | null][] = [
    [say('indicators.factValue'), value === null ? say('words.notKnown') : beside(value)],
    [capitalised(wording.wider ?? ''), wording.wider === null || wider === null ? null : beside(wider)],
    [
      say('indicators.factStage', { stage: '2' }),
      stage3At === null ? null : cutWords(context, wording, unit, stage2At),
    ],
    [say('indicators.factStage', { stage: '3' }), cutWords(context, wording, unit, stage3At ?? stage2At)],
    [say('indicators.factScore'), score === null ? null : say('indicators.ofHundred', { score: figures.whole(score) })],
    [say('indicators.factRange'), range],
    [
      say('indicators.factKnown'),
      knownShare === null || knownShare === 1 ? null : say('indicators.ofWeight', { share: figures.share(knownShare) }),
    ],
    [
      say('indicators.factQuestion'),
      question === null ? null : `${question} ${result.wording.questions[question]?.name ?? ''}`.trim(),
    ],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, value: text }]));
}

async function stripOf(
  context: ReportContext,
  id: string,
  indicator: IndicatorResult,
  wording: Wording,
): Promise<string | null> {
  const { figures } = context;
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
  return namedChart(
    context,
    indicatorAnchor(id),
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
    { label: stripWords(context, indicator, wording, short), className: 'strip' },
  );
}

function stripWords(
  { figures, say }: ReportContext,
  { value, stage, unit }: IndicatorResult,
  wording: Wording,
  short: (amount: number) => string,
): string {
  const { name, stage2At, stage3At } = wording;
  if (value === null) return say('indicators.stripUnknown', { name });
  const known = { name, value: figures.beside(value, unit, cutsOf(wording)), stage: stage ?? 'unknown' };
  return stage3At === null
    ? say('indicators.stripOneCut', { ...known, third: short(stage2At) })
    : say('indicators.strip', { ...known, second: short(stage2At), third: short(stage3At) });
}
