/** This result held against another: an earlier one, another organisation, or another design of the same operation. */
import { handleTimeByKindChart } from '../../../charts/handle-time-by-kind.ts';
import type { MessageKey, Say } from '../../../messages/say.ts';
import type { ComparedSide, ComparisonDocument } from '../../../schema/result/comparison.ts';
import { figuresIn } from '../../figures.ts';
import { shortened } from '../../neutral-text.ts';
import { type CellWording, figureCells, stageCells } from '../../text/comparison/figure-cells.ts';
import { isCoordinationKind } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { mapChangeTable, mapChangeWords } from './compared-map.ts';
import { careWords } from './comparison-care.ts';

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

/** Null where nothing is compared. */
export async function comparisonSection(context: ReportContext): Promise<ComparisonSection | null> {
  const { comparison, say } = context;
  if (comparison === null) return null;
  const { from, to, assessment, map } = comparison;
  return {
    template: 'comparison',
    id: ANCHORS.comparison,
    short: say('comparison.short'),
    title: titleOf(context, comparison),
    basis: say('comparison.basis', { other: fullName(from) }),
    sides: sidesTable(context, from, to),
    care: careWords(context, comparison),
    stages: stageTable(context, assessment),
    figure: await kindFigure(context, comparison),
    operation: operationTable(context, comparison),
    indicators: indicatorTable(context, assessment),
    map: map === null ? null : mapChangeWords(context, map),
    mapRows: map === null ? null : mapChangeTable(context, map),
    sources: sourcesOf(context, {
      tables: [],
      method: ['stage', 'score', 'handle-time', 'failures'],
      assumptions: false,
    }),
  };
}

const fullName = ({ organization, name }: ComparedSide): string =>
  `${shortened(organization, LONGEST_NAME)} (${shortened(name, LONGEST_NAME)})`;

/** The organisation where it is another one, else the input that tells the two apart. */
const otherName = (from: ComparedSide, to: ComparedSide): string =>
  shortened(from.organization === to.organization ? from.name : from.organization, LONGEST_NAME);

/** Stage and handle time, without a word on why they differ. */
function titleOf({ figures, say }: ReportContext, { from, to, assessment, handleTime }: ComparisonDocument): string {
  const other = otherName(from, to);
  const parts = [...stagePart(say, assessment.stage), ...timePart(say, handleTime.exactMean, figures.duration)];
  return parts.length === 0
    ? say('comparison.titleNothing', { other })
    : say('comparison.title', { other, parts: parts.join(', ') });
}

function stagePart(say: Say, { from, to }: ComparisonDocument['assessment']['stage']): readonly string[] {
  if (from === null || to === null) return [];
  return [
    from === to
      ? say('comparison.sameStage', { stage: String(to) })
      : say('comparison.otherStage', { from: String(from), to: String(to) }),
  ];
}

function timePart(
  say: Say,
  { from, to, difference }: ComparisonDocument['handleTime']['exactMean'],
  text: (seconds: number) => string,
): readonly string[] {
  if (from === null || to === null || difference === null) return [];
  return [
    text(from) === text(to)
      ? say('comparison.sameTime', { time: text(to) })
      : say('comparison.otherTime', { from: text(from), to: text(to) }),
  ];
}

function sidesTable({ say }: ReportContext, from: ComparedSide, to: ComparedSide): TableView {
  const row = (label: MessageKey, of: (side: ComparedSide) => string | null) => [
    headerCell(say(label)),
    textCell(of(from) ?? say('comparison.notStated')),
    textCell(of(to) ?? say('comparison.notStated')),
  ];
  const inputOf = ({ source, name }: ComparedSide): string => {
    const short = shortened(name, LONGEST_NAME);
    return source === 'result' ? say('comparison.resultOf', { name: short }) : short;
  };
  return tableView(
    say('comparison.sidesCaption'),
    columns(say('comparison.aspect'), say('comparison.other'), say('comparison.this')),
    [
      row('comparison.organization', (side) => shortened(side.organization, LONGEST_NAME)),
      row('comparison.input', inputOf),
      row('comparison.setUp', (side) => shortened(side.setupName, LONGEST_NAME)),
      row('comparison.date', (side) => side.date),
      row('comparison.model', (side) => `${side.model.id} ${side.model.version}`),
    ],
  );
}

const fourColumns = (say: Say) =>
  [
    { number: say('comparison.other') },
    { number: say('comparison.this') },
    { number: say('comparison.change') },
    say('comparison.verdict'),
  ] as const;

const wordingIn = (say: Say): CellWording => ({
  notKnown: say('words.notKnown'),
  verdict: (verdict) => (verdict === 'not-compared' ? '' : say(`comparison.verdict-${verdict}`)),
  points: (size) => say('comparison.points', { size }),
});
type Cells = readonly [from: string, to: string, change: string, verdict: string];
const cellsOf = ([a, b, change, verdict]: Cells) => [
  numberCell(a),
  numberCell(b),
  numberCell(change),
  textCell(verdict === '' ? '–' : verdict),
];

function stageTable({ figures, say }: ReportContext, assessment: ComparisonDocument['assessment']): TableView {
  const wording = wordingIn(say);
  return tableView(
    say('comparison.stagesCaption'),
    columns(say('comparison.stageOrScore'), ...fourColumns(say)),
    [
      [headerCell(say('comparison.stageOfOperation')), ...cellsOf(stageCells(assessment.stage, wording))],
      [headerCell(say('comparison.score')), ...cellsOf(figureCells(assessment.score, 'number', figures, wording))],
      ...assessment.functions.map(({ name, stage }) => [headerCell(name), ...cellsOf(stageCells(stage, wording))]),
    ],
    say('comparison.stagesNote'),
  );
}

