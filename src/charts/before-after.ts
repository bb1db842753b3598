/** One figure per row in two set-ups, on one scale: a dot for what it is, a diamond for what it would be, a line between. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels } from './row-marks.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface BeforeAfterView {
  /** Null where the set-up does not have the thing, or its figure is not known. */
  readonly rows: readonly {
    readonly name: string;
    readonly before: number | null;
    readonly after: number | null;
    /** Right of both: the figures in words. */
    readonly label: string;
  }[];
  readonly beforeLabel: string;
  /** Null where there is no second set-up. */
  readonly afterLabel: string | null;
  /** Where the scale ends; null for the largest figure. */
  readonly most: number | null;
}

const DOT = 110;
const PITCH = 21;
const MARK_HEIGHT = 14;
/** Room to the right of the largest figure for its label, as a share of the scale. */
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.42, narrow: 0.75 };

export function beforeAfterChart(view: BeforeAfterView, room: ChartRoom): ChartSpec {
  const placed = placedRows(view.rows, MARK_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const largest = Math.max(0, ...rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const most = view.most ?? (largest > 0 ? largest : 1);
  const domain = [0, most * (1 + LABEL_ROOM[room])];
  const onScale = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: null,
  });
  const labels = [view.beforeLabel, ...(view.afterLabel === null ? [] : [view.afterLabel])];
  const dots = rows.flatMap(({ name, label, middle, before, after }) => [
    ...(before === null ? [] : [{ middle, value: before, setup: view.beforeLabel, tip: `${name}: ${label}` }]),
    ...(after === null || view.afterLabel === null
      ? []
      : [{ middle, value: after, setup: view.afterLabel, tip: `${name}: ${label}` }]),
  ]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        data: {
          values: rows.map(({ middle, before, after }) => ({ middle, from: 0, to: Math.max(before ?? 0, after ?? 0) })),
        },
        mark: { type: 'rule', stroke: COLOUR.line },
        encoding: { y: fromTop('middle', height), x: onScale('from'), x2: { field: 'to' } },
      },
      {
        data: {
          values: rows.flatMap(({ middle, before, after }) =>
            before === null || after === null
              ? []
              : [{ middle, from: Math.min(before, after), to: Math.max(before, after) }],
          ),
        },
        mark: { type: 'rule', stroke: COLOUR.accentMid, strokeWidth: 3 },
        encoding: { y: fromTop('middle', height), x: onScale('from'), x2: { field: 'to' } },
      },
      {
        data: { values: dots },
        mark: { type: 'point', filled: true, size: DOT, opacity: 1, stroke: COLOUR.ground, strokeWidth: 1 },
        encoding: {
          y: fromTop('middle', height),
          x: onScale('value'),
          fill: {
            field: 'setup',
            type: 'nominal',
            scale: { domain: labels, range: [COLOUR.signal, COLOUR.accent].slice(0, labels.length) },
            legend: { symbolType: 'circle' },
          },
          shape: {
            field: 'setup',
            type: 'nominal',
            scale: { domain: labels, range: ['circle', 'diamond'].slice(0, labels.length) },
          },
        },
      },
      endLabels(
        rows.map(({ middle, label, before, after }) => ({
          middle,
          label,
          end: Math.max(before ?? 0, after ?? 0),
        })),
        height,
        onScale('end'),
        12,
      ),
    ],
  });
}
