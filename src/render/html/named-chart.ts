/** Charts are drawn by those who know nothing of them but a specification: who asked says which one could not be. */
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { FigureText } from '../svg/figure.ts';
import type { ReportContext } from './report-context.ts';

/**
 * @param name of the chart, for a defect's message
 * @throws Error that names the chart, for a specification that nobody can draw
 */
export async function namedChart(
  { draw }: ReportContext,
  name: string,
  spec: ChartSpec,
  text: FigureText,
): Promise<string> {
  try {
    return await draw(spec, text);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(`The chart ${name} (${text.className}) cannot be drawn: ${reason}`, { cause: thrown });
  }
}
