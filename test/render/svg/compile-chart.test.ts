import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test, vi } from 'vitest';
import type { ChartSpec } from '../../../src/charts/chart-spec.ts';
import { indicatorStripChart } from '../../../src/charts/indicator-strip.ts';
import { inLocale } from '../../../src/render/svg/chart-locale.ts';
import { programOf } from '../../../src/render/svg/chart-program.ts';
import { chartCompiler } from '../../../src/render/svg/compile-chart.ts';
import { CHARTS, HOSTILE_NAME, ROOMS } from '../../charts/chart-views.ts';

/** As without any shapes: the whole specification compiled for itself. */
const direct = (spec: ChartSpec): vega.Runtime => vega.parse(compile(spec as unknown as TopLevelSpec).spec);

const drawn = async (program: vega.Runtime): Promise<string> => {
  const view = new vega.View(program, { renderer: 'none' });
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

/** A chart with a value in every place that shapes leave empty. */
const bars = (end: number, least: number, at: number, words: string, size = 200): ChartSpec => ({
  width: size,
  height: 90,
  data: { values: [{ name: words, value: end / 2, kind: words }] },
  layer: [
    {
      mark: 'bar',
      encoding: {
        x: { field: 'value', type: 'quantitative', scale: { domain: [least, end] }, axis: { title: words } },
        y: { field: 'name', type: 'nominal' },
        fill: { field: 'kind', type: 'nominal', scale: { domain: [words, 'other'], range: ['#000000', '#888888'] } },
      },
    },
    { mark: 'text', encoding: { text: { value: words }, x: { value: at }, y: { value: 8 } } },
  ],
});

const CHART_CASES = Object.entries(CHARTS).flatMap(([name, chart]) =>
  ROOMS.flatMap((room) =>
    ['en-GB', 'de-DE', 'fr-CH'].map((locale) => ({ name, room, locale, spec: inLocale(chart(room), locale) })),
  ),
);

describe('compiling charts by their shape', () => {
  test.each(CHART_CASES)('draws $name, $room, $locale, as compiling all of it does', async ({ spec }) => {
    expect(await drawn(await chartCompiler(direct)(spec))).toBe(await drawn(direct(spec)));
  });

  test('compiles once what differs in its values alone, and draws each with its own', async () => {
    const counted = vi.fn(direct);
    const compiled = chartCompiler(counted);
    for (const spec of [
      bars(10, 0, 17, 'plain'),
      bars(2.5e-7, 0, 1, HOSTILE_NAME),
      bars(1e21, 0, 99.5, 'line\nbreak  \\ "quoted" text of slot 3.'),
      bars(7_340_000_124, 0, 5, '<<words 0>> 7340000124'),
      bars(10, 0, 17, 'wider', 333),
    ])
      expect(await drawn(await compiled(spec))).toBe(await drawn(direct(spec)));
    expect(counted).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(counted.mock.calls)).not.toMatch(/plain|2\.5e-7|script|333/);
  });

  test('compiles rows once, whatever they hold', async () => {
    const counted = vi.fn(direct);
    const compiled = chartCompiler(counted);
    for (const spec of [strip(0, 1, 0.25), strip(40, 8, 12), strip(0, 1, 0.75), strip(0, 1, 0.25)])
      expect(await drawn(await compiled(spec))).toBe(await drawn(direct(spec)));
    expect(counted).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['a scale that begins below zero', bars(10, -4, 17, 'words')],
    ['a scale that begins above zero', bars(10, 4, 17, 'words')],
    ['a scale that runs backwards', bars(4, 10, 17, 'words')],
    ['a scale that runs backwards below zero', bars(-10, -4, 17, 'words')],
    ['no title', bars(10, 0, 17, '')],
    ['a place at the edge', bars(10, 0, 0, 'words')],
    ['another mark', { ...bars(10, 0, 17, 'words'), layer: [{ mark: 'point' }] }],
  ])('compiles anew, and draws rightly, %s', async (_, spec) => {
    const counted = vi.fn(direct);
    const compiled = chartCompiler(counted);
    await compiled(bars(10, 0, 17, 'words'));
    expect(await drawn(await compiled(spec))).toBe(await drawn(direct(spec)));
    expect(counted).toHaveBeenCalledTimes(2);
  });

  test('compiles nothing that is known', async () => {
    const counted = vi.fn(direct);
    const compiled = chartCompiler(counted, (shape) => programOf(direct(JSON.parse(shape) as ChartSpec)));
    expect(await drawn(await compiled(bars(20, 0, 3, 'words')))).toBe(await drawn(direct(bars(20, 0, 3, 'words'))));
    expect(counted).not.toHaveBeenCalled();
  });
});
