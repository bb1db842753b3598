import { expect, test } from 'vitest';
import { figureView } from '../../../src/render/html/figure-view.ts';
import { columns, tableView } from '../../../src/render/html/table-view.ts';
import { chartDrawer } from '../../../src/render/svg/draw-chart.ts';
import { assess, builtIn, mapOf } from '../../assessment/assess-fixture.ts';
import { reportContextOf } from '../report-context-of.ts';

test('a chart that cannot be drawn is named by the defect, with the reason', async () => {
  const context = reportContextOf(assess(await mapOf('worked-example'), await builtIn()));
  const figure = figureView(
    { ...context, draw: await chartDrawer() },
    {
      id: 'figure-of-nothing',
      caption: '',
      key: '',
      tableOpen: false,
      message: '',
      table: tableView('', columns(), []),
      chart: () => ({ data: { values: [] }, mark: 'bar', encoding: { x: { field: 'a', type: 'nothing' } } }),
    },
  );
  await expect(figure).rejects.toThrow(
    /^The chart figure-of-nothing \(chart chart-(wide|narrow)\) cannot be drawn: ./u,
  );
});
