import type { ChartSpec } from '../charts/chart-spec.ts';
import { knownCharts } from '../io/known-charts.ts';
import type { KnownPrograms } from '../render/svg/compile-chart.ts';
import { chartDrawer } from '../render/svg/draw-chart.ts';
import type { FigureText } from '../render/svg/figure.ts';

export interface ChartOrder {
  readonly spec: ChartSpec;
  readonly text: FigureText;
}

const draw = await chartDrawer(knownCharts() as KnownPrograms);

/** Run by the pool: one specification in, its SVG out. */
export default ({ spec, text }: ChartOrder): Promise<string> => draw(spec, text);
