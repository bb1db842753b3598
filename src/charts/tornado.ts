/** What a result hangs on: each input at its low and at its high, the others at their base, widest swing first. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { rowBars, silentScale } from './row-marks.ts';
import { fromTop, guides, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

export interface TornadoView {
  /** The result with every input at its base. */
  readonly base: number;
  readonly baseLabel: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly atLow: number;
    readonly atHigh: number;
    /** Values of the input, at the ends of its bar. */
    readonly lowLabel: string;
    readonly highLabel: string;
  }[];
  readonly lowLegend: string;
  readonly highLegend: string;
  readonly zeroLabel: string;
}

const BAR_HEIGHT = 16;
const PITCH = 21;
/** Room at both sides for the labels, as a share of the widest swing. */
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.16, narrow: 0.3 };

export function tornadoChart(view: TornadoView, room: ChartRoom): ChartSpec {
  const { base, inputs } = view;
  const placed = placedRows(inputs, BAR_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const ends = [base, ...inputs.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const margin = LABEL_ROOM[room] * (most - least || 1);
  const domain = [least - margin, most + margin];
  const onScale = silentScale(domain);
  const halves = rows.flatMap(({ name, top, bottom, middle, atLow, atHigh, lowLabel, highLabel }) => [
    {
      top,
      bottom,
      middle,
      base,
      end: atLow,
      other: atHigh,
      side: view.lowLegend,
      label: lowLabel,
      tip: `${name}: ${lowLabel}`,
    },
    {
      top,
      bottom,
      middle,
      base,
      end: atHigh,
      other: atLow,
      side: view.highLegend,
      label: highLabel,
      tip: `${name}: ${highLabel}`,
    },
  ]);
  const text = (align: 'left' | 'right', values: typeof halves): ChartSpec => ({
    data: { values },
    mark: { type: 'text', align, baseline: 'middle', dx: align === 'left' ? 6 : -6, fontSize: TEXT_SIZE.note },
    encoding: { y: fromTop('middle', height), x: onScale('end'), text: { field: 'label' } },
  });
  const crossesZero = (domain[0] ?? 0) <= 0 && (domain[1] ?? 0) >= 0;
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      rowBars(
        halves,
        height,
        { onScale, from: 'base', to: 'end' },
        {
          fill: {
            field: 'side',
            type: 'nominal',
            scale: { domain: [view.lowLegend, view.highLegend], range: [COLOUR.accent, COLOUR.signalMid] },
          },
        },
      ),
      {
        // Names stand between the rows of a narrow chart: there the line keeps to the rows.
        data: { values: guides(placed, room).map((guide) => ({ ...guide, base })) },
        mark: { type: 'rule', stroke: COLOUR.ink, strokeWidth: 1.5 },
        encoding: { x: onScale('base'), y: fromTop('guideTop', height), y2: { field: 'guideBottom' } },
      },
      {
        data: { values: [{ base }] },
        mark: { type: 'text', baseline: 'top', dy: 5, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: onScale('base'), y: { value: height }, text: { value: view.baseLabel } },
      },
      {
        data: { values: crossesZero ? guides(placed, room).map((guide) => ({ ...guide, zero: 0 })) : [] },
        mark: { type: 'rule', stroke: COLOUR.signal, strokeDash: [4, 3] },
        encoding: { x: onScale('zero'), y: fromTop('guideTop', height), y2: { field: 'guideBottom' } },
      },
      {
        data: { values: crossesZero ? [{ zero: 0 }] : [] },
        mark: { type: 'text', baseline: 'bottom', dy: -5, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: onScale('zero'), y: { value: 0 }, text: { value: view.zeroLabel } },
      },
      text(
        'right',
        halves.filter(({ end, other }) => end < other || (end === other && end <= base)),
      ),
      text(
        'left',
        halves.filter(({ end, other }) => end > other),
      ),
    ],
  });
}
