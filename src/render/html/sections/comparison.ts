/** This result held against another: an earlier one, another organisation, or another design of the same operation. */
import { handleTimeByKindChart } from '../../../charts/handle-time-by-kind.ts';
import type { ComparedSide, ComparisonDocument } from '../../../schema/result/comparison.ts';
import { figuresIn } from '../../figures.ts';
import { shortened } from '../../neutral-text.ts';
import { figureCells, stageCells } from '../../text/comparison/figure-cells.ts';
import { isCoordinationKind, isKind, KIND_WORDS } from '../../words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { mapChangeTable, mapChangeWords } from './compared-map.ts';

export interface ComparisonSection extends Section {
  readonly basis: string;
  readonly sides: TableView;
  readonly care: readonly string[];
  readonly stages: TableView;
  readonly figure: FigureView | null;
  readonly operation: TableView;
  readonly indicators: TableView | null;
  readonly map: string | null;
  readonly mapRows: TableView | null;
}

const MOST_INDICATORS = 14;
const EFFECT_WORDS = { note: 'Note', 'with-care': 'With care', 'not-compared': 'Not compared' } as const;
const OTHER = 'The other';
const THIS = 'This report';

/** Null where nothing is compared. */
export async function comparisonSection(context: ReportContext): Promise<ComparisonSection | null> {
  const { comparison } = context;
  if (comparison === null) return null;
  const { from, to, assessment, map } = comparison;
  return {
    template: 'comparison',
    id: ANCHORS.comparison,
    short: 'Held against another result',
    title: titleOf(context, comparison),
    basis: `${capitalName(from)} on one side, this report on the other, each as it is. Better and worse follow the direction of each figure; where neither way is better it has moved. The two are exact and were not simulated together.`,
    sides: sidesTable(from, to),
    care: comparison.comparability.map(
      ({ aspect, effect, message, ...sides }) =>
        `${EFFECT_WORDS[effect]}: ${aspect.replace('-', ' ')} (${shortened(sides.from, LONGEST_NAME)}; here ${shortened(sides.to, LONGEST_NAME)}). ${message}`,
    ),
    stages: stageTable(context, assessment),
    figure: await kindFigure(context, comparison),
    operation: operationTable(context, comparison),
    indicators: indicatorTable(context, assessment),
    map: map === null ? null : mapChangeWords(context, map),
    mapRows: map === null ? null : mapChangeTable(map),
  };
}

const capitalName = ({ organization, name }: ComparedSide): string =>
  `${shortened(organization, LONGEST_NAME)} (${shortened(name, LONGEST_NAME)})`;

/** The organisation where it is another one, else the input that tells the two apart. */
const otherName = (from: ComparedSide, to: ComparedSide): string =>
  shortened(from.organization === to.organization ? from.name : from.organization, LONGEST_NAME);

/** Stage and handle time, without a word on why they differ. */
function titleOf({ figures }: ReportContext, { from, to, assessment, handleTime }: ComparisonDocument): string {
  const { stage } = assessment;
  const against = `Against ${otherName(from, to)}`;
  const parts = [
    stage.from === null || stage.to === null
      ? ''
      : stage.from === stage.to
        ? `the same stage\u00a0${stage.to}`
        : `stage\u00a0${stage.to} instead of stage\u00a0${stage.from}`,
    ...timePart(handleTime.exactMean, figures.duration),
  ].filter((part) => part !== '');
  return parts.length === 0 ? `${against}: nothing that can be compared at once` : `${against}: ${parts.join(', ')}`;
}

function timePart(
  { from, to, difference }: ComparisonDocument['handleTime']['exactMean'],
  text: (seconds: number) => string,
): readonly string[] {
  if (from === null || to === null || difference === null) return [];
  return text(from) === text(to)
    ? [`the same handle time of ${text(to)}`]
    : [`handle time ${text(to)} instead of ${text(from)}`];
}

function sidesTable(from: ComparedSide, to: ComparedSide): TableView {
  const row = (label: string, of: (side: ComparedSide) => string | null) => [
    headerCell(label),
    textCell(of(from) ?? 'not stated'),
    textCell(of(to) ?? 'not stated'),
  ];
  return tableView('What is compared', columns('Aspect', OTHER, THIS), [
    row('Organisation', (side) => shortened(side.organization, LONGEST_NAME)),
    row('Input', (side) => `${side.source === 'result' ? 'result of ' : ''}${shortened(side.name, LONGEST_NAME)}`),
    row('Set-up', (side) => shortened(side.setupName, LONGEST_NAME)),
    row('Date', (side) => side.date),
    row('Model', (side) => `${side.model.id} ${side.model.version}`),
  ]);
}

const FOUR = [{ number: OTHER }, { number: THIS }, { number: 'Change' }, 'This report is'] as const;
type Cells = readonly [from: string, to: string, change: string, verdict: string];
const cellsOf = ([a, b, change, verdict]: Cells) => [
  numberCell(a),
  numberCell(b),
  numberCell(change),
  textCell(verdict === '' ? '–' : verdict),
];

