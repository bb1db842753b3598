/**
 * Functions by contact type: a cell tinted by its score, with the score as a number and the stage as a mark, so that
 * nothing hangs on colour. Names of contact types stand left of the cells, above them in a narrow room.
 */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { stageMarkLayers } from './stage-mark.ts';
import { COLOUR, TEXT_SIZE, themed } from './theme.ts';

export interface HeatMapCell {
  readonly stage: 1 | 2 | 3 | null;
  /** The score, or why there is none: in words for wide rooms, as a sign for narrow ones. */
  readonly label: string;
  readonly sign: string;
  /** Such as `20–60`; null where nothing is unknown. */
  readonly range: string | null;
  /** Place of the score among the tints; null without a score. */
  readonly tint: number | null;
  /** Whether unknown cells could change the stage: drawn with a dashed outline, as what is not known is. */
  readonly isOpen: boolean;
  readonly tip: string;
}

export interface FunctionHeatMapView {
  /** Headings of the columns: in lines for wide rooms, in one for narrow ones, where they stand upright. */
  readonly columns: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly rows: readonly {
    readonly name: string;
    /** Share of the volume; null where it is not known. */
    readonly share: string | null;
    readonly cells: readonly HeatMapCell[];
  }[];
  /** Words for the tints of scores, the lowest first. */
  readonly tintLabels: readonly [string, string, string, string];
  /** What stands above the shares. */
  readonly shareLabel: string;
}

/** The stronger, the lower the score: ordered in greys too. */
const TINTS = [COLOUR.signalMid, COLOUR.signalSoft, COLOUR.signalPale, COLOUR.accentPale] as const;
const PLOT: Readonly<Record<ChartRoom, number>> = { wide: 565, narrow: 300 };
const CELL_HEIGHT: Readonly<Record<ChartRoom, number>> = { wide: 22, narrow: 26 };
const PITCH: Readonly<Record<ChartRoom, number>> = { wide: 25, narrow: 36 };
/** Room above the cells for headings, in pixels. */
const HEADER: Readonly<Record<ChartRoom, number>> = { wide: 44, narrow: 146 };
const LINE_HEIGHT = 15;
const HEADING_SIZE = 12;
const HEADING_GAP = 14;
const MARK_AREA: Readonly<Record<ChartRoom, number>> = { wide: 130, narrow: 90 };
/** From the left edge of a cell to the middle of its mark, to its score and to its range. */
const MARK_AT: Readonly<Record<ChartRoom, number>> = { wide: 22, narrow: 14 };
const SCORE_AT: Readonly<Record<ChartRoom, number>> = { wide: 36, narrow: 26 };
const RANGE_AT = 62;
const GAP = 3;

