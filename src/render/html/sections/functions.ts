/** How the stage was reached: what each stage asks for, the functions that gate it, and the whole way up. */
import { functionScoresChart } from '../../../charts/function-scores.ts';
import type { FunctionResult } from '../../../schema/result/assessment.ts';
import { capitalised, listed, numberWord } from '../../words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { improvementWords, indicatorName } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { stageLabels, stageOnly, stageView } from '../stage-view.ts';
import { columns, headerCell, numberCell, stageCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface FunctionsSection extends Section {
  readonly gates: readonly { readonly mark: string; readonly text: string; readonly meaning: string }[];
  readonly ai: string | null;
  readonly figure: FigureView;
  readonly score: string | null;
  readonly observations: TableView | null;
  readonly wayUpId: string;
  readonly wayUp: TableView | null;
  readonly toMeasure: string | null;
}

export async function functionsSection(context: ReportContext): Promise<FunctionsSection> {
  const { result, figures } = context;
  const { functions, observations, stage, score, robustness } = result.assessment;
  const { wording } = result;
  return {
    template: 'functions',
    id: ANCHORS.stage,
    short: 'How the stage was reached',
    title: titleOf(Object.values(functions)),
    gates: wording.gates
      .toSorted((a, b) => a.stage - b.stage)
      .map((gate) => ({ mark: `${gate.stage}`, text: `Stage ${gate.stage}`, meaning: gate.meaning })),
    ai: wording.stages.find((entry) => entry.stage === stage.value)?.ai ?? null,
    figure: await figureView(context, {
      id: 'figure-functions',
      tableOpen: true,
      caption: 'Scores of the five functions, 0 to 100, on the bands of the stages',
      key: 'Circle: score of the function, its filling the stage (open 1, half 2, full 3). Thin lines: scores of its indicators. Broad line: range while cells are unknown. A function’s stage is the lowest among its indicators, so that its score may lie in a higher band.',
      message: messageOf(context),
      table: functionTable(context, functions, 'The functions that gate the stage'),
      chart: (room) =>
        functionScoresChart(
          {
            unmeasuredLabel: 'nothing measured',
            stageLabels: stageLabels(context.say),
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
        : `The mean score of the five functions is ${figures.whole(score.value)} of 100${scoreRange(score, robustness, figures.whole)}. The score shows distance within and between stages; it decides nothing.`,
    observations:
      Object.keys(observations).length === 0
        ? null
        : functionTable(context, observations, 'Shown beside the stage, without a say in it'),
    wayUpId: ANCHORS.wayUp,
    wayUp: wayUpTable(context),
    toMeasure: toMeasureOf(context),
  };
}

function titleOf(functions: readonly FunctionResult[]): string {
  const known = functions.flatMap(({ stage }) => (stage === null ? [] : [stage]));
  const without = functions.length - known.length;
  if (known.length === 0) return 'Nothing is measured yet for any function';
  const lowest = Math.min(...known);
  const held = known.filter((stage) => stage === lowest).length;
  const of = `of ${numberWord(functions.length)} functions`;
  const main =
    held === functions.length
      ? `All ${numberWord(held)} functions are at stage ${lowest}`
      : `${capitalised(numberWord(held))} ${of} ${held === 1 ? 'is' : 'are'} at stage ${lowest}`;
  return without === 0 ? main : `${main}; ${numberWord(without)} ${without === 1 ? 'has' : 'have'} nothing measured`;
}

function scoreRange(
  score: { readonly floor: number; readonly ceiling: number },
  robustness: { readonly scoreLow: number | null; readonly scoreHigh: number | null },
  whole: (value: number) => string,
): string {
  const parts = [
    score.floor === score.ceiling ? '' : `${whole(score.floor)} to ${whole(score.ceiling)} while cells are unknown`,
    robustness.scoreLow === null || robustness.scoreHigh === null
      ? ''
      : `${whole(robustness.scoreLow)} to ${whole(robustness.scoreHigh)} in nine of ten draws of the weights`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function messageOf({ result, figures }: ReportContext): string {
  const { functions } = result.assessment;
  const parts = Object.entries(functions).map(([id, { stage, score }]) => {
    const name = result.wording.functions[id]?.name ?? id;
    return stage === null || score === null
      ? `${name}: not known`
      : `${name}: stage ${stage}, score ${figures.whole(score)}`;
  });
  return `Functions by stage and score. ${parts.join('; ')}.`;
}

function functionTable(
  { result, figures }: ReportContext,
  functions: Readonly<Record<string, FunctionResult>>,
  caption: string,
): TableView {
  return tableView(
    caption,
    columns('Function', 'Stage', { number: 'Score' }, { number: 'Score range' }, 'Decided by'),
    Object.entries(functions).map(([id, entry]) => [
      headerCell(result.wording.functions[id]?.name ?? id, { note: result.wording.functions[id]?.meaning ?? null }),
      stageCell(stageView({ value: entry.stage, floor: entry.floor, ceiling: entry.ceiling })),
      numberCell(entry.score === null ? null : figures.whole(entry.score)),
      numberCell(
        entry.scoreFloor === entry.scoreCeiling
          ? '–'
          : `${figures.whole(entry.scoreFloor)} to ${figures.whole(entry.scoreCeiling)}`,
      ),
      textCell(decidedBy(result, entry)),
    ]),
  );
}

/** The indicators at the function's own stage: the gate takes the lowest. */
function decidedBy(result: ReportContext['result'], { stage, indicators }: FunctionResult): string {
  const lowest = indicators.filter((id) => stage !== null && result.assessment.indicators[id]?.stage === stage);
  if (lowest.length === 0) return 'nothing measured';
  return lowest.length === indicators.length && indicators.length > 1
    ? 'all its indicators'
    : listed(lowest.map((id) => indicatorName(result, id)));
}

function wayUpTable(context: ReportContext): TableView | null {
  const { result } = context;
  const { wayUp } = result.assessment;
  if (wayUp === null || wayUp.improvements.length === 0) return null;
  return tableView(
    `The shortest way to stage ${wayUp.to}`,
    columns('Indicator', 'Now', 'Stage', 'Needs', 'Effort', 'What it takes'),
    wayUp.improvements.map((improvement) => {
      const { name, now, target, effort } = improvementWords(context, improvement);
      const takes = result.wording.indicators[improvement.indicator]?.effort.takes ?? '';
      return [
        headerCell(name, { href: indicatorAnchor(improvement.indicator) }),
        now === null ? textCell('not known') : textCell(now),
        stageCell(stageOnly(result.assessment.indicators[improvement.indicator]?.stage ?? null)),
        textCell(target),
        textCell(effort.replace(' effort', '')),
        textCell(takes),
      ];
    }),
  );
}

function toMeasureOf({ result }: ReportContext): string | null {
  const ids = result.assessment.wayUp?.toMeasure ?? [];
  if (ids.length === 0) return null;
  return `Still to be measured before the next stage can be named: ${listed(ids.map((id) => indicatorName(result, id)))}.`;
}
