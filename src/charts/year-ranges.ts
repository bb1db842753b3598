/** What years hold: from the year that one in twenty is better than to the one that one in twenty is worse than, the middle one, and the mean. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { OPACITY, silentScale } from './row-marks.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

export interface YearRangesView {
  readonly rows: readonly {
    readonly name: string;
    /** One per set-up. */
    readonly ranges: readonly {
      readonly low: number;
      readonly middle: number;
      readonly mean: number;
      readonly high: number;
      readonly label: string;
    }[];
  }[];
}

const BAR_HEIGHT = 14;
const ROW_GAP = 10;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.45, narrow: 0.8 };

export function yearRangesChart({ rows: given }: YearRangesView, room: ChartRoom): ChartSpec {
  const several = Math.max(1, ...given.map(({ ranges }) => ranges.length));
  const placed = placedRows(given, BAR_HEIGHT * several, BAR_HEIGHT * several + ROW_GAP, room);
  const { rows, height } = placed;
  const bars = rows.flatMap(({ name, top, ranges }) =>
    ranges.map((range, at) => ({
      ...range,
      opacity: at === 0 ? 1 : 0.55,
      top: top + at * BAR_HEIGHT + 2,
      bottom: top + (at + 1) * BAR_HEIGHT - 2,
      centre: top + (at + 0.5) * BAR_HEIGHT,
      tip: `${name}: ${range.label}`,
    })),
  );
  const most = Math.max(0, ...bars.map(({ high, mean }) => Math.max(high, mean)));
  const onScale = silentScale([0, (most > 0 ? most : 1) * (1 + LABEL_ROOM[room])]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        data: {
          values: bars.map(({ top, bottom, low, high, opacity, tip }) => ({ top, bottom, low, high, opacity, tip })),
        },
        mark: { type: 'rect', fill: COLOUR.signalMid },
        encoding: {
          y: fromTop('top', height),
          y2: { field: 'bottom' },
          x: onScale('low'),
          x2: { field: 'high' },
          fillOpacity: OPACITY,
        },
      },
      {
        data: { values: bars.map(({ top, bottom, middle }) => ({ top: top - 1, bottom: bottom + 1, middle })) },
        mark: { type: 'rule', stroke: COLOUR.ink, strokeWidth: 2.5 },
        encoding: { y: fromTop('top', height), y2: { field: 'bottom' }, x: onScale('middle') },
      },
      {
        data: { values: bars.map(({ centre, mean }) => ({ centre, mean })) },
        mark: { type: 'point', shape: 'diamond', filled: true, size: 46, opacity: 1, fill: COLOUR.ink },
        encoding: { y: fromTop('centre', height), x: onScale('mean') },
      },
      {
        data: { values: bars.map(({ centre, label, high, mean }) => ({ centre, label, end: Math.max(high, mean) })) },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, fontSize: TEXT_SIZE.note },
        encoding: { y: fromTop('centre', height), x: onScale('end'), text: { field: 'label' } },
      },
    ],
  });
}
