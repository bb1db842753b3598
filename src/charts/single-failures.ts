/** The elements whose single failure reaches furthest: shares of volume broken, deferred and degraded, end to end. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

type State = 'broken' | 'deferred' | 'degraded';

export interface SingleFailuresView {
  /** Worst first; shares of all offered volume, 0 to 1. */
  readonly elements: readonly ({ readonly name: string; readonly label: string } & Readonly<Record<State, number>>)[];
  readonly stateLabels: Readonly<Record<State, string>>;
}

const STATES: readonly State[] = ['broken', 'deferred', 'degraded'];
const BAR_HEIGHT = 18;
const PITCH = 29;
const TICKS: Readonly<Record<ChartRoom, readonly number[]>> = { wide: [0, 0.25, 0.5, 0.75, 1], narrow: [0, 0.5, 1] };

export function singleFailuresChart({ elements, stateLabels }: SingleFailuresView, room: ChartRoom): ChartSpec {
  const placed = placedRows(elements, BAR_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const parts = rows.flatMap((row) =>
    STATES.map((state, position) => {
      const from = STATES.slice(0, position).reduce((sum, before) => sum + row[before], 0);
      return { top: row.top, bottom: row.bottom, state: stateLabels[state], from, to: from + row[state] };
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
        data: { values: parts },
        mark: 'rect',
        encoding: {
          y: fromTop('top', height),
          y2: { field: 'bottom' },
          x: onScale('from'),
          x2: { field: 'to' },
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
          values: rows.map(({ middle, label, broken, deferred, degraded }) => ({
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
