import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test, vi } from 'vitest';
import type { ChartSpec } from '../../../src/charts/chart-spec.ts';
import { indicatorStripChart } from '../../../src/charts/indicator-strip.ts';
import { chartCompiler } from '../../../src/render/svg/compile-chart.ts';
import { CHARTS, ROOMS } from '../../charts/chart-views.ts';

const direct = (spec: ChartSpec): vega.Spec => compile(spec as unknown as TopLevelSpec).spec;

const drawn = async (spec: vega.Spec): Promise<string> => {
  const view = new vega.View(vega.parse(spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
};

const strip = (worst: number, best: number, value: number): ChartSpec =>
  indicatorStripChart({
    worst,
    best,
    bands: [
      { stage: 1, from: worst, to: (worst + best) / 2 },
      { stage: 3, from: (worst + best) / 2, to: best },
    ],
    cuts: [{ at: (worst + best) / 2, label: 'half' }],
    value,
    valueLabel: `${value}`,
    stage: 1,
    floor: worst,
    ceiling: best,
    wider: null,
  });

describe('compiling charts by their shape', () => {
  test.each(Object.entries(CHARTS))('draws %s as compiling it with its rows does', async (_, chart) => {
    const compiled = chartCompiler(direct);
    for (const room of ROOMS) expect(await drawn(compiled(chart(room)))).toBe(await drawn(direct(chart(room))));
  });

  test('compiles once what differs in its rows alone, and draws each with its own', async () => {
    const counted = vi.fn(direct);
    const compiled = chartCompiler(counted);
    for (const spec of [strip(0, 1, 0.25), strip(40, 8, 12), strip(0, 1, 0.75), strip(0, 1, 0.25)])
      expect(await drawn(compiled(spec))).toBe(await drawn(direct(spec)));
    expect(counted).toHaveBeenCalledTimes(1);
  });

  test('compiles anew what differs in anything else', () => {
    const counted = vi.fn(direct);
    const compiled = chartCompiler(counted);
    compiled(strip(0, 1, 0.5));
    compiled({ ...strip(0, 1, 0.5), width: 77 });
    expect(counted).toHaveBeenCalledTimes(2);
  });
});
