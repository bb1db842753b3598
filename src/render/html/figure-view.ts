/** A chart for wide and for narrow rooms, with its message in words and the same figures as a table. */
import type { ChartRoom, ChartSpec } from '../../charts/chart-spec.ts';
import { inLocale } from '../svg/chart-locale.ts';
import { namedChart } from './named-chart.ts';
import type { ReportContext } from './report-context.ts';
import type { TableView } from './table-view.ts';

export interface FigureView {
  readonly id: string;
  /** Inline SVG, safe to put into the page as it is. */
  readonly wide: string;
  readonly narrow: string;
  readonly caption: string;
  /** How to read it. */
  readonly key: string;
  readonly table: TableView;
  /** Whether the table stands open on screens because it says more than the chart. */
  readonly tableOpen: boolean;
  /** A table that says no more than its chart is not printed. */
  readonly tableOnScreen: boolean;
}

export interface FigureRequest {
  readonly id: string;
  readonly caption: string;
  readonly key: string;
  readonly tableOpen: boolean;
  /** What the chart says, for those who do not see it. */
  readonly message: string;
  readonly table: TableView;
  readonly chart: (room: ChartRoom) => ChartSpec;
}

export async function figureView(context: ReportContext, request: FigureRequest): Promise<FigureView> {
  const { chart, message, ...rest } = request;
  const { locale } = context.say;
  const [wide, narrow] = await Promise.all([
    namedChart(context, request.id, inLocale(chart('wide'), locale), { label: message, className: 'chart chart-wide' }),
    namedChart(context, request.id, inLocale(chart('narrow'), locale), {
      label: message,
      className: 'chart chart-narrow',
    }),
  ]);
  const tableOnScreen = !request.tableOpen && context.audience !== 'technical';
  return { ...rest, wide, narrow, tableOnScreen };
}
