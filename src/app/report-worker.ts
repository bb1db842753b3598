import { Tinypool } from 'tinypool';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { knownCharts } from '../io/known-charts.ts';
import { simulateYears, type YearSeries, type YearsInput } from '../kernels/blast-radius/years/simulate-years.ts';
import type { HandleTimePlan } from '../kernels/handle-time/plan.ts';
import { simulateHandleTime } from '../kernels/handle-time/simulate.ts';
import type { SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import type { SimulationSize } from '../kernels/handle-time/simulation-rounds.ts';
import type { KnownPrograms } from '../render/svg/compile-chart.ts';
import { chartDrawer } from '../render/svg/draw-chart.ts';
import type { FigureText } from '../render/svg/figure.ts';

/** What every worker is started with. */
export interface ReportWork {
  /** Whether charts will be asked for: what draws is loaded while there is nothing else to do. */
  readonly draws: boolean;
}

export type ReportOrder =
  | { readonly kind: 'chart'; readonly spec: ChartSpec; readonly text: FigureText }
  | { readonly kind: 'contacts'; readonly plan: HandleTimePlan; readonly seed: number; readonly size: SimulationSize }
  | { readonly kind: 'years'; readonly input: YearsInput; readonly seed: number; readonly years: number };

const { draws } = Tinypool.workerData as ReportWork;
const draw = draws ? await chartDrawer(knownCharts() as KnownPrograms) : null;

/** Run by the pool: one specification in, its SVG out; or one simulation in, its result out. */
export default (order: ReportOrder): Promise<string> | SimulationResult | readonly YearSeries[] => {
  switch (order.kind) {
    case 'chart':
      if (draw === null) throw new Error('This thread was started for simulations alone');
      return draw(order.spec, order.text);
    case 'contacts':
      return simulateHandleTime(order.plan, order.seed, order.size);
    case 'years':
      return simulateYears(order.input, order.seed, 0, order.years);
  }
};
