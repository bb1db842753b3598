/**
 * The one look of all charts. Colours are CSS custom properties of the page that shows the chart, so that it follows
 * light, dark and print; the value after the comma serves an SVG that stands alone.
 */
import { type ChartRoom, type ChartSpec, VEGA_LITE_SCHEMA } from './chart-spec.ts';

/** Tints of one hue for what is good to bad in degree, one signal for what needs attention; told apart without hue. */
export const COLOUR = {
  ink: 'var(--ink, #1b2528)',
  quiet: 'var(--ink-quiet, #55636a)',
  line: 'var(--line, #d5dcde)',
  ground: 'var(--ground, #ffffff)',
  accent: 'var(--accent, #0b5a68)',
  accentMid: 'var(--accent-mid, #86b6be)',
  accentPale: 'var(--accent-pale, #e2eef0)',
  signal: 'var(--signal, #a8470f)',
  signalMid: 'var(--signal-mid, #e0a279)',
  signalSoft: 'var(--signal-soft, #efcbb1)',
  signalPale: 'var(--signal-pale, #f8e6d9)',
  neutral: 'var(--neutral, #b9c3c6)',
} as const;

/** Grounds of the three stages, from pale to strong: the stage is also told by place, shape and word. */
export const STAGE_BANDS = ['var(--band-1, #f1f4f5)', 'var(--band-2, #e0ebed)', 'var(--band-3, #c9dfe3)'] as const;

const CHART_FONT = 'Source Sans 3';

/** Sizes in CSS pixels. */
export const TEXT_SIZE = { label: 14, note: 13 } as const;
export const PLOT_WIDTH: Readonly<Record<ChartRoom, number>> = { wide: 520, narrow: 300 };
/** Room for names left of the plot; a narrow chart sets them above the rows. */
export const LABEL_WIDTH = { wide: 240 } as const;

const CONFIG = {
  font: CHART_FONT,
  background: 'transparent',
  padding: 2,
  view: { stroke: null },
  axis: {
    labelFontSize: TEXT_SIZE.label,
    labelColor: COLOUR.ink,
    labelPadding: 8,
    titleFontSize: TEXT_SIZE.note,
    titleFontWeight: 400,
    titleColor: COLOUR.quiet,
    titlePadding: 8,
    domain: false,
    ticks: false,
    gridColor: COLOUR.line,
    gridWidth: 1,
  },
  axisQuantitative: { labelFontSize: TEXT_SIZE.note, labelColor: COLOUR.quiet },
  legend: {
    orient: 'top',
    direction: 'horizontal',
    title: null,
    labelFontSize: TEXT_SIZE.note,
    labelColor: COLOUR.ink,
    symbolType: 'square',
    symbolSize: 110,
    symbolStrokeWidth: 0,
    padding: 0,
    offset: 10,
    columnPadding: 18,
  },
  text: { fontSize: TEXT_SIZE.note, fill: COLOUR.ink },
} as const;

/**
 * A specification with the shared look; `aria` is off because the figure around the chart says what it shows. Marks whose
 * rows have a `tip` carry it as their description, which pages show as a tooltip.
 */
export function themed(spec: ChartSpec): ChartSpec {
  const { layer } = spec;
  const layers = Array.isArray(layer) ? { layer: (layer as ChartSpec[]).map(withTips) } : {};
  return { $schema: VEGA_LITE_SCHEMA, ...spec, ...layers, config: { ...CONFIG, aria: false } };
}

function withTips(layer: ChartSpec): ChartSpec {
  const { data, mark, encoding } = layer as {
    readonly data?: { readonly values?: readonly ChartSpec[] };
    readonly mark?: string | ChartSpec;
    readonly encoding?: ChartSpec;
  };
  const own = typeof mark === 'string' ? { type: mark } : mark;
  const hasTips = data?.values?.some((row) => typeof row['tip'] === 'string') === true;
  if (!hasTips || own === undefined || own['type'] === 'text') return layer;
  const description = { field: 'tip', type: 'nominal' };
  return { ...layer, mark: { ...own, aria: true }, encoding: { ...encoding, description } };
}