function stageTable({ figures }: ReportContext, assessment: ComparisonDocument['assessment']): TableView {
  return tableView(
    'Stages and scores',
    columns('Stage or score', ...FOUR),
    [
      [headerCell('Stage of the operation'), ...cellsOf(stageCells(assessment.stage))],
      [headerCell('Score, 0 to 100'), ...cellsOf(figureCells(assessment.score, 'number', figures))],
      ...assessment.functions.map(({ name, stage }) => [headerCell(name), ...cellsOf(stageCells(stage))]),
    ],
    'Of functions the stage, which is the lowest among their indicators.',
  );
}

async function kindFigure(
  context: ReportContext,
  { handleTime, from, to }: ComparisonDocument,
): Promise<FigureView | null> {
  const { figures } = context;
  const kinds = Object.entries(handleTime.byKind).filter(([, { from: a, to: b }]) => a !== null && b !== null);
  if (kinds.length === 0) return null;
  const name = (kind: string): string => (isKind(kind) ? KIND_WORDS[kind] : kind);
  const sorted = kinds.toSorted(
    ([x, a], [y, b]) =>
      Number(isCoordinationKind(x)) - Number(isCoordinationKind(y)) ||
      (b.from ?? 0) - (a.from ?? 0) ||
      (x < y ? -1 : 1),
  );
  return figureView(context, {
    id: 'figure-comparison',
    tableOpen: false,
    caption: `Handle time by kind of work: ${otherName(from, to)} and this report`,
    key: 'Upper bars: the other. Lower, paler bars: this report.',
    message: `Handle time by kind of work. ${sorted.map(([kind, { from: a, to: b }]) => `${name(kind)}: ${figures.duration(a ?? 0)} and ${figures.duration(b ?? 0)}`).join('; ')}.`,
    table: tableView(
      'Handle time by kind of work on both sides',
      columns('Kind of work', ...FOUR),
      sorted.map(([kind, figure]) => [headerCell(name(kind)), ...cellsOf(figureCells(figure, 'seconds', figures))]),
    ),
    chart: (room) =>
      handleTimeByKindChart(
        {
          kinds: sorted.map(([kind, { from: a, to: b }]) => ({
            name: name(kind),
            isCoordination: isCoordinationKind(kind),
            parts: [a ?? 0, b ?? 0].map((seconds) => ({ seconds, label: figures.duration(seconds) })),
          })),
          workLabel: 'The work itself',
          coordinationLabel: 'Coordination work',
        },
        room,
      ),
  });
}

function operationTable({ result, say }: ReportContext, comparison: ComparisonDocument): TableView {
  const { handleTime, singleFailures, from, to } = comparison;
  // Money of two currencies is not compared, and stands without a sign.
  const figures = figuresIn(say, from.currency === to.currency ? from.currency : null);
  const { period } = result.organization;
  const rows = [
    ['Mean handle time', handleTime.exactMean, 'seconds'],
    ['Coordination share', handleTime.coordinationShare, 'share'],
    ['Agent time per contact offered', handleTime.agentTimePerContact, 'seconds'],
    [`Contacts a ${period}`, handleTime.volume, 'whole'],
    [`Agent hours a ${period}`, handleTime.agentHours, 'whole'],
    [`Cost a ${period}`, handleTime.cost, 'money'],
    ['AI could read for', handleTime.ai.readable, 'share'],
    ['AI could complete', handleTime.ai.completable, 'share'],
    ['First-contact resolution', handleTime.firstContactResolution, 'share'],
    ['Identity checks per contact', handleTime.customer.identityChecks, 'number'],
    ['Retellings per contact', handleTime.customer.retellings, 'number'],
    ['Most volume that one failure breaks', singleFailures.largest, 'share'],
  ] as const;
  return tableView(
    'The operation on both sides',
    columns('Figure', ...FOUR),
    rows
      .filter(([, { from: a, to: b }]) => a !== null || b !== null)
      .map(([name, figure, form]) => [headerCell(name), ...cellsOf(figureCells(figure, form, figures))]),
    handleTime.mixEffect === null || handleTime.mixEffect.ofMix === 0
      ? null
      : `Of the change of mean handle time, ${figures.number(handleTime.mixEffect.ofMix)} s are of another mix of contact types.`,
  );
}

/** Those that differ; the largest steps first, then in the order of the model. */
function indicatorTable(
  { figures }: ReportContext,
  { indicators }: ComparisonDocument['assessment'],
): TableView | null {
  const differing = indicators
    .filter(({ value }) => value.verdict !== 'same' && (value.from !== null || value.to !== null))
    .toSorted((a, b) => Math.abs(b.score.difference ?? 0) - Math.abs(a.score.difference ?? 0));
  if (differing.length === 0) return null;
  const shown = differing.slice(0, MOST_INDICATORS);
  return tableView(
    'Indicators that differ',
    columns('Indicator', 'Stage', ...FOUR),
    shown.map(({ name, unit, stage, value }) => {
      const [a, b] = stageCells(stage);
      return [
        headerCell(name, { note: unit === 'share' || unit === '' ? null : unit }),
        textCell(`${a} → ${b}`),
        ...cellsOf(figureCells(value, { unit }, figures)),
      ];
    }),
    differing.length > shown.length
      ? `${differing.length - shown.length} that differ less are in comparison.json.`
      : null,
  );
}