export function functionHeatMapChart(view: FunctionHeatMapView, room: ChartRoom): ChartSpec {
  const { columns, rows: given, tintLabels } = view;
  const width = PLOT[room];
  const step = width / Math.max(1, columns.length);
  const below = HEADER[room];
  const placed = placedRows(given, CELL_HEIGHT[room], PITCH[room], room);
  const height = placed.height + below;
  const rows = placed.rows.map((row) => ({
    ...row,
    middle: row.middle + below,
    top: row.top + below,
    bottom: row.bottom + below,
    nameAt: row.nameAt + below,
  }));
  const cells = rows.flatMap(({ top, middle, bottom, cells: own }) =>
    own.map((cell, column) => ({
      ...cell,
      top,
      middle,
      bottom,
      left: column * step,
      right: (column + 1) * step - GAP,
      words: tintLabels[cell.tint ?? 0] ?? '',
    })),
  );
  const known = cells.filter(({ tint }) => tint !== null);
  const onScale = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, width], nice: false, zero: false },
    axis: null,
  });
  const box = { x: onScale('left'), x2: { field: 'right' }, y: fromTop('top', height), y2: { field: 'bottom' } };
  const boxed = ({ left, right, top, bottom, tip }: (typeof cells)[number]) => ({ left, right, top, bottom, tip });
  const text = (values: readonly object[], mark: ChartSpec): ChartSpec => ({
    data: { values },
    mark: { type: 'text', baseline: 'middle', fontSize: TEXT_SIZE.note, fill: COLOUR.ink, ...mark },
    encoding: { x: onScale('x'), y: fromTop('y', height), text: { field: 'text' } },
  });
  return themed({
    width,
    height,
    layer: [
      ...headings(view, room, step, text),
      {
        data: { values: known.map((cell) => ({ ...boxed(cell), words: cell.words })) },
        mark: 'rect',
        encoding: {
          ...box,
          fill: {
            field: 'words',
            type: 'nominal',
            scale: { domain: [...tintLabels], range: [...TINTS] },
          },
        },
      },
      {
        data: { values: cells.filter(({ isOpen }) => isOpen).map(boxed) },
        mark: { type: 'rect', fill: null, stroke: COLOUR.quiet, strokeWidth: 1.25, strokeDash: [3, 3] },
        encoding: box,
      },
      {
        data: { values: known.map(({ left, middle, stage }) => ({ x: left + MARK_AT[room], middle, stage })) },
        layer: stageMarkLayers({ x: onScale('x'), y: fromTop('middle', height) }, MARK_AREA[room]),
      },
      text(
        known.map(({ left, middle, label }) => ({ x: left + SCORE_AT[room], y: middle, text: label })),
        { align: 'left', fontWeight: 600 },
      ),
      text(
        cells
          .filter(({ tint }) => tint === null)
          .map(({ left, right, middle, label, sign }) => ({
            x: (left + right) / 2,
            y: middle,
            text: room === 'wide' ? label : sign,
          })),
        { align: 'center', fill: COLOUR.quiet },
      ),
      text(
        room === 'wide'
          ? known.flatMap(({ left, middle, range }) =>
              range === null ? [] : [{ x: left + RANGE_AT, y: middle, text: range }],
            )
          : [],
        { align: 'left', fontSize: HEADING_SIZE },
      ),
      shares(rows, room, width, text),
      rowNames({ rows, height }, room),
    ],
  });
}

type TextLayer = (values: readonly object[], mark: ChartSpec) => ChartSpec;

function headings(
  { columns, shareLabel }: FunctionHeatMapView,
  room: ChartRoom,
  step: number,
  text: TextLayer,
): readonly ChartSpec[] {
  const middle = (column: number): number => column * step + (step - GAP) / 2;
  if (room === 'narrow') {
    const values = columns.map(({ name }, column) => ({ x: middle(column), y: HEADER.narrow - 8, text: name }));
    return [text(values, { angle: 270, align: 'left' })];
  }
  const lines = columns.flatMap(({ lines: own }, column) =>
    own.map((line, at) => ({
      x: middle(column),
      y: HEADER.wide - 10 - (own.length - 1 - at) * LINE_HEIGHT,
      text: line,
    })),
  );
  const share = { x: columns.length * step + SHARE_ROOM, y: HEADER.wide - 10, text: shareLabel };
  return [
    text(lines, { align: 'center', fontSize: HEADING_SIZE }),
    text([share], { align: 'right', fontSize: HEADING_SIZE, fill: COLOUR.quiet }),
  ];
}

/** Room for a share right of the cells, in pixels. */
const SHARE_ROOM = 48;

function shares(
  rows: readonly { readonly share: string | null; readonly middle: number; readonly nameAt: number }[],
  room: ChartRoom,
  width: number,
  text: TextLayer,
): ChartSpec {
  const x = room === 'wide' ? width + SHARE_ROOM : width - GAP;
  const values = rows.flatMap(({ share, middle, nameAt }) =>
    share === null ? [] : [{ x, y: room === 'wide' ? middle : nameAt, text: share }],
  );
  return text(values, { align: 'right', fill: COLOUR.quiet });
}

/** Pixels and size of a line of a heading in wide rooms. */
export const heatMapHeading = (columns: number) => ({ width: PLOT.wide / columns - HEADING_GAP, size: HEADING_SIZE });
