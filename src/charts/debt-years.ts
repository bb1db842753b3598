/** Yearly hours that keep integrations and workflows going, year by year, one line per set-up with its name at its end. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { COLOUR, TEXT_SIZE, themed } from './theme.ts';

export interface DebtYearsView {
  /** The map as it is first; one value a year, the present one first. */
  readonly lines: readonly { readonly name: string; readonly values: readonly number[]; readonly endLabel: string }[];
  /** What all of IT has, drawn as a line to hold the others against; null where it is not known. */
  readonly capacity: { readonly value: number; readonly label: string } | null;
  /** Labels of the years, as many as values. */
  readonly years: readonly string[];
}

const SIZE: Readonly<Record<ChartRoom, { readonly width: number; readonly height: number; readonly right: number }>> = {
  wide: { width: 700, height: 190, right: 0.38 },
  narrow: { width: 300, height: 260, right: 0.62 },
};
/** Ends of lines whose labels would meet are set apart by so many pixels. */
const LABEL_PITCH = 17;

export function debtYearsChart({ lines, capacity, years }: DebtYearsView, room: ChartRoom): ChartSpec {
  const { width, height, right } = SIZE[room];
  const last = Math.max(1, years.length - 1);
  const most = 1.08 * Math.max(1, capacity?.value ?? 0, ...lines.flatMap(({ values }) => values));
  const across: ChartSpec = {
    field: 'year',
    type: 'quantitative',
    scale: { domain: [0, last * (1 + right)], nice: false },
    axis: null,
  };
  const up = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, most], nice: false },
    axis: { title: null, tickCount: 4, format: ',.0f' },
  });
  const ends = [
    ...lines.map(({ values, endLabel }) => ({ value: values.at(-1) ?? 0, label: endLabel })),
    ...(capacity === null ? [] : [{ value: capacity.value, label: capacity.label }]),
  ];
  return themed({
    width,
    height,
    layer: [
      ...(capacity === null
        ? []
        : [
            {
              data: {
                values: [
                  { year: 0, value: capacity.value },
                  { year: last, value: capacity.value },
                ],
              },
              mark: { type: 'line', stroke: COLOUR.quiet, strokeWidth: 1.5, strokeDash: [3, 3] },
              encoding: { x: across, y: up('value') },
            },
          ]),
      ...lines.flatMap(({ values }, at) => {
        const points = values.map((value, year) => ({ year, value }));
        const colour = at === 0 ? COLOUR.signal : COLOUR.accent;
        return [
          {
            data: { values: points },
            mark: { type: 'line', stroke: colour, strokeWidth: 2.5 },
            encoding: { x: across, y: up('value') },
          },
          {
            data: { values: points },
            mark: {
              type: 'point',
              filled: true,
              opacity: 1,
              size: 60,
              fill: colour,
              shape: at === 0 ? 'circle' : 'diamond',
            },
            encoding: { x: across, y: up('value') },
          },
        ];
      }),
      {
        data: {
          values: setApart(ends, (LABEL_PITCH * most) / height).map(({ label, value }) => ({
            year: last,
            value,
            label,
          })),
        },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 12, fontSize: TEXT_SIZE.note },
        encoding: { x: across, y: up('value'), text: { field: 'label' } },
      },
      {
        data: { values: years.map((label, year) => ({ year, label, value: 0 })) },
        mark: { type: 'text', align: 'center', baseline: 'top', dy: 8, fontSize: TEXT_SIZE.note, fill: COLOUR.quiet },
        encoding: { x: across, y: up('value'), text: { field: 'label' } },
      },
    ],
  });
}

/** The same values, moved up where two would lie closer than `least`. */
function setApart<T extends { readonly value: number }>(things: readonly T[], least: number): readonly T[] {
  let floor = Number.NEGATIVE_INFINITY;
  return things
    .toSorted((a, b) => a.value - b.value)
    .map((thing) => {
      const value = Math.max(thing.value, floor);
      floor = value + least;
      return { ...thing, value };
    });
}
