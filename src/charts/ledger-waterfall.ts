/** From agent time as it is to that of a set-up, one step for each function: what it takes away, or adds. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels, rowBars, savedOrAdded, silentScale } from './row-marks.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface LedgerWaterfallView {
  /** Top to bottom: the whole, steps that lead on from one to the next, the whole again. */
  readonly steps: readonly {
    readonly name: string;
    readonly kind: 'whole' | 'saved' | 'added';
    readonly from: number;
    readonly to: number;
    readonly label: string;
  }[];
  readonly labels: Readonly<Record<'whole' | 'saved' | 'added', string>>;
}

const BAR_HEIGHT = 18;
const PITCH = 24;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.28, narrow: 0.5 };

export function ledgerWaterfallChart({ steps, labels }: LedgerWaterfallView, room: ChartRoom): ChartSpec {
  const placed = placedRows(steps, BAR_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const longest = Math.max(1, ...steps.flatMap(({ from, to }) => [from, to])) * (1 + LABEL_ROOM[room]);
  const bars = rows.map(({ name, from, to, kind, label, top, bottom, middle }) => ({
    low: Math.min(from, to),
    high: Math.max(from, to),
    kind: labels[kind],
    label,
    top,
    bottom,
    middle,
    tip: `${name}: ${label}`,
  }));
  const links = rows.slice(0, -1).map(({ bottom, to }, at) => ({ bottom, to, next: rows[at + 1]?.top ?? bottom }));
  const onScale = silentScale([0, longest]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        // A narrow chart has the names between its rows.
        data: { values: room === 'wide' ? links : [] },
        mark: { type: 'rule', stroke: COLOUR.quiet, strokeDash: [2, 2] },
        encoding: { x: onScale('to'), y: fromTop('bottom', height), y2: { field: 'next' } },
      },
      rowBars(
        bars,
        height,
        { onScale, from: 'low', to: 'high' },
        savedOrAdded('kind', {
          whole: labels.whole,
          saved: labels.saved,
          ...(steps.some(({ kind }) => kind === 'added') ? { added: labels.added } : {}),
        }),
      ),
      endLabels(bars, height, onScale('high')),
    ],
  });
}
