/** The picture itself, as it goes into a report: 40 systems and 120 integrations, checked by its own geometry. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { dependencyMapChart } from '../../../src/charts/dependency-map.ts';
import { english } from '../../../src/messages/english.ts';
import { type Landscape, landscapeOf } from '../../../src/render/landscape/landscape.ts';
import { mapView } from '../../../src/render/landscape/map-view.ts';
import { chartDrawer } from '../../../src/render/svg/draw-chart.ts';
import { textWidth } from '../../../src/render/svg/text-width.ts';
import { assess, builtIn } from '../../assessment/assess-fixture.ts';
import { largeMap } from '../../bench/large-map.ts';

const CATEGORIES = [
  'crm',
  'telephony',
  'chat',
  'ticketing',
  'billing',
  'fulfilment',
  'identity',
  'erp',
  'other',
] as const;
const MODES = ['sync', 'async', 'batch', null] as const;

async function fortySystems(): Promise<{ readonly asIs: Landscape; readonly after: Landscape }> {
  const plain = largeMap({ systems: 40, integrations: 120, workflows: 40, types: 20 });
  const map = {
    ...plain,
    systems: plain.systems.map((system, at) => ({
      ...system,
      name: `${['Customer', 'Network and product', 'Billing', 'Field service'][at % 4]} ${['desk', 'inventory', 'engine', 'scheduling and dispatch'][at % 3]} ${at}`,
      category: CATEGORIES[(at * 7) % CATEGORIES.length] ?? null,
    })),
    integrations: plain.integrations.map((integration, at) => ({ ...integration, mode: MODES[at % 4] ?? null })),
  };
  const document = assess(map, await builtIn());
  const setups = document.blastRadius.setups;
  const asIs = landscapeOf(document, setups['tool-centric']?.elements ?? {}, null);
  return { asIs, after: landscapeOf(document, setups['execution-layer']?.elements ?? {}, asIs) };
}

interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every text of an SVG with the room that it takes; all transforms are shifts. */
function drawnTexts(svg: string): {
  readonly texts: readonly DrawnText[];
  readonly width: number;
  readonly height: number;
} {
  const texts: DrawnText[] = [];
  const shifts = [{ x: 0, y: 0 }];
  const looks: Readonly<Record<string, string>>[] = [{}];
  let viewBox: readonly number[] = [];
  let open: Readonly<Record<string, string>> | null = null;
  let words = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'svg') viewBox = (attributes['viewBox'] ?? '').split(' ').map(Number);
    const transform = attributes['transform'] ?? '';
    expect(transform.replaceAll(/translate\([^)]*\)/g, '').trim()).toBe('');
    const here = { ...(shifts.at(-1) ?? { x: 0, y: 0 }) };
    for (const [, x = '0', y = '0'] of transform.matchAll(/translate\(([^,)]+),([^)]+)\)/g)) {
      here.x += Number(x);
      here.y += Number(y);
    }
    shifts.push(here);
    looks.push({ ...looks.at(-1), ...attributes });
    if (name === 'text') {
      open = looks.at(-1) ?? {};
      words = '';
    }
  });
  parser.on('text', (text) => {
    words += text;
  });
  parser.on('closetag', ({ name }) => {
    const at = shifts.pop() ?? { x: 0, y: 0 };
    looks.pop();
    if (name !== 'text' || open === null) return;
    const size = Number.parseFloat(open['font-size'] ?? '11');
    const width = textWidth(words, size, Number(open['font-weight'] ?? 400));
    const anchor = open['text-anchor'] ?? 'start';
    const left = at.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    // The baseline lies about 0.3 em below the middle of the line.
    texts.push({ text: words, left, right: left + width, top: at.y - 0.85 * size, bottom: at.y + 0.25 * size });
    open = null;
  });
  parser.write(svg).close();
  const [x = 0, y = 0, width = 0, height = 0] = viewBox;
  expect([x, y]).toEqual([0, 0]);
  return { texts, width, height };
}

test('40 systems and 120 integrations: all names are there, none lies on another, none leaves the view box', async () => {
  const draw = await chartDrawer();
  const { asIs, after } = await fortySystems();
  expect(asIs.nodes).toHaveLength(40);
  expect(asIs.links).toHaveLength(120);
  for (const landscape of [asIs, after]) {
    for (const room of ['wide', 'narrow'] as const) {
      const svg = await draw(dependencyMapChart(mapView(landscape, room, english, asIs)), {
        label: 'Map',
        className: 'chart',
      });
      const { texts, width, height } = drawnTexts(svg);
      expect(texts.length).toBeGreaterThan(landscape.nodes.length);
      for (const [at, one] of texts.entries()) {
        const met = texts
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          );
        expect(met.map(({ text }) => `${one.text} on ${text}`)).toEqual([]);
        expect(Math.min(one.left, one.top, width - one.right, height - one.bottom)).toBeGreaterThanOrEqual(0);
      }
    }
  }
});

test('is the same to the byte when drawn again, and small', async () => {
  const draw = await chartDrawer();
  const { asIs } = await fortySystems();
  const drawn = async (): Promise<string> =>
    draw(dependencyMapChart(mapView(asIs, 'wide', english)), { label: 'Map', className: 'chart' });
  const svg = await drawn();
  expect(await drawn()).toBe(svg);
  expect(svg.length).toBeLessThan(100_000);
});

test('the order of rows of the input decides nothing', async () => {
  const { asIs } = await fortySystems();
  const turned = { ...asIs, nodes: asIs.nodes.toReversed(), links: asIs.links };
  const labels = (landscape: Landscape) =>
    mapView(landscape, 'wide', english)
      .labels.map(({ text, x, y }) => `${text} ${x} ${y}`)
      .toSorted();
  expect(labels(turned)).toEqual(labels(asIs));
});
