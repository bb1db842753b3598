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

const WIDTH = 300;
const HEIGHT = 22;

export function indicatorStripChart(view: IndicatorStripView): ChartSpec {
  const low = Math.min(view.worst, view.best);
  const high = Math.max(view.worst, view.best);
  const inside = (value: number): number => Math.min(high, Math.max(low, value));
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [view.worst, view.best], nice: false, zero: false },
    axis: null,
  });
  const middle = { value: HEIGHT / 2 };
  const { floor, ceiling, value, stage, wider } = view;
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
      {
        data: { values: view.cuts },
        mark: { type: 'text', baseline: 'top', dy: 4, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: x('at'), y: { value: HEIGHT }, text: { field: 'label' } },
      },
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
