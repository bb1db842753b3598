import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartDrawer, type DrawChart } from '../../../src/render/svg/draw-chart.ts';
import { CHARTS, HOSTILE_NAME, ROOMS } from '../../charts/chart-views.ts';

interface Seen {
  readonly names: readonly string[];
  readonly attributes: readonly Readonly<Record<string, string>>[];
  readonly texts: readonly string[];
}

function read(svg: string): Seen {
  const names: string[] = [];
  const attributes: Readonly<Record<string, string>>[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    names.push(tag.name);
    attributes.push(tag.attributes as Record<string, string>);
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { names, attributes, texts };
}

const TEXT = { label: 'A message with "quotes" & <tags>', className: 'chart' };
const cases = Object.entries(CHARTS).flatMap(([name, chart]) =>
  ROOMS.map((room) => ({ name, room, spec: chart(room) })),
);

describe.each(cases)('$name, $room', ({ spec }) => {
  let draw: DrawChart;
  let svg: string;

  beforeAll(async () => {
    draw = await chartDrawer();
    svg = await draw(spec, TEXT);
  });

  test('is one figure: role and message on the svg element, no other role inside', () => {
    const { names, attributes } = read(svg);
    expect(names[0]).toBe('svg');
    expect(attributes[0]).toMatchObject({ role: 'img', 'aria-label': TEXT.label });
    expect(attributes.slice(1).flatMap((own) => Object.keys(own).filter((key) => /^role$|^aria-/.test(key)))).toEqual(
      [],
    );
  });

  test('holds shapes and text only, without ids, styles, links or scripts', () => {
    const { names, attributes } = read(svg);
    expect(new Set(names.slice(1))).toEqual(
      new Set(names.slice(1).filter((name) => /^(g|path|line|rect|circle|text|tspan)$/.test(name))),
    );
    expect(
      attributes
        .slice(1)
        .flatMap(Object.keys)
        .filter((key) => /^(on|style|id|class|href|xlink)/.test(key)),
    ).toEqual([]);
  });

  test('is the same to the byte when drawn again', async () => {
    expect(await draw(spec, TEXT)).toBe(svg);
  });

  test('takes its colours from the page', () => {
    const colours = read(svg).attributes.flatMap(({ fill, stroke }) => [fill, stroke]);
    expect(
      colours.filter((colour) => colour !== undefined && !/^(none|var\(--[a-z0-9-]+, #[0-9a-f]{6}\))$/.test(colour)),
    ).toEqual([]);
  });
});

test('shows hostile names as the text that they are', async () => {
  const chart = CHARTS['single-failures'];
  const svg = await (await chartDrawer())(chart?.('wide') ?? {}, TEXT);
  expect(svg).not.toContain('<script');
  // Vega cuts names that are too long; what is left stands there letter by letter.
  const shown = read(svg).texts.find((text) => text.startsWith('"]+datum')) ?? '';
  expect(HOSTILE_NAME.startsWith(shown.replace(/…$/, ''))).toBe(true);
  expect(shown.length).toBeGreaterThan(10);
});

test.each(ROOMS)('a function without a score says so on the line of its name, clear of it, %s', async (room) => {
  const svg = await (await chartDrawer())(CHARTS['function-scores']?.(room) ?? {}, TEXT);
  const placed = [...svg.matchAll(/<text[^>]*translate\(([-\d.]+),([-\d.]+)\)[^>]*>([^<]*)</g)].map(
    ([, x, y, text]) => ({
      x: Number(x),
      y: Number(y),
      text,
    }),
  );
  const name = placed.findLast(({ text }) => text === 'Same');
  const words = placed.filter(({ text }) => text === 'nothing measured');
  expect(words.length).toBeGreaterThan(0);
  for (const { x, y } of words) {
    expect(Math.abs(y - (name?.y ?? 0))).toBeLessThan(1);
    expect(x - (name?.x ?? 0)).toBeGreaterThan(room === 'wide' ? 200 : 280);
  }
});

test('calls a specification that Vega-Lite grumbles about a defect', async () => {
  const draw = await chartDrawer();
  await expect(
    draw({ data: { values: [] }, mark: 'bar', encoding: { x: { field: 'a', type: 'nothing' } } }, TEXT),
  ).rejects.toThrow();
});
