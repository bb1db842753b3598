/** Distribution of handle time before and after: shares of contacts by length, with the medians. */
import type { ChartRoom, ChartSpec } from './chart-spec.ts';
import { COLOUR, LABEL_WIDTH, PLOT_WIDTH, TEXT_SIZE, themed } from './theme.ts';

interface Side {
  /** Shares of contacts between consecutive edges, 0 to 1. */
  readonly shares: readonly number[];
  /** Median in minutes, and its words. */
  readonly median: number | null;
  readonly medianLabel: string;
}

export interface HandleTimeSpreadView {
  /** Minutes; one more than there are shares. */
  readonly edges: readonly number[];
  readonly before: Side;
  /** Null where the map stands alone. */
  readonly after: Side | null;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly axisTitle: string;
}

const HEIGHT = 180;
/** Pixels above the plot for the words of the two medians. */
const LINE = 18;

export function handleTimeSpreadChart(view: HandleTimeSpreadView, room: ChartRoom): ChartSpec {
  const { edges, before, after, beforeLabel, afterLabel, axisTitle } = view;
  const last = edges.at(-1) ?? 1;
  const most = Math.max(...before.shares, ...(after?.shares ?? [])) || 1;
  const bars = (side: Side, label: string) =>
    side.shares.map((share, at) => ({ from: edges[at] ?? 0, to: edges[at + 1] ?? last, share, zero: 0, side: label }));
  const minutes = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, last], nice: false },
    axis: { title: axisTitle, grid: false, tickCount: room === 'wide' ? 10 : 5 },
  });
  const share = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, most], nice: true },
    axis: { format: '.0%', title: null, tickCount: 4 },
  });
  const fill = {
    field: 'side',
    type: 'nominal',
    scale: { domain: [beforeLabel, afterLabel], range: [COLOUR.neutral, COLOUR.accent] },
    legend: after === null ? null : { orient: 'bottom' },
  };
  const medians = [
    { ...before, colour: COLOUR.quiet, line: 0 },
    ...(after === null ? [] : [{ ...after, colour: COLOUR.accent, line: 1 }]),
  ].flatMap(({ median, medianLabel, colour, line }) =>
    median === null || median > last ? [] : [{ median, medianLabel, colour, y: -LINE * (2 - line) + LINE / 2, top: 0 }],
  );
  return themed({
    width: room === 'wide' ? PLOT_WIDTH.wide + LABEL_WIDTH.wide / 2 : PLOT_WIDTH.narrow - 20,
    height: HEIGHT,
    layer: [
      {
        data: { values: bars(before, beforeLabel) },
        mark: { type: 'rect', stroke: COLOUR.ground, strokeWidth: 1 },
        encoding: { x: minutes('from'), x2: { field: 'to' }, y: share('zero'), y2: { field: 'share' }, fill },
      },
      {
        data: { values: after === null ? [] : bars(after, afterLabel) },
        mark: { type: 'rect', fillOpacity: 0, stroke: COLOUR.accent, strokeWidth: 2 },
        encoding: { x: minutes('from'), x2: { field: 'to' }, y: share('zero'), y2: { field: 'share' }, fill },
      },
      {
        data: { values: medians },
        mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1.5 },
        encoding: { x: minutes('median'), stroke: { field: 'colour', type: 'nominal', scale: null } },
      },
      ...medians.map(({ y, median, medianLabel, colour }) => ({
        data: { values: [{ median, medianLabel }] },
        mark: { type: 'text', align: 'left', dx: 5, fontSize: TEXT_SIZE.note, fill: colour },
        encoding: { x: minutes('median'), y: { value: y }, text: { field: 'medianLabel' } },
      })),
    ],
  });
}
