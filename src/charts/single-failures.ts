/**
 * The elements whose single failure reaches furthest: shares of volume broken, deferred and degraded, end to end, one bar
 * per set-up.
 */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

type State = 'broken' | 'deferred' | 'degraded';

export interface SingleFailuresView {
  /** Worst first; shares of all offered volume, 0 to 1. The bars of all elements stand for the same set-ups. */
  readonly elements: readonly {
    readonly name: string;
    readonly bars: readonly ({ readonly label: string } & Readonly<Record<State, number>>)[];
  }[];
  readonly stateLabels: Readonly<Record<State, string>>;
}

const STATES: readonly State[] = ['broken', 'deferred', 'degraded'];
const BAR_HEIGHT = 18;
const BAR_HEIGHT_OF_SEVERAL = 14;
const ROW_GAP = 6;
const TICKS: Readonly<Record<ChartRoom, readonly number[]>> = { wide: [0, 0.25, 0.5, 0.75, 1], narrow: [0, 0.5, 1] };

export function singleFailuresChart({ elements, stateLabels }: SingleFailuresView, room: ChartRoom): ChartSpec {
  const several = Math.max(1, ...elements.map(({ bars }) => bars.length));
  const barHeight = several > 1 ? BAR_HEIGHT_OF_SEVERAL : BAR_HEIGHT;
  const placed = placedRows(elements, barHeight * several, barHeight * several + ROW_GAP, room);
  const { rows, height } = placed;
  const bars = rows.flatMap(({ name, top, bars: own }) =>
    own.map((bar, position) => ({
      ...bar,
      tip: `${name}: ${bar.label}`,
      opacity: position === 0 ? 1 : 0.62,
      top: top + position * barHeight,
      middle: top + (position + 0.5) * barHeight,
      bottom: top + (position + 1) * barHeight - 1,
    })),
  );
  const parts = bars.flatMap((bar) =>
    STATES.map((state, position) => {
      const from = STATES.slice(0, position).reduce((sum, before) => sum + bar[before], 0);
      const { top, bottom, opacity, tip } = bar;
      return { top, bottom, opacity, state: stateLabels[state], from, to: from + bar[state], tip };
    }).filter(({ from, to }) => to > from),
  );
  const onScale = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1], nice: false },
    axis: { format: '.0%', values: TICKS[room], title: null },
  });
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        data: { values: parts.map(({ top, bottom, from, to }) => ({ top, bottom, from, to })) },
        mark: { type: 'rect', fill: COLOUR.ground },
        encoding: { y: fromTop('top', height), y2: { field: 'bottom' }, x: onScale('from'), x2: { field: 'to' } },
      },
      {
        data: { values: parts },
        mark: 'rect',
        encoding: {
          y: fromTop('top', height),
          y2: { field: 'bottom' },
          x: onScale('from'),
          x2: { field: 'to' },
          fillOpacity: { field: 'opacity', type: 'quantitative', scale: null },
          fill: {
            field: 'state',
            type: 'nominal',
            scale: {
              domain: STATES.map((state) => stateLabels[state]),
              range: [COLOUR.signal, COLOUR.signalMid, COLOUR.neutral],
            },
          },
        },
      },
      {
        data: {
          values: bars.map(({ middle, label, broken, deferred, degraded }) => ({
            middle,
            label,
            end: broken + deferred + degraded,
          })),
        },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 7, fontSize: TEXT_SIZE.note },
        encoding: { y: fromTop('middle', height), x: onScale('end'), text: { field: 'label' } },
      },
    ],
  });
}
