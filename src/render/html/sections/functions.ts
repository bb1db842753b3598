/** How the stage was reached: what each stage asks for, the functions that gate it, and the whole way up. */
import { functionScoresChart } from '../../../charts/function-scores.ts';
import type { Say } from '../../../messages/say.ts';
import type { FunctionResult } from '../../../schema/result/assessment.ts';
import { capitalised } from '../../vocabulary.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { improvementWords, indicatorName } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { stageLabels, stageOnly, stageView } from '../stage-view.ts';
import { columns, headerCell, numberCell, stageCell, type TableView, tableView, textCell } from '../table-view.ts';
import { evidenceTables } from './evidence-table.ts';

export interface FunctionsSection extends Section {
  readonly gates: readonly { readonly mark: string; readonly meaning: string }[];
  readonly ai: string | null;
  readonly figure: FigureView;
  readonly score: string | null;
  readonly observations: TableView | null;
  readonly wayUpId: string;
  readonly wayUp: TableView | null;
  readonly wayUpLead: string;
  readonly toMeasure: string | null;
}

export async function functionsSection(context: ReportContext): Promise<FunctionsSection> {
  const { result, figures, say } = context;
  const { functions, observations, stage, score, robustness, wayUp } = result.assessment;
  const { wording } = result;
  const number = say.numberWord(Object.keys(functions).length);
  return {
    template: 'functions',
    id: ANCHORS.stage,
    short: say('functions.short'),
    title: titleOf(say, Object.values(functions)),
    gates: wording.gates
      .toSorted((a, b) => a.stage - b.stage)
      .map((gate) => ({ mark: `${gate.stage}`, meaning: gate.meaning })),
    ai: wording.stages.find((entry) => entry.stage === stage.value)?.ai ?? null,
    figure: await figureView(context, {
      id: 'figure-functions',
      tableOpen: true,
      caption: say('functions.caption', { number }),
      key: say('functions.key'),
      message: messageOf(context),
      table: functionTable(context, functions, say('functions.tableCaption')),
      chart: (room) =>
        functionScoresChart(
          {
            unmeasuredLabel: say('functions.unmeasured'),
            stageLabels: stageLabels(say),
            functions: Object.entries(functions).map(([id, entry]) => ({
              name: wording.functions[id]?.name ?? id,
              stage: entry.stage,
              score: entry.score,
              floor: entry.scoreFloor,
              ceiling: entry.scoreCeiling,
              indicatorScores: entry.indicators.flatMap((own) => result.assessment.indicators[own]?.score ?? []),
            })),
          },
          room,
        ),
    }),
    score:
      score.value === null
        ? null
        : scoreWords(say, { number, score: figures.whole(score.value) }, reservesOf(context, score, robustness)),
    observations:
      Object.keys(observations).length === 0
        ? null
        : functionTable(context, observations, say('functions.observationsCaption')),
    wayUpId: ANCHORS.wayUp,
    wayUp: wayUpTable(context),
    wayUpLead: say(wayUp?.toMeasure.length ? 'functions.wayUpLeadKnown' : 'functions.wayUpLead'),
    toMeasure: toMeasureOf(context),
    sources: sourcesOf(context, {
      tables: evidenceTables(result),
      method: ['stage', 'range', 'score', 'robustness'],
      assumptions: true,
    }),
  };
}

function titleOf(say: Say, functions: readonly FunctionResult[]): string {
  const known = functions.flatMap(({ stage }) => (stage === null ? [] : [stage]));
  const without = functions.length - known.length;
  if (known.length === 0) return say('functions.titleNothing');
  const stage = Math.min(...known);
  const count = known.filter((own) => own === stage).length;
  const all = say.numberWord(functions.length);
  if (count === functions.length) return say('functions.titleAll', { number: all, stage });
  const title = say('functions.title', { count, number: capitalised(say.numberWord(count)), all, stage });
  return without === 0
    ? title
    : say('functions.titleWithout', { title, count: without, number: say.numberWord(without) });
}

const scoreWords = (
  say: Say,
  values: { readonly number: string; readonly score: string },
  reserves: readonly string[],
): string =>
  reserves.length === 0
    ? say('functions.score', values)
    : say('functions.scoreWithin', { ...values, reserves: reserves.join('; ') });

