/** One indicator on its scale from worst to best: the stages' bands, the value, and the range that unknown cells leave. */
import type { ChartSpec } from './chart-spec.ts';
import { stageMarkLayers } from './stage-mark.ts';
import { COLOUR, STAGE_BANDS, TEXT_SIZE, themed } from './theme.ts';

export interface IndicatorStripView {
  /** Ends of the scale; better lies to the right. */
  readonly worst: number;
  readonly best: number;
  /** From worst to best. */
  readonly bands: readonly { readonly stage: 1 | 2 | 3; readonly from: number; readonly to: number }[];
  readonly cuts: readonly { readonly at: number; readonly label: string }[];
  readonly value: number | null;
  readonly valueLabel: string;
  readonly stage: 1 | 2 | 3 | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** The wider share that decides stage 2, where there is one. */
  readonly wider: number | null;
}

const WIDTH = 210;
const HEIGHT = 22;
/** Pixels between two cut points whose labels, set in the middle, would touch. */
const LEAST_APART = 44;

/** Every indicator on one scale from 0, its worst, to 1, its best: strips then differ in little but their rows. */
export function indicatorStripChart(view: IndicatorStripView): ChartSpec {
  const { worst, best, floor, ceiling, value, stage, wider } = view;
  const inside = (amount: number): number => Math.min(1, Math.max(0, (amount - worst) / (best - worst)));
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1], nice: false, zero: false },
    axis: null,
  });
  const middle = { value: HEIGHT / 2 };
  const cuts = view.cuts.map(({ at, label }) => ({ at: inside(at), label }));
  const [first, second] = cuts;
  const areClose = first !== undefined && second !== undefined && (second.at - first.at) * WIDTH < LEAST_APART;
  const cutLabels = (values: typeof cuts, align: 'left' | 'center' | 'right'): ChartSpec => ({
    data: { values },
    mark: { type: 'text', align, baseline: 'top', dy: 4, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
    encoding: { x: x('at'), y: { value: HEIGHT }, text: { field: 'label' } },
  });
  const point = value === null || stage === null ? [] : [{ at: inside(value), stage, label: view.valueLabel }];
  return themed({
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: {
          values: view.bands.map(({ stage: of, from, to }) => ({
            from: inside(from),
            to: inside(to),
            ground: STAGE_BANDS[of - 1],
          })),
        },
        mark: { type: 'rect', stroke: COLOUR.ground, strokeWidth: 2 },
        encoding: { x: x('from'), x2: { field: 'to' }, fill: { field: 'ground', type: 'nominal', scale: null } },
      },
      // Two labels that would touch stand away from each other.
      ...(areClose
        ? [cutLabels(cuts.slice(0, 1), 'right'), cutLabels(cuts.slice(1), 'left')]
        : [cutLabels(cuts, 'center')]),
      {
        data: {
          values:
            floor === null || ceiling === null || floor === ceiling
              ? []
              : [{ floor: inside(floor), ceiling: inside(ceiling) }],
        },
        mark: { type: 'rule', stroke: COLOUR.accentMid, strokeWidth: 8, strokeCap: 'round' },
        encoding: { x: x('floor'), x2: { field: 'ceiling' }, y: middle },
      },
      {
        data: { values: wider === null ? [] : [{ at: inside(wider) }] },
        mark: {
          type: 'tick',
          orient: 'vertical',
          thickness: 2,
          size: HEIGHT,
          stroke: COLOUR.accent,
          fill: COLOUR.accent,
        },
        encoding: { x: x('at'), y: middle },
      },
      { data: { values: point }, layer: stageMarkLayers({ x: x('at'), y: middle }, 200) },
      {
        data: { values: point },
        mark: {
          type: 'text',
          baseline: 'bottom',
          dy: -4,
          fontSize: TEXT_SIZE.label,
          fontWeight: 600,
          fill: COLOUR.ink,
        },
        encoding: { x: x('at'), y: { value: 0 }, text: { field: 'label' } },
      },
    ],
  });
}
