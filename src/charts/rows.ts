/**
 * Charts of rows: one row per thing, its name left of the plot where there is room, above its row where there is not.
 * Rows have places of their own in pixels, so that two things of one name stay two rows, and names reach the chart as
 * data only, never as part of an expression.
 */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { COLOUR, LABEL_WIDTH, PLOT_WIDTH, TEXT_SIZE } from './theme.ts';

/** Pixels from the top of the plot. */
export interface RowPlace {
  /** Middle of what is drawn. */
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of the name. */
  readonly nameAt: number;
}

export interface PlacedRows<T> {
  readonly rows: readonly (T & RowPlace)[];
  /** Height of the plot. */
  readonly height: number;
}

/** Height of the line that a name takes above its row. */
const NAME_LINE = 18;

/**
 * @param mark height of what is drawn in a row
 * @param pitch pixels from one row to the next, names beside them
 */
export function placedRows<T>(things: readonly T[], mark: number, pitch: number, room: ChartRoom): PlacedRows<T> {
  const step = room === 'wide' ? pitch : pitch + NAME_LINE;
  return {
    height: step * things.length,
    rows: things.map((thing, position) => {
      const start = position * step;
      const middle = room === 'wide' ? start + pitch / 2 : start + NAME_LINE + pitch / 2;
      const nameAt = room === 'wide' ? middle : middle - mark / 2 - NAME_LINE / 2;
      return { ...thing, middle, top: middle - mark / 2, bottom: middle + mark / 2, nameAt };
    }),
  };
}

/** Encoding of a place in pixels from the top; `height` is the plot's. */
export function fromTop(field: string, height: number): ChartSpec {
  return { field, type: 'quantitative', scale: { domain: [height, 0], nice: false, zero: false }, axis: null };
}

export function rowNames({ rows, height }: PlacedRows<{ readonly name: string }>, room: ChartRoom): ChartSpec {
  const wide = room === 'wide';
  return {
    data: { values: rows.map(({ nameAt, name }) => ({ nameAt, name })) },
    mark: {
      type: 'text',
      align: wide ? 'right' : 'left',
      baseline: 'middle',
      dx: wide ? -12 : 0,
      limit: wide ? LABEL_WIDTH.wide : PLOT_WIDTH.narrow,
      fontSize: TEXT_SIZE.label,
      fill: COLOUR.ink,
    },
    encoding: { y: fromTop('nameAt', height), x: { value: 0 }, text: { field: 'name' } },
  };
}

/** Where a vertical line over all rows runs: through in one where names stand beside, row by row where they stand between. */
export function guides(
  { rows, height }: PlacedRows<unknown>,
  room: ChartRoom,
): readonly { readonly guideTop: number; readonly guideBottom: number }[] {
  if (room === 'wide') return [{ guideTop: 0, guideBottom: height }];
  return rows.map(({ top, bottom }) => ({ guideTop: top, guideBottom: bottom }));
}
