/** Where the functions lie low: stage and score of each for each contact type by itself. */
import { functionHeatMapChart, type HeatMapCell } from '../../../charts/function-heat-map.ts';
import { fitted } from '../../landscape/label-boxes.ts';
import { shortened } from '../../neutral-text.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { headingLines } from '../function-heat-map/heading-lines.ts';
import { lowestFunction, lowestTitle } from '../function-heat-map/lowest-function.ts';
import { functionSummary } from '../function-heat-map/summary-table.ts';
import { type FunctionCell, type TypeRow, typeRows, volumeOf } from '../function-heat-map/type-rows.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, missingCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface FunctionsByContactTypeSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly summary: TableView;
}

/** Rows that are drawn, and rows of the table. */
const MOST_DRAWN = 20;
const MOST_LISTED = 60;
/** Pixels that a name may take above its row, beside its share. */
const NARROW_NAME = 235;
/** Scores at which tints change: the middle of the band of stage 1, where stage 2 begins, where stage 3 does (design 3). */
const TINTS_FROM = [17, 33, 67] as const;

/** Null with fewer than two contact types of which anything is measured: the functions' own section says it then. */
export async function functionsByContactTypeSection(
  context: ReportContext,
): Promise<FunctionsByContactTypeSection | null> {
  const { result, say } = context;
  const ids = Object.keys(result.assessment.functions);
  const rows = typeRows(result);
  const lowest = lowestFunction(rows, ids);
  if (rows.filter(({ cells }) => cells.some(({ score }) => score !== null)).length < 2 || lowest === null) return null;
  const names = ids.map((id) => result.wording.functions[id]?.name ?? id);
  const drawn = rows.slice(0, MOST_DRAWN);
  const title = lowestTitle(context, rows, lowest);
  return {
    template: 'functions-by-contact-type',
    id: ANCHORS.functionsByContactType,
    short: say('functions-by-contact-type.short'),
    title,
    basis: say('functions-by-contact-type.basis'),
    figure: await figureView(context, {
      id: 'figure-functions-by-contact-type',
      tableOpen: false,
      caption: say('functions-by-contact-type.caption'),
      key: keyOf(context, rows, drawn),
      message: messageOf(context, title, rows, names),
      table: twin(context, rows, names),
      chart: (room) =>
        functionHeatMapChart(
          {
            columns: names.map((name) => ({ name, lines: headingLines(name, ids.length) })),
            rows: drawn.map(({ type, volumeShare, cells }) => ({
              name: room === 'wide' ? shortened(type.name, LONGEST_NAME) : fitted(type.name, 'name', NARROW_NAME),
              share: volumeShare === null ? null : context.figures.share(volumeShare),
              cells: cells.map((cell, at) => drawnCell(context, cell, `${type.name}, ${names[at] ?? ''}`)),
            })),
            tintLabels: [
              say('functions-by-contact-type.tintFirst', { to: `${TINTS_FROM[0]}` }),
              say('functions-by-contact-type.tint', { from: `${TINTS_FROM[0]}`, to: `${TINTS_FROM[1]}` }),
              say('functions-by-contact-type.tint', { from: `${TINTS_FROM[1]}`, to: `${TINTS_FROM[2]}` }),
              say('functions-by-contact-type.tintLast', { from: `${TINTS_FROM[2]}` }),
            ],
            shareLabel: say('functions-by-contact-type.volume'),
          },
          room,
        ),
    }),
    summary: functionSummary(context, rows, ids),
    sources: sourcesOf(context, {
      tables: ['contact-types', 'touches', 'systems', 'integrations', 'workflows', 'workflow-steps', 'context'],
      method: ['stage', 'score', 'range'],
      // Stages and scores rest on cut points, which are assumptions of the model.
      assumptions: true,
    }),
  };
}

function drawnCell({ figures, say }: ReportContext, cell: FunctionCell, name: string): HeatMapCell {
  const { stage, score, range } = cell;
  if (stage === null || score === null) {
    const label = say(cell.applies ? 'words.notKnown' : 'functions-by-contact-type.doesNotApply');
    const sign = cell.applies ? '?' : '–';
    return { stage: null, label, sign, range: null, tint: null, isOpen: cell.applies, tip: `${name}: ${label}` };
  }
  const whole = Math.round(score);
  const label = figures.whole(whole);
  return {
    stage,
    label,
    sign: label,
    range: !cell.isOpen || range === null ? null : `${figures.whole(range.low)}–${figures.whole(range.high)}`,
    tint: TINTS_FROM.filter((from) => whole >= from).length,
    isOpen: cell.stages !== null,
    tip: `${name}: ${cellWords(say, figures, cell)}`,
  };
}

