// Compiles the charts of reports on fixtures by their shapes into dist/known-charts.json: charts of these shapes need not
// be compiled when a report is written.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assessInFull } from '../src/app/assess-in-full.ts';
import type { ChartSpec } from '../src/charts/chart-spec.ts';
import { KNOWN_CHARTS } from '../src/io/known-charts.ts';
import { english } from '../src/messages/english.ts';
import { AUDIENCES } from '../src/render/html/audience.ts';
import { reportView } from '../src/render/html/report-view.ts';
import { programOf } from '../src/render/svg/chart-program.ts';
import { shapeOf } from '../src/render/svg/chart-slots.ts';
import { compileChart } from '../src/render/svg/draw-chart.ts';

/** Operations at different stages, with much known and with little: between them, most shapes that charts take. */
const FIXTURES = ['anonymous-bank', 'harbour-telecom', 'harbour-telecom-orchestrated', 'sparse'];
/** Enough for every figure to be there; the shapes do not depend on what the figures are. */
const SIZE = { contacts: 2000, years: 10 };

const shapes = new Map<string, ChartSpec>();
for (const fixture of FIXTURES) {
  const { result } = await assessInFull({
    workspace: join(import.meta.dirname, '../fixtures', fixture),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    setups: [],
    ...SIZE,
    threads: null,
  });
  const draw = async (spec: ChartSpec): Promise<string> => {
    const { shape } = shapeOf(spec);
    shapes.set(JSON.stringify(shape), shape);
    return '';
  };
  for (const audience of AUDIENCES)
    await reportView(result, draw, { brand: null, commentary: null, comparison: null, say: english, audience });
}

const programs: [string, unknown][] = [];
for (const [text, shape] of [...shapes].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  programs.push([text, programOf(await compileChart(shape))]);
await writeFile(KNOWN_CHARTS, `${JSON.stringify(Object.fromEntries(programs))}\n`);
