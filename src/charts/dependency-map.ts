/** Systems around, hubs in the middle, what joins them as curves: everything is placed already, in pixels. */
import type { ChartSpec } from './chart-spec.ts';
import { fromTop } from './rows.ts';
import { COLOUR, TEXT_SIZE, themed } from './theme.ts';

export type MapTone = 'worst' | 'breaking' | 'plain' | 'faint';
export type MapDash = 'solid' | 'dashes' | 'dots' | 'dash-dot' | 'specks';
export type MapShape = 'badge' | 'diamond' | 'ring';

interface MapPoint {
  readonly x: number;
  readonly y: number;
}

export interface MapLine {
  readonly points: readonly MapPoint[];
  readonly width: number;
  readonly dash: MapDash;
  readonly tone: MapTone;
}

export interface MapMark extends MapPoint {
  readonly shape: MapShape;
  readonly tone: MapTone;
}

export interface MapLabel extends MapPoint {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly kind: 'name' | 'strong-name' | 'heading' | 'number' | 'key';
}

/** Ground behind the name of a hub, so that no curve runs through it. */
export interface MapPlate extends MapPoint {
  readonly right: number;
  readonly bottom: number;
}

export interface DependencyMapView {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly MapLine[];
  readonly marks: readonly MapMark[];
  readonly plates: readonly MapPlate[];
  readonly labels: readonly MapLabel[];
}

const TONES: readonly MapTone[] = ['worst', 'breaking', 'plain', 'faint'];
const TONE_COLOURS = [COLOUR.signal, COLOUR.signalMid, COLOUR.accentMid, COLOUR.neutral];
const DASHES: Readonly<Record<MapDash, readonly number[]>> = {
  solid: [1, 0],
  dashes: [7, 4],
  dots: [2, 3],
  'dash-dot': [9, 3, 2, 3],
  specks: [1, 5],
};
/** Path of each shape in Vega's unit square, and its area in square pixels. */
const SHAPES: Readonly<Record<MapShape, { readonly symbol: string; readonly size: number }>> = {
  badge: { symbol: 'circle', size: 254 },
  diamond: { symbol: 'diamond', size: 90 },
  ring: { symbol: 'circle', size: 34 },
};
const LABELS: Readonly<
  Record<MapLabel['kind'], { readonly size: number; readonly weight: number; readonly fill: string }>
> = {
  name: { size: TEXT_SIZE.note, weight: 400, fill: COLOUR.ink },
  'strong-name': { size: TEXT_SIZE.note, weight: 600, fill: COLOUR.ink },
  heading: { size: TEXT_SIZE.note, weight: 400, fill: COLOUR.quiet },
  number: { size: 12, weight: 600, fill: COLOUR.ground },
  key: { size: TEXT_SIZE.note, weight: 400, fill: COLOUR.quiet },
};

/** Size and weight of a label's letters, for whoever makes room for it. */
export const mapLetters = (kind: MapLabel['kind']): { readonly size: number; readonly weight: number } => LABELS[kind];

export function dependencyMapChart(view: DependencyMapView): ChartSpec {
  const { width, height, lines, marks, plates, labels } = view;
  const acrossWith = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, width], nice: false, zero: false },
    axis: null,
  });
  const tone = (channel: 'stroke' | 'fill'): ChartSpec => ({
    [channel]: { field: 'tone', type: 'nominal', scale: { domain: TONES, range: TONE_COLOURS }, legend: null },
  });
  const linesOf = (tones: readonly MapTone[]): ChartSpec => ({
    data: {
      values: lines.flatMap(({ points, ...line }, at) =>
        tones.includes(line.tone) ? points.map((point, step) => ({ ...point, ...line, line: at, step })) : [],
      ),
    },
    mark: { type: 'line', interpolate: 'basis', strokeCap: 'butt', fill: null },
    encoding: {
      x: acrossWith('x'),
      y: fromTop('y', height),
      order: { field: 'step' },
      detail: { field: 'line' },
      strokeWidth: { field: 'width', type: 'quantitative', scale: null },
      strokeDash: {
        field: 'dash',
        type: 'nominal',
        scale: { domain: Object.keys(DASHES), range: Object.values(DASHES) },
        legend: null,
      },
      ...tone('stroke'),
    },
  });
  const marksOf = (shape: MapShape): ChartSpec => ({
    data: { values: marks.filter((mark) => mark.shape === shape).map(({ x, y, tone }) => ({ x, y, tone })) },
    mark: {
      type: 'point',
      shape: SHAPES[shape].symbol,
      size: SHAPES[shape].size,
      filled: shape !== 'ring',
      opacity: 1,
      strokeWidth: 1.5,
      ...(shape === 'ring' ? { fill: COLOUR.ground } : { stroke: COLOUR.ground }),
    },
    encoding: { x: acrossWith('x'), y: fromTop('y', height), ...tone(shape === 'ring' ? 'stroke' : 'fill') },
  });
  const labelsOf = (kind: MapLabel['kind'], align: MapLabel['align']): ChartSpec[] => {
    const values = labels.filter((label) => label.kind === kind && label.align === align);
    const { size, weight, fill } = LABELS[kind];
    return values.length === 0
      ? []
      : [
          {
            data: { values: values.map(({ x, y, text }) => ({ x, y, text })) },
            mark: { type: 'text', align, baseline: 'middle', fontSize: size, fontWeight: weight, fill },
            encoding: { x: acrossWith('x'), y: fromTop('y', height), text: { field: 'text' } },
          },
        ];
  };
  return themed({
    width,
    height,
    layer: [
      linesOf(['faint', 'plain']),
      linesOf(['breaking']),
      linesOf(['worst']),
      {
        data: { values: plates },
        mark: { type: 'rect', fill: COLOUR.ground, stroke: COLOUR.line },
        encoding: { x: acrossWith('x'), x2: { field: 'right' }, y: fromTop('y', height), y2: { field: 'bottom' } },
      },
      marksOf('ring'),
      marksOf('diamond'),
      marksOf('badge'),
      ...(['name', 'strong-name', 'heading', 'number', 'key'] as const).flatMap((kind) =>
        (['left', 'center', 'right'] as const).flatMap((align) => labelsOf(kind, align)),
      ),
    ],
  });
}
