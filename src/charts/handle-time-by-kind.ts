/** Where handle time goes: seconds by kind of work, the work itself apart from coordination, side by side per set-up. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { barInRow, endLabels, OPACITY, rowBars, silentScale } from './row-marks.ts';
import { placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface HandleTimeByKindView {
  /** In the order in which they are shown. */
  readonly kinds: readonly {
    readonly name: string;
    readonly isCoordination: boolean;
    /** One for each set-up, in one order; the words beside the chart name them. */
    readonly parts: readonly { readonly seconds: number; readonly label: string }[];
  }[];
  readonly workLabel: string;
  readonly coordinationLabel: string;
}

const BAR_HEIGHT = 18;
const BAR_HEIGHT_OF_SEVERAL = 13;
const ROW_GAP = 7;
/** Room to the right of the longest bar for its label, as a share of the bar. */
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.3, narrow: 0.5 };

export function handleTimeByKindChart(view: HandleTimeByKindView, room: ChartRoom): ChartSpec {
  const { kinds, workLabel, coordinationLabel } = view;
  const setups = Math.max(1, ...kinds.map(({ parts }) => parts.length));
  const barHeight = setups > 1 ? BAR_HEIGHT_OF_SEVERAL : BAR_HEIGHT;
  const placed = placedRows(kinds, barHeight * setups, barHeight * setups + ROW_GAP, room);
  const { rows, height } = placed;
  const bars = rows.flatMap(({ name, top, isCoordination, parts }) =>
    parts.map((part, position) => ({
      ...part,
      from: 0,
      ...barInRow(top, position, barHeight),
      opacity: opacityOf(position, setups),
      group: isCoordination ? coordinationLabel : workLabel,
      tip: `${name}: ${part.label}`,
    })),
  );
  const longest = Math.max(1, ...bars.map(({ seconds }) => seconds));
  const onScale = silentScale([0, longest * (1 + LABEL_ROOM[room])]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      rowBars(
        bars,
        height,
        { onScale, from: 'from', to: 'seconds' },
        {
          fillOpacity: OPACITY,
          fill: {
            field: 'group',
            type: 'nominal',
            scale: { domain: [workLabel, coordinationLabel], range: [COLOUR.accent, COLOUR.signal] },
          },
        },
      ),
      endLabels(bars, height, onScale('seconds')),
    ],
  });
}

/** The first set-up stands in full, the last one palest. */
const opacityOf = (position: number, count: number): number => 1 - (0.6 * position) / Math.max(1, count - 1);
