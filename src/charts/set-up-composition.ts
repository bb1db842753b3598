/** What handle time is made of in each set-up: one stacked bar a set-up, the parts in one order. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels, silentScale } from './row-marks.ts';
import { fromTop, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

export interface SetupCompositionView {
  /** Words of the parts, in the order in which they are stacked. */
  readonly parts: readonly { readonly name: string; readonly tone: PartTone }[];
  readonly setups: readonly {
    readonly name: string;
    /** Words after the bar. */
    readonly label: string;
    /** Seconds of the parts, in their order, and words for inside of a bar that has the room. */
    readonly seconds: readonly number[];
    readonly labels: readonly string[];
  }[];
}

/** The work itself in one hue, coordination in the other from most to least, what is added in grey. */
export type PartTone = keyof typeof FILLS;
const FILLS = {
  resolution: COLOUR.accent,
  action: COLOUR.accentMid,
  first: COLOUR.signal,
  second: COLOUR.signalMid,
  third: COLOUR.signalSoft,
  fourth: COLOUR.signalPale,
  other: COLOUR.neutral,
  added: COLOUR.quiet,
} as const;
/** Fills that words in the colour of the ground stand out on. */
const STRONG: readonly PartTone[] = ['resolution', 'first', 'added'];

const BAR_HEIGHT = 22;
const PITCH = 28;
/** Room after the longest bar for its words, as a share of the bar. */
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.2, narrow: 0.4 };
/** Pixels that words inside a bar take at least. */
const LEAST_ROOM = 52;

export function setupCompositionChart({ parts, setups }: SetupCompositionView, room: ChartRoom): ChartSpec {
  const placed = placedRows(setups, BAR_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const total = (seconds: readonly number[]): number => seconds.reduce((sum, part) => sum + part, 0);
  const longest = Math.max(1, ...setups.map(({ seconds }) => total(seconds))) * (1 + LABEL_ROOM[room]);
  const pixels = (seconds: number): number => (seconds / longest) * PLOT_WIDTH[room];
  const segments = rows.flatMap(({ name: setup, top, bottom, middle, seconds, labels }) =>
    parts.map(({ name, tone }, at) => {
      const from = total(seconds.slice(0, at));
      const own = seconds[at] ?? 0;
      const words = STRONG.includes(tone) && pixels(own) >= LEAST_ROOM ? (labels[at] ?? '') : '';
      const tip = `${setup}, ${name}: ${labels[at] ?? ''}`;
      return { top, bottom, middle, part: name, from, to: from + own, centre: from + own / 2, words, tip };
    }),
  );
  const onScale = silentScale([0, longest]);
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      {
        data: { values: segments.filter(({ from, to }) => to > from) },
        mark: { type: 'rect', stroke: COLOUR.ground, strokeWidth: 1 },
        encoding: {
          y: fromTop('top', height),
          y2: { field: 'bottom' },
          x: onScale('from'),
          x2: { field: 'to' },
          fill: {
            field: 'part',
            type: 'nominal',
            scale: { domain: parts.map(({ name }) => name), range: parts.map(({ tone }) => FILLS[tone]) },
            legend: { columns: room === 'wide' ? 4 : 2 },
          },
        },
      },
      {
        data: { values: segments.filter(({ words }) => words !== '') },
        mark: { type: 'text', baseline: 'middle', fontSize: TEXT_SIZE.note, fill: COLOUR.ground },
        encoding: { y: fromTop('middle', height), x: onScale('centre'), text: { field: 'words' } },
      },
      endLabels(
        rows.map(({ middle, label, seconds }) => ({ middle, label, end: total(seconds) })),
        height,
        onScale('end'),
      ),
    ],
  });
}
