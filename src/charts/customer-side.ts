/** What a customer lives through in a set-up, each beside what it is today: a share of it, whatever the unit. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels, silentScale } from './row-marks.ts';
import { fromTop, guides, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

export interface CustomerSideView {
  /** `after` is a share of what it is today. */
  readonly rows: readonly { readonly name: string; readonly after: number; readonly label: string }[];
  readonly todayLabel: string;
}

const MARK = 14;
const PITCH = 24;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.4, narrow: 0.65 };

export function customerSideChart({ rows: given, todayLabel }: CustomerSideView, room: ChartRoom): ChartSpec {
  const placed = placedRows(given, MARK, PITCH, room);
  const { rows, height } = placed;
  const most = Math.max(1, ...given.map(({ after }) => after));
  const onScale = silentScale([0, most * (1 + LABEL_ROOM[room])]);
  const middle = fromTop('middle', height);
  const points = rows.map(({ name, middle: at, after, label }) => ({
    middle: at,
    today: 1,
    after,
    end: Math.max(1, after),
    label,
    tip: `${name}: ${label}`,
  }));
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        // Names stand between the rows of a narrow chart: there the line keeps to the rows.
        data: { values: guides(placed, room).map((guide) => ({ ...guide, today: 1 })) },
        mark: { type: 'rule', stroke: COLOUR.line },
        encoding: { x: onScale('today'), y: fromTop('guideTop', height), y2: { field: 'guideBottom' } },
      },
      {
        data: { values: [{ today: 1 }] },
        mark: { type: 'text', baseline: 'bottom', dy: -5, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: onScale('today'), y: { value: 0 }, text: { value: todayLabel } },
      },
      {
        data: { values: points },
        mark: { type: 'rule', stroke: COLOUR.accentMid, strokeWidth: 4 },
        encoding: { y: middle, x: onScale('today'), x2: { field: 'after' } },
      },
      {
        data: { values: points },
        mark: {
          type: 'point',
          shape: 'circle',
          size: 90,
          filled: true,
          opacity: 1,
          fill: COLOUR.ground,
          stroke: COLOUR.quiet,
          strokeWidth: 2,
        },
        encoding: { y: middle, x: onScale('today') },
      },
      {
        data: { values: points },
        mark: { type: 'point', shape: 'circle', size: 110, filled: true, opacity: 1, fill: COLOUR.accent },
        encoding: { y: middle, x: onScale('after') },
      },
      endLabels(points, height, onScale('end'), 12),
    ],
  });
}
