/** Hours that a set-up saves in each contact type; what it adds lies on the other side of nothing. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { endLabels, rowBars, savedOrAdded, silentScale } from './row-marks.ts';
import { fromTop, guides, placedRows, rowNames } from './rows.ts';
import { COLOUR, PLOT_WIDTH, themed } from './theme.ts';

export interface SavingsByContactTypeView {
  /** Hours a period; above 0 is saved. */
  readonly types: readonly { readonly name: string; readonly saved: number; readonly label: string }[];
  readonly savedLabel: string;
  readonly addedLabel: string;
}

const BAR_HEIGHT = 16;
const PITCH = 22;
const LABEL_ROOM: Readonly<Record<ChartRoom, number>> = { wide: 0.35, narrow: 0.6 };

export function savingsByContactTypeChart(view: SavingsByContactTypeView, room: ChartRoom): ChartSpec {
  const { types, savedLabel, addedLabel } = view;
  const placed = placedRows(types, BAR_HEIGHT, PITCH, room);
  const { rows, height } = placed;
  const most = Math.max(0, ...types.map(({ saved }) => saved));
  const least = Math.min(0, ...types.map(({ saved }) => saved));
  const span = most - least || 1;
  const onScale = silentScale([least, most + LABEL_ROOM[room] * span]);
  const bars = rows.map(({ name, top, bottom, middle, saved, label }) => ({
    top,
    bottom,
    middle,
    zero: 0,
    saved,
    end: Math.max(0, saved),
    label,
    side: saved < 0 ? addedLabel : savedLabel,
    tip: `${name}: ${label}`,
  }));
  return themed({
    width: PLOT_WIDTH[room],
    height,
    layer: [
      rowNames(placed, room),
      rowBars(
        bars,
        height,
        { onScale, from: 'zero', to: 'saved' },
        savedOrAdded('side', { saved: savedLabel, added: addedLabel }, least < 0),
      ),
      {
        // Names stand between the rows of a narrow chart: there the line keeps to the rows.
        data: { values: guides(placed, room).map((guide) => ({ ...guide, zero: 0 })) },
        mark: { type: 'rule', stroke: COLOUR.quiet },
        encoding: { x: onScale('zero'), y: fromTop('guideTop', height), y2: { field: 'guideBottom' } },
      },
      endLabels(bars, height, onScale('end')),
    ],
  });
}
