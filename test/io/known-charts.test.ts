import { expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import { knownCharts } from '../../src/io/known-charts.ts';
import { english } from '../../src/messages/english.ts';
import { reportView } from '../../src/render/html/report-view.ts';
import { programOf } from '../../src/render/svg/chart-program.ts';
import { shapeOf } from '../../src/render/svg/chart-slots.ts';
import { compileChart } from '../../src/render/svg/draw-chart.ts';
import { sampleResult } from '../render/sample-report.ts';

test('the build knows every chart of the sample, as compiling it makes it', async () => {
  const shapes: ChartSpec[] = [];
  const draw = async (spec: ChartSpec): Promise<string> => {
    shapes.push(shapeOf(spec).shape);
    return '';
  };
  const additions = { brand: null, commentary: null, comparison: null, say: english, audience: 'client' } as const;
  await reportView(await sampleResult('anonymous-bank'), draw, additions);
  const known = knownCharts();
  for (const shape of shapes) expect(known(JSON.stringify(shape))).toEqual(programOf(await compileChart(shape)));
  expect(shapes.length).toBeGreaterThan(50);
});

test('knows nothing that the build has not seen', () => {
  expect(knownCharts()('{}')).toBeUndefined();
});
