import { describe, expect, test } from 'vitest';
import { inLocale } from '../../../src/render/svg/chart-locale.ts';
import { chartDrawer } from '../../../src/render/svg/draw-chart.ts';

const TEXT = { label: 'Shares', className: 'chart' };
const chart = (format: string, most: number) => ({
  data: { values: [{ share: most }] },
  mark: 'bar',
  encoding: { x: { field: 'share', type: 'quantitative', axis: { format } } },
  config: { aria: false },
});

async function ticks(format: string, most: number, locale: string): Promise<readonly string[]> {
  const svg = await (await chartDrawer())(inLocale(chart(format, most), locale), TEXT);
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = '']) => text);
}

describe('axes of charts', () => {
  test('write shares as the locale does', async () => {
    expect(await ticks('.1%', 0.1, 'en')).toContain('5.0%');
    expect(await ticks('.1%', 0.1, 'de')).toContain('5,0\u00a0%');
  });

  test('group thousands as the locale does', async () => {
    expect(await ticks(',.0f', 4000, 'en')).toContain('2,000');
    expect(await ticks(',.0f', 4000, 'de')).toContain('2.000');
  });
});
