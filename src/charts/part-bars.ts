/** Rows with one bar for each of several set-ups, the first in full and the others paler, their words at the end. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { barInRow, endLabels, rowBars, silentScale } from './row-marks.ts';
import { placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface PartBarsView {
  readonly rows: readonly {
    readonly name: string;
    /** One for each set-up, in one order. */
    readonly parts: readonly { readonly value: number; readonly label: string }[];
  }[];
  /** Words of ours, never names of the input: they name the colours. */
  readonly setupLabels: readonly string[];
}

const BAR_HEIGHT = 14;
const ROW_GAP = 9;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.5, narrow: 0.75 };
const FILLS = [COLOUR.neutral, COLOUR.accent] as const;

export function partBarsChart({ rows: given, setupLabels }: PartBarsView, room: ChartRoom): ChartSpec {
  const own = BAR_HEIGHT * setupLabels.length;
  const placed = placedRows(given, own, own + ROW_GAP, room);
  const { rows, height } = placed;
  const bars = rows.flatMap(({ name, top, parts }) =>
    parts.map(({ value, label }, at) => ({
      ...barInRow(top, at, BAR_HEIGHT),
      zero: 0,
      value,
      label,
      setup: setupLabels[at] ?? '',
      tip: `${name}, ${setupLabels[at] ?? ''}: ${label}`,
    })),
  );
  const longest = Math.max(0, ...bars.map(({ value }) => value)) || 1;
  const onScale = silentScale([0, longest * (1 + LABEL_ROOM[room])]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      rowBars(
        bars,
        height,
        { onScale, from: 'zero', to: 'value' },
        {
          fill: {
            field: 'setup',
            type: 'nominal',
            scale: { domain: [...setupLabels], range: FILLS.slice(setupLabels.length === 1 ? 1 : 0) },
            legend: setupLabels.length === 1 ? null : {},
          },
        },
      ),
      endLabels(bars, height, onScale('value')),
    ],
  });
}
