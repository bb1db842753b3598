/** Systems that agents touch per contact type, one square each; those beyond the bearable number stand out. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, TEXT_SIZE, themed } from './theme.ts';

export interface ContactTypeSystemsView {
  readonly types: readonly { readonly name: string; readonly systems: number; readonly label: string }[];
  /** Systems up to which one request is bearable. */
  readonly bearable: number;
  readonly bearableLabel: string;
  readonly beyondLabel: string;
}

const PITCH = 22;
/** Pixels from one square to the next, and of one square's side. */
const STEP: Readonly<Record<ChartRoom, number>> = { wide: 24, narrow: 17 };
const SIDE: Readonly<Record<ChartRoom, number>> = { wide: 16, narrow: 12 };
/** Squares drawn at most; the label gives the number in full. */
const MOST_SQUARES = 14;

export function contactTypeSystemsChart(view: ContactTypeSystemsView, room: ChartRoom): ChartSpec {
  const { types, bearable, bearableLabel, beyondLabel } = view;
  const side = SIDE[room];
  const placed = placedRows(types, side, PITCH, room);
  const { rows, height } = placed;
  const squares = rows.flatMap(({ name, label, middle, systems }) =>
    Array.from({ length: Math.min(systems, MOST_SQUARES) }, (_, at) => ({
      middle,
      at: at + 0.5,
      group: at < bearable ? bearableLabel : beyondLabel,
      tip: `${name}: ${label}`,
    })),
  );
  const columns = Math.max(bearable, ...rows.map(({ systems }) => Math.min(systems, MOST_SQUARES)));
  const onScale = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, columns], nice: false },
  });
  return themed({
    width: STEP[room] * columns,
    height,
    layer: [
      rowNames(placed, room),
      {
        // In a narrow chart the line would cross the names; the colours tell the same.
        data: { values: room === 'wide' ? [{ at: bearable }] : [] },
        mark: { type: 'rule', stroke: COLOUR.quiet, strokeDash: [2, 3] },
        encoding: { x: onScale('at') },
      },
      {
        data: { values: squares },
        mark: { type: 'point', shape: 'square', size: side ** 2, filled: true, opacity: 1 },
        encoding: {
          y: fromTop('middle', height),
          x: onScale('at'),
          fill: {
            field: 'group',
            type: 'nominal',
            scale: { domain: [bearableLabel, beyondLabel], range: [COLOUR.accent, COLOUR.signal] },
          },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: TEXT_SIZE.note },
        encoding: {
          y: fromTop('middle', height),
          x: { value: STEP[room] * columns + 12 },
          text: { field: 'label' },
        },
      },
    ],
  });
}
