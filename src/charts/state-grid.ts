/** What each failure does to each workflow: a letter on a tint per state, one half of a cell per set-up. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, TEXT_SIZE, themed } from './theme.ts';

export type GridState = 'broken' | 'deferred' | 'degraded' | 'ok';

export interface StateGridView {
  /** Names of the workflows, left to right, short enough to stand upright. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** Per column, the state in each set-up; the same number of set-ups everywhere. */
    readonly cells: readonly (readonly GridState[])[];
  }[];
  /** One letter a state. */
  readonly letters: Readonly<Record<Exclude<GridState, 'ok'>, string>>;
  /** What the letters stand for, in the order of the states. */
  readonly stateLabels: Readonly<Record<Exclude<GridState, 'ok'>, string>>;
}

const STATES = ['broken', 'deferred', 'degraded'] as const;
const GRID_WIDTH: Readonly<Record<ChartRoom, number>> = { wide: 510, narrow: 300 };
const WIDEST_CELL = 44;
const CELL_HEIGHT = 18;
const PITCH = 20;
/** Room above the grid for upright names, in pixels. */
const HEADER = 128;
const LETTER_SIZE = 12;

export function stateGridChart({ columns, rows, letters, stateLabels }: StateGridView, room: ChartRoom): ChartSpec {
  const width = GRID_WIDTH[room];
  const cell = Math.min(WIDEST_CELL, width / Math.max(1, columns.length));
  const placed = placedRows(rows, CELL_HEIGHT, PITCH, room);
  const moved = {
    height: placed.height + HEADER,
    rows: placed.rows.map((row) => ({
      ...row,
      middle: row.middle + HEADER,
      top: row.top + HEADER,
      bottom: row.bottom + HEADER,
      nameAt: row.nameAt + HEADER,
    })),
  };
  const { height } = moved;
  const halves = moved.rows.flatMap(({ name, top, bottom, middle, cells }) =>
    cells.flatMap((states, column) =>
      states.map((state, setup) => {
        const half = (cell - 3) / states.length;
        const left = column * cell + setup * half;
        const right = left + half - (setup < states.length - 1 ? 1 : 0);
        const words = state === 'ok' ? '' : stateLabels[state];
        return { top, bottom, middle, left, right, state, tip: `${name}, ${columns[column] ?? ''}: ${words}` };
      }),
    ),
  );
  const felt = halves.flatMap(({ state, ...place }) =>
    state === 'ok' ? [] : [{ ...place, state: stateLabels[state], letter: letters[state], isDark: state === 'broken' }],
  );
  const across = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, width], nice: false, zero: false },
    axis: null,
  });
  const lettered = (isDark: boolean): ChartSpec => ({
    data: {
      values: felt
        .filter((half) => half.isDark === isDark)
        .map(({ left, right, middle, letter }) => ({ x: (left + right) / 2, middle, letter })),
    },
    mark: {
      type: 'text',
      align: 'center',
      baseline: 'middle',
      fontSize: LETTER_SIZE,
      fontWeight: 600,
      fill: isDark ? COLOUR.ground : COLOUR.ink,
    },
    encoding: { x: across('x'), y: fromTop('middle', height), text: { field: 'letter' } },
  });
  return themed({
    width,
    height,
    layer: [
      {
        data: { values: columns.map((name, column) => ({ name, x: (column + 0.5) * cell - 1.5, y: HEADER - 6 })) },
        mark: {
          type: 'text',
          angle: 270,
          align: 'left',
          baseline: 'middle',
          fontSize: TEXT_SIZE.note,
        },
        encoding: { x: across('x'), y: fromTop('y', height), text: { field: 'name' } },
      },
      {
        data: {
          values: moved.rows.map(({ top, bottom }) => ({ top, bottom, from: 0, to: columns.length * cell - 3 })),
        },
        mark: { type: 'rect', fill: COLOUR.line, fillOpacity: 0.35 },
        encoding: { x: across('from'), x2: { field: 'to' }, y: fromTop('top', height), y2: { field: 'bottom' } },
      },
      {
        data: {
          values: columns.slice(1).map((_, column) => ({
            from: (column + 1) * cell - 3,
            to: (column + 1) * cell,
            top: HEADER,
            bottom: height,
          })),
        },
        mark: { type: 'rect', fill: COLOUR.ground },
        encoding: { x: across('from'), x2: { field: 'to' }, y: fromTop('top', height), y2: { field: 'bottom' } },
      },
      {
        data: {
          values: felt.map(({ top, bottom, left, right, state, tip }) => ({ top, bottom, left, right, state, tip })),
        },
        mark: 'rect',
        encoding: {
          x: across('left'),
          x2: { field: 'right' },
          y: fromTop('top', height),
          y2: { field: 'bottom' },
          fill: {
            field: 'state',
            type: 'nominal',
            scale: {
              domain: STATES.map((state) => stateLabels[state]),
              range: [COLOUR.signal, COLOUR.signalMid, COLOUR.neutral],
            },
          },
        },
      },
      lettered(true),
      lettered(false),
      // Above the ground between columns, which would cut names that stand over their rows.
      rowNames(moved, room),
    ],
  });
}
