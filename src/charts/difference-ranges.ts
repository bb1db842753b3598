/** Differences with the range that assumptions leave them, beside the line on which nothing would change. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels, silentScale } from './row-marks.ts';
import { fromTop, guides, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

export interface DifferenceRangesView {
  /** Saved is above 0. Without a range, low and high are the base. */
  readonly rows: readonly {
    readonly name: string;
    readonly base: number;
    readonly low: number;
    readonly high: number;
    readonly label: string;
  }[];
  readonly zeroLabel: string;
}

const MARK_HEIGHT = 12;
const PITCH = 25;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.45, narrow: 0.75 };

export function differenceRangesChart({ rows: given, zeroLabel }: DifferenceRangesView, room: ChartRoom): ChartSpec {
  const placed = placedRows(given, MARK_HEIGHT, PITCH, room);
  const { height } = placed;
  const rows = placed.rows.map((row) => ({ ...row, tip: `${row.name}: ${row.label}` }));
  const ends = given.flatMap(({ base, low, high }) => [base, low, high]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const domain = [least - 0.03 * span, most + LABEL_ROOM[room] * span];
  const onScale = silentScale(domain);
  const middle = fromTop('middle', height);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        // Names stand between the rows of a narrow chart: there the line keeps to the rows.
        data: { values: guides(placed, room).map((guide) => ({ ...guide, zero: 0 })) },
        mark: { type: 'rule', stroke: COLOUR.quiet },
        encoding: { x: onScale('zero'), y: fromTop('guideTop', height), y2: { field: 'guideBottom' } },
      },
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -5, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: onScale('zero'), y: { value: 0 }, text: { value: zeroLabel } },
      },
      {
        data: { values: rows.filter(({ low, high }) => low !== high) },
        mark: { type: 'rule', stroke: COLOUR.accentMid, strokeWidth: MARK_HEIGHT },
        encoding: { y: middle, x: onScale('low'), x2: { field: 'high' } },
      },
      {
        data: { values: rows },
        mark: { type: 'point', shape: 'circle', size: 90, filled: true, opacity: 1, fill: COLOUR.accent },
        encoding: { y: middle, x: onScale('base') },
      },
      endLabels(
        rows.map(({ middle: at, base, high, label }) => ({
          middle: at,
          end: Math.max(0, base, high),
          label,
        })),
        height,
        onScale('end'),
        12,
      ),
    ],
  });
}