type Assessment = ReportContext['result']['assessment'];

function reservesOf(
  { say, figures }: ReportContext,
  { floor, ceiling }: Assessment['score'],
  { scoreLow, scoreHigh }: Assessment['robustness'],
): readonly string[] {
  const between = (low: number, high: number) => ({ low: figures.whole(low), high: figures.whole(high) });
  return [
    ...(floor === ceiling ? [] : [say('functions.whileUnknown', between(floor, ceiling))]),
    ...(scoreLow === null || scoreHigh === null ? [] : [say('functions.overDraws', between(scoreLow, scoreHigh))]),
  ];
}

function messageOf({ result, figures, say }: ReportContext): string {
  const parts = Object.entries(result.assessment.functions).map(([id, { stage, score }]) => {
    const name = result.wording.functions[id]?.name ?? id;
    return stage === null || score === null
      ? say('functions.messagePartUnknown', { name })
      : say('functions.messagePart', { name, stage, score: figures.whole(score) });
  });
  return say('functions.message', { parts: parts.join('; ') });
}

function functionTable(
  context: ReportContext,
  functions: Readonly<Record<string, FunctionResult>>,
  caption: string,
): TableView {
  const { result, figures, say } = context;
  return tableView(
    caption,
    columns(
      say('functions.columnFunction'),
      say('functions.columnStage'),
      { number: say('functions.columnScore') },
      { number: say('functions.columnScoreRange') },
      say('functions.columnDecidedBy'),
    ),
    Object.entries(functions).map(([id, entry]) => [
      headerCell(result.wording.functions[id]?.name ?? id, { note: result.wording.functions[id]?.meaning ?? null }),
      stageCell(stageView({ value: entry.stage, floor: entry.floor, ceiling: entry.ceiling })),
      numberCell(entry.score === null ? null : figures.whole(entry.score)),
      numberCell(
        entry.scoreFloor === entry.scoreCeiling
          ? '–'
          : say('table.range', { low: figures.whole(entry.scoreFloor), high: figures.whole(entry.scoreCeiling) }),
      ),
      textCell(decidedBy(context, entry)),
    ]),
  );
}

/** The indicators at the function's own stage: the gate takes the lowest. */
function decidedBy({ result, say }: ReportContext, { stage, indicators }: FunctionResult): string {
  const lowest = indicators.filter((id) => stage !== null && result.assessment.indicators[id]?.stage === stage);
  if (lowest.length === 0) return say('functions.byNothing');
  return lowest.length === indicators.length && indicators.length > 1
    ? say('functions.byAll')
    : say.listed(lowest.map((id) => indicatorName(result, id)));
}

function wayUpTable(context: ReportContext): TableView | null {
  const { result, say } = context;
  const { wayUp } = result.assessment;
  if (wayUp === null || wayUp.improvements.length === 0) return null;
  return tableView(
    say(wayUp.toMeasure.length === 0 ? 'functions.wayUpCaption' : 'functions.wayUpCaptionKnown', { stage: wayUp.to }),
    columns(
      say('functions.columnIndicator'),
      say('functions.columnNow'),
      say('functions.columnStage'),
      say('functions.columnNeeds'),
      say('functions.columnEffort'),
      say('functions.columnTakes'),
    ),
    wayUp.improvements.map((improvement) => {
      const { name, now, target } = improvementWords(context, improvement);
      const { level = '', takes = '' } = result.wording.indicators[improvement.indicator]?.effort ?? {};
      return [
        headerCell(name, { href: indicatorAnchor(improvement.indicator) }),
        textCell(now ?? say('words.notKnown')),
        stageCell(stageOnly(result.assessment.indicators[improvement.indicator]?.stage ?? null)),
        textCell(target),
        textCell(say('functions.effort', { level })),
        textCell(takes),
      ];
    }),
  );
}

function toMeasureOf({ result, say }: ReportContext): string | null {
  const ids = result.assessment.wayUp?.toMeasure ?? [];
  if (ids.length === 0) return null;
  return say('functions.toMeasure', { indicators: say.listed(ids.map((id) => indicatorName(result, id))) });
}
