/** Smallest sets of failures that break each workflow, counted by how many must come together. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { barInRow, endLabels, OPACITY, rowBars, silentScale } from './row-marks.ts';
import { placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface WaysToBreakView {
  readonly rows: readonly {
    readonly name: string;
    /** One bar per set-up: sets of one, of two, of three. */
    readonly bars: readonly { readonly counts: readonly [number, number, number]; readonly label: string }[];
  }[];
  readonly orderLabels: readonly [string, string, string];
}

const BAR_HEIGHT = 14;
const ROW_GAP = 6;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.35, narrow: 0.6 };

export function waysToBreakChart({ rows: given, orderLabels }: WaysToBreakView, room: ChartRoom): ChartSpec {
  const several = Math.max(1, ...given.map(({ bars }) => bars.length));
  const placed = placedRows(given, BAR_HEIGHT * several, BAR_HEIGHT * several + ROW_GAP, room);
  const { rows, height } = placed;
  const bars = rows.flatMap(({ name, top, bars: own }) =>
    own.map(({ counts, label }, at) => ({
      counts,
      label,
      tip: `${name}: ${label}`,
      opacity: at === 0 ? 1 : 0.62,
      ...barInRow(top, at, BAR_HEIGHT),
      end: counts.reduce((sum, count) => sum + count, 0),
    })),
  );
  const most = Math.max(1, ...bars.map(({ end }) => end));
  const onScale = silentScale([0, most * (1 + LABEL_ROOM[room])]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      rowBars(
        bars.flatMap(({ counts, top, bottom, opacity, tip }) =>
          counts.flatMap((count, order) => {
            const from = counts.slice(0, order).reduce((sum, before) => sum + before, 0);
            return count === 0
              ? []
              : [{ top, bottom, opacity, from, to: from + count, order: orderLabels[order], tip }];
          }),
        ),
        height,
        { onScale, from: 'from', to: 'to' },
        {
          fillOpacity: OPACITY,
          fill: {
            field: 'order',
            type: 'nominal',
            scale: { domain: orderLabels, range: [COLOUR.signal, COLOUR.signalMid, COLOUR.neutral] },
          },
        },
      ),
      endLabels(
        bars.map(({ middle, label, end }) => ({ middle, label, end })),
        height,
        onScale('end'),
      ),
    ],
  });
}
