/** Scores of the functions on the bands of the three stages, with floor to ceiling and the indicators behind each. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { fromTop, type PlacedRows, placedRows, rowNames } from './rows.ts';
import { stageMarkLayers } from './stage-mark.ts';
import { COLOUR, PLOT_WIDTH, STAGE_BANDS, TEXT_SIZE, themed } from './theme.ts';

/** Scores run from 0 to 100; null where nothing is measured. */
export interface FunctionScoresView {
  readonly functions: readonly {
    readonly name: string;
    readonly stage: 1 | 2 | 3 | null;
    readonly score: number | null;
    readonly floor: number;
    readonly ceiling: number;
    readonly indicatorScores: readonly number[];
  }[];
  /** Said in the row of a function without a stage. */
  readonly unmeasuredLabel: string;
  /** Of stages 1, 2 and 3, over their bands. */
  readonly stageLabels: readonly [string, string, string];
}

const MARK_HEIGHT = 16;
const PITCH = 28;
/** Scores at which stage 2 and stage 3 begin on the scale of one indicator (design 3). */
const BANDS = [
  { from: 0, to: 100 / 3 },
  { from: 100 / 3, to: 200 / 3 },
  { from: 200 / 3, to: 100 },
].map((band, position) => ({ ...band, middle: (band.from + band.to) / 2, ground: STAGE_BANDS[position] }));

const onScale = (field: string): ChartSpec => ({
  field,
  type: 'quantitative',
  scale: { domain: [0, 100], nice: false },
  axis: null,
});

export function functionScoresChart(view: FunctionScoresView, room: ChartRoom): ChartSpec {
  const { functions, unmeasuredLabel, stageLabels } = view;
  const bands = BANDS.map((band, at) => ({ ...band, words: stageLabels[at] ?? '' }));
  const placed = placedRows(functions, MARK_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const middle = fromTop('middle', height);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      {
        data: { values: bands },
        mark: { type: 'rect', stroke: COLOUR.ground, strokeWidth: 2 },
        encoding: {
          x: onScale('from'),
          x2: { field: 'to' },
          fill: { field: 'ground', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: bands },
        mark: { type: 'text', baseline: 'bottom', dy: -6, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: onScale('middle'), y: { value: 0 }, text: { field: 'words' } },
      },
      rowNames(placed, room),
      {
        data: { values: rows.filter(({ floor, ceiling }) => floor !== ceiling) },
        mark: { type: 'rule', stroke: COLOUR.accentMid, strokeWidth: 8 },
        encoding: { y: middle, x: onScale('floor'), x2: { field: 'ceiling' } },
      },
      {
        data: {
          values: rows.flatMap(({ top, bottom, indicatorScores }) =>
            indicatorScores.map((score) => ({ top, bottom, score })),
          ),
        },
        mark: { type: 'rule', stroke: COLOUR.quiet, strokeWidth: 1.5 },
        encoding: { y: fromTop('top', height), y2: { field: 'bottom' }, x: onScale('score') },
      },
      ...unmeasuredLabels(placed, unmeasuredLabel, room),
      {
        data: { values: rows.filter(({ stage, score }) => stage !== null && score !== null) },
        layer: stageMarkLayers({ y: middle, x: onScale('score') }, 240),
      },
    ],
  });
}

/** Pixels around the words that keep the broad line off them. */
const CLEARANCE = 6;

/**
 * On the line of the function's name: upon its range, which is cut out around the words, where names stand beside the
 * plot, at the right edge where names stand above the ranges.
 */
function unmeasuredLabels(
  { rows, height }: PlacedRows<FunctionScoresView['functions'][number]>,
  label: string,
  room: ChartRoom,
): readonly ChartSpec[] {
  const isWide = room === 'wide';
  const unmeasured = rows.filter(({ stage }) => stage === null);
  const words = (mark: ChartSpec): ChartSpec => ({
    data: { values: unmeasured.map(({ nameAt }) => ({ nameAt, at: isWide ? 50 : 100 })) },
    mark: { type: 'text', baseline: 'middle', align: isWide ? 'center' : 'right', fontSize: TEXT_SIZE.note, ...mark },
    encoding: { y: fromTop('nameAt', height), x: onScale('at'), text: { value: label } },
  });
  const cutOut = { fill: STAGE_BANDS[1], stroke: STAGE_BANDS[1], strokeWidth: 2 * CLEARANCE, strokeJoin: 'round' };
  return [...(isWide ? [words(cutOut)] : []), words({ fill: COLOUR.quiet, dx: isWide ? 0 : -CLEARANCE })];
}