const cellWords = (say: ReportContext['say'], figures: ReportContext['figures'], { stage, score }: FunctionCell) =>
  say('functions-by-contact-type.cell', { stage: `${stage ?? ''}`, score: figures.whole(score ?? 0) });

function twin(context: ReportContext, rows: readonly TypeRow[], names: readonly string[]): TableView {
  const { figures, say, words, result, audience } = context;
  const listed = rows.slice(0, mostFor(audience, MOST_LISTED));
  const left = rows.slice(listed.length);
  return tableView(
    say('functions-by-contact-type.tableCaption'),
    columns(
      say('functions-by-contact-type.columnType'),
      {
        number: say('functions-by-contact-type.columnVolume', {
          period: words.perPeriod(result.organization.period),
        }),
      },
      ...names,
    ),
    listed.map(({ type, cells }) => [
      headerCell(shortened(type.name, LONGEST_NAME)),
      numberCell(type.volume === null ? null : figures.whole(type.volume)),
      ...cells.map((cell) => {
        if (!cell.applies) return textCell(say('functions-by-contact-type.doesNotApply'));
        if (cell.stage === null) return missingCell();
        return textCell(say('stage.numbered', { stage: `${cell.stage}` }), { note: scoreNote(context, cell) });
      }),
    ]),
    [
      say('functions-by-contact-type.tableNote'),
      ...(left.length === 0 ? [] : [say('functions-by-contact-type.notListed', { count: left.length })]),
    ].join(' '),
  );
}

/** "score 27", "score 27, 17 to 44", "score 27, 17 to 44, stage 1 to 2". */
function scoreNote({ figures, say }: ReportContext, { score, range, isOpen, stages }: FunctionCell): string {
  const values = { score: figures.whole(score ?? 0) };
  if (!isOpen || range === null) return say('functions-by-contact-type.score', values);
  const ranged = { ...values, low: figures.whole(range.low), high: figures.whole(range.high) };
  if (stages === null) return say('functions-by-contact-type.scoreRange', ranged);
  return say('functions-by-contact-type.scoreAndStages', {
    ...ranged,
    floor: `${stages.floor}`,
    ceiling: `${stages.ceiling}`,
  });
}

function keyOf(context: ReportContext, rows: readonly TypeRow[], drawn: readonly TypeRow[]): string {
  const { say } = context;
  const cells = drawn.flatMap((row) => row.cells);
  const sentences = [
    say('functions-by-contact-type.key'),
    ...(cells.some(({ isOpen, score }) => isOpen && score !== null) ? [say('functions-by-contact-type.keyRange')] : []),
    ...(cells.some(({ stages, applies }) => applies && stages !== null)
      ? [say('functions-by-contact-type.keyStageOpen')]
      : []),
    ...(cells.some(({ score }) => score === null) ? [say('functions-by-contact-type.keyOpen')] : []),
    ...notDrawn(context, rows, drawn),
  ];
  return sentences.join(' ');
}

function notDrawn({ figures, say }: ReportContext, rows: readonly TypeRow[], drawn: readonly TypeRow[]): string[] {
  const count = rows.length - drawn.length;
  if (count === 0) return [];
  const share = volumeOf(rows.slice(drawn.length));
  return share === null
    ? [say('functions-by-contact-type.notDrawn', { count })]
    : [say('functions-by-contact-type.notDrawnOf', { count, share: figures.share(share) })];
}

/** The statement, and how many contact types each function has at each stage. */
function messageOf({ say }: ReportContext, title: string, rows: readonly TypeRow[], names: readonly string[]): string {
  const at = (position: number, stage: number) => rows.filter(({ cells }) => cells[position]?.stage === stage).length;
  const parts = names.map((name, position) =>
    say('functions-by-contact-type.messagePart', {
      name,
      one: `${at(position, 1)}`,
      two: `${at(position, 2)}`,
      three: `${at(position, 3)}`,
    }),
  );
  return say('functions-by-contact-type.message', { title, parts: parts.join('; ') });
}
