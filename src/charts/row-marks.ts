/** What charts of rows put into their rows: bars from one value to another, several to a row, and words at their ends. */
import type { ChartSpec } from './chart-spec.ts';
import { fromTop } from './rows.ts';
import { COLOUR, TEXT_SIZE } from './theme.ts';

/** Encoding of a field on the one scale of a plot. */
export type OnScale = (field: string) => ChartSpec;

/** A scale without an axis: the values stand as words beside the marks. */
export const silentScale =
  (domain: readonly number[]): OnScale =>
  (field) => ({ field, type: 'quantitative', axis: null, scale: { domain: [...domain], nice: false, zero: false } });

/** Where the bar of one of several set-ups lies in its row, with a pixel of ground below it. */
export const barInRow = (top: number, position: number, height: number) => ({
  top: top + position * height,
  middle: top + (position + 0.5) * height,
  bottom: top + (position + 1) * height - 1,
});

/** Bars as high as their rows say (`top`, `bottom`), from one field to another. `encoding` colours them. */
export const rowBars = (
  values: readonly object[],
  plotHeight: number,
  { onScale, from, to }: { readonly onScale: OnScale; readonly from: string; readonly to: string },
  encoding: ChartSpec,
): ChartSpec => ({
  data: { values },
  mark: 'rect',
  encoding: {
    y: fromTop('top', plotHeight),
    y2: { field: 'bottom' },
    x: onScale(from),
    x2: { field: to },
    ...encoding,
  },
});

type Difference = 'whole' | 'saved' | 'added';
const DIFFERENCE_FILLS = { whole: COLOUR.neutral, saved: COLOUR.accent, added: COLOUR.signalPale } as const;

/**
 * What a bar does, told by fill and by outline: what is added is open, so that print without colour tells it from what is
 * saved.
 *
 * @param labels words of ours by what they stand for, in the order of the legend; they are the values of the field
 */
export function savedOrAdded(
  field: string,
  labels: Readonly<Partial<Record<Difference, string>>>,
  hasLegend = true,
): ChartSpec {
  const all = Object.entries(labels) as (readonly [Difference, string])[];
  const domain = all.map(([, label]) => label);
  const coded = (range: readonly string[]): ChartSpec => ({
    field,
    type: 'nominal',
    scale: { domain, range },
    legend: hasLegend ? { symbolStrokeWidth: OUTLINE } : null,
  });
  return {
    fill: coded(all.map(([difference]) => DIFFERENCE_FILLS[difference])),
    stroke: coded(all.map(([difference]) => (difference === 'added' ? COLOUR.signal : 'transparent'))),
    strokeWidth: { value: OUTLINE },
  };
}

/** Pixels. */
const OUTLINE = 2;

/** How much paler the bars of further set-ups are. */
export const OPACITY: ChartSpec = { field: 'opacity', type: 'quantitative', scale: null };

/** The words of `label`, right of where `at` lies, in the `middle` of each row. */
export const endLabels = (values: readonly object[], plotHeight: number, at: ChartSpec, gap = 7): ChartSpec => ({
  data: { values },
  mark: { type: 'text', align: 'left', baseline: 'middle', dx: gap, fontSize: TEXT_SIZE.note },
  encoding: { y: fromTop('middle', plotHeight), x: at, text: { field: 'label' } },
});