async function kindFigure(
  context: ReportContext,
  { handleTime, from, to }: ComparisonDocument,
): Promise<FigureView | null> {
  const { figures, say, words } = context;
  const kinds = Object.entries(handleTime.byKind).filter(([, { from: a, to: b }]) => a !== null && b !== null);
  if (kinds.length === 0) return null;
  const sorted = kinds.toSorted(
    ([x, a], [y, b]) =>
      Number(isCoordinationKind(x)) - Number(isCoordinationKind(y)) ||
      (b.from ?? 0) - (a.from ?? 0) ||
      (x < y ? -1 : 1),
  );
  return figureView(context, {
    id: 'figure-comparison',
    tableOpen: false,
    caption: say('comparison.figureCaption', { other: otherName(from, to) }),
    key: say('comparison.figureKey'),
    message: say('comparison.figureMessage', {
      parts: sorted
        .map(([kind, { from: a, to: b }]) =>
          say('comparison.figurePart', {
            name: words.kind(kind),
            from: figures.duration(a ?? 0),
            to: figures.duration(b ?? 0),
          }),
        )
        .join('; '),
    }),
    table: tableView(
      say('comparison.figureTable'),
      columns(say('table.kindOfWork'), ...fourColumns(say)),
      sorted.map(([kind, figure]) => [
        headerCell(words.kind(kind)),
        ...cellsOf(figureCells(figure, 'seconds', figures, wordingIn(say))),
      ]),
    ),
    chart: (room) =>
      handleTimeByKindChart(
        {
          kinds: sorted.map(([kind, { from: a, to: b }]) => ({
            name: words.kind(kind),
            isCoordination: isCoordinationKind(kind),
            parts: [a ?? 0, b ?? 0].map((seconds) => ({ seconds, label: figures.duration(seconds) })),
          })),
          workLabel: say('handle-time.work'),
          coordinationLabel: say('handle-time.coordination'),
        },
        room,
      ),
  });
}

function operationTable({ result, say, words }: ReportContext, comparison: ComparisonDocument): TableView {
  const { handleTime, singleFailures, from, to } = comparison;
  // Money of two currencies is not compared, and stands without a sign.
  const figures = figuresIn(say, from.currency === to.currency ? from.currency : null);
  const perPeriod = words.perPeriod(result.organization.period);
  const rows = [
    ['comparison.meanHandleTime', handleTime.exactMean, 'seconds'],
    ['comparison.coordinationShare', handleTime.coordinationShare, 'share'],
    ['comparison.agentTime', handleTime.agentTimePerContact, 'seconds'],
    ['comparison.contacts', handleTime.volume, 'whole'],
    ['comparison.agentHours', handleTime.agentHours, 'whole'],
    ['comparison.cost', handleTime.cost, 'money'],
    ['comparison.aiReadable', handleTime.ai.readable, 'share'],
    ['comparison.aiCompletable', handleTime.ai.completable, 'share'],
    ['comparison.firstContactResolution', handleTime.firstContactResolution, 'share'],
    ['comparison.identityChecks', handleTime.customer.identityChecks, 'number'],
    ['comparison.retellings', handleTime.customer.retellings, 'number'],
    ['comparison.largestFailure', singleFailures.largest, 'share'],
  ] as const;
  return tableView(
    say('comparison.operationCaption'),
    columns(say('comparison.figure'), ...fourColumns(say)),
    rows
      .filter(([, { from: a, to: b }]) => a !== null || b !== null)
      .map(([name, figure, form]) => [
        headerCell(say(name, { perPeriod })),
        ...cellsOf(figureCells(figure, form, figures, wordingIn(say))),
      ]),
    handleTime.mixEffect === null || handleTime.mixEffect.ofMix === 0
      ? null
      : say('comparison.mixNote', { seconds: figures.number(handleTime.mixEffect.ofMix) }),
  );
}

/** Those that differ; the largest steps first, then in the order of the model. */
function indicatorTable(
  { audience, figures, say, words }: ReportContext,
  { indicators }: ComparisonDocument['assessment'],
): TableView | null {
  const differing = indicators
    .filter(({ value }) => value.verdict !== 'same' && (value.from !== null || value.to !== null))
    .toSorted((a, b) => Math.abs(b.score.difference ?? 0) - Math.abs(a.score.difference ?? 0));
  if (differing.length === 0) return null;
  const shown = differing.slice(0, mostFor(audience, MOST_INDICATORS));
  const wording = wordingIn(say);
  return tableView(
    say('comparison.indicatorsCaption'),
    columns(say('comparison.indicator'), say('comparison.stage'), ...fourColumns(say)),
    shown.map(({ name, unit, stage, value }) => {
      const [a, b] = stageCells(stage, wording);
      return [
        headerCell(name, { note: unit === 'share' || unit === '' ? null : words.unit(unit) }),
        textCell(`${a} → ${b}`),
        ...cellsOf(figureCells(value, { unit }, figures, wording)),
      ];
    }),
    differing.length > shown.length
      ? say('comparison.indicatorsMore', { count: differing.length - shown.length })
      : null,
  );
}
