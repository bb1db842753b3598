/** How the steps on each system are done: stacked bars, one system a row, the ways in one order; words after each bar. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels, rowBars, silentScale } from './row-marks.ts';
import { placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface ReachBySystemView {
  /** Words for the ways that occur, in the order in which they are stacked. */
  readonly ways: readonly { readonly name: string; readonly tone: ReachTone }[];
  readonly systems: readonly {
    readonly name: string;
    /** Words after the bar. */
    readonly label: string;
    /** Executions per period, by way, with words for tooltips. */
    readonly executions: readonly { readonly value: number; readonly label: string }[];
  }[];
}

export type ReachTone = keyof typeof FILLS;
/** From done without a person to what only a person can do, in order of darkness beside each other; grey is not known. */
const FILLS = {
  executed: COLOUR.accent,
  byPerson: COLOUR.signalSoft,
  notCallable: COLOUR.signal,
  unclear: COLOUR.signalMid,
  unknown: COLOUR.neutral,
} as const;

const BAR_HEIGHT = 18;
const PITCH = 25;
/** Room after the longest bar for its words, as a share of the bar. */
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.45, narrow: 0.9 };

export function reachBySystemChart({ ways, systems }: ReachBySystemView, room: ChartRoom): ChartSpec {
  const placed = placedRows(systems, BAR_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const stacked = rows.map(({ executions, ...row }) => {
    const ends = executions.map((_, at) => executions.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0));
    return { ...row, executions, ends, end: ends.at(-1) ?? 0 };
  });
  const bars = stacked.flatMap(({ name, top, bottom, executions, ends }) =>
    executions.map(({ value, label }, at) => ({
      top,
      bottom,
      from: (ends[at] ?? 0) - value,
      to: ends[at] ?? 0,
      way: ways[at]?.name ?? '',
      tip: `${name}, ${ways[at]?.name ?? ''}: ${label}`,
    })),
  );
  const longest = Math.max(0, ...stacked.map(({ end }) => end)) || 1;
  const onScale = silentScale([0, longest * (1 + LABEL_ROOM[room])]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      rowBars(
        bars.filter(({ from, to }) => to > from),
        height,
        { onScale, from: 'from', to: 'to' },
        {
          fill: {
            field: 'way',
            type: 'nominal',
            scale: { domain: ways.map(({ name }) => name), range: ways.map(({ tone }) => FILLS[tone]) },
            legend: { columns: room === 'wide' ? 3 : 1, labelLimit: PLOT_WIDTH[room] },
          },
        },
      ),
      endLabels(
        stacked.map(({ middle, label, end }) => ({ middle, label, end })),
        height,
        onScale('end'),
      ),
    ],
  });
}
