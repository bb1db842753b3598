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

export function indicatorStripChart(view: IndicatorStripView): ChartSpec {
  const { worst, best, floor, ceiling, value, stage, wider } = view;
  const low = Math.min(worst, best);
  const high = Math.max(worst, best);
  const inside = (value: number): number => Math.min(high, Math.max(low, value));
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [worst, best], nice: false, zero: false },
    axis: null,
  });
  const middle = { value: HEIGHT / 2 };
  const [first, second] = view.cuts;
  const apart = ((second?.at ?? best) - (first?.at ?? worst)) / (best - worst || 1);
  const areClose = second !== undefined && apart * WIDTH < LEAST_APART;
  const cutLabels = (cuts: typeof view.cuts, align: 'left' | 'center' | 'right'): ChartSpec => ({
    data: { values: cuts },
    mark: { type: 'text', align, baseline: 'top', dy: 4, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
    encoding: { x: x('at'), y: { value: HEIGHT }, text: { field: 'label' } },
  });
  const point = value === null || stage === null ? [] : [{ at: inside(value), stage, label: view.valueLabel }];
  return themed({
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: { values: view.bands.map((band) => ({ ...band, ground: STAGE_BANDS[band.stage - 1] })) },
        mark: { type: 'rect', stroke: COLOUR.ground, strokeWidth: 2 },
        encoding: { x: x('from'), x2: { field: 'to' }, fill: { field: 'ground', type: 'nominal', scale: null } },
      },
      // Two labels that would touch stand away from each other.
      ...(areClose
        ? [cutLabels(view.cuts.slice(0, 1), 'right'), cutLabels(view.cuts.slice(1), 'left')]
        : [cutLabels(view.cuts, 'center')]),
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
