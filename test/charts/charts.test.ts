import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import { CHARTS, HOSTILE_NAME, ROOMS } from './chart-views.ts';

const SCHEMA = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
);

const cases = Object.entries(CHARTS).flatMap(([name, chart]) =>
  ROOMS.map((room) => ({ name, room, spec: chart(room) })),
);

describe.each(cases)('$name, $room', ({ spec }) => {
  test('keeps to the Vega-Lite schema', () => {
    expect({ valid: validate(spec), errors: validate.errors ?? [] }).toEqual({ valid: true, errors: [] });
  });

  test('is data alone: the same after a round trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  test('takes names as data and never as part of an expression', () => {
    expect(textsOutsideData(spec).filter((text) => text.includes(HOSTILE_NAME))).toEqual([]);
  });

  test('asks for nothing from anywhere', () => {
    expect(JSON.stringify(spec)).not.toMatch(/"url"|"href"|"expr"|"labelExpr"|"tooltip"/);
  });
});

/** Charts whose rows have no words for single marks. */
const WITHOUT_TIPS = ['debt-years', 'dependency-map', 'function-scores', 'handle-time-spread', 'indicator-strip'];

test('marks of every other chart carry the words of their tooltip', () => {
  const without = cases.filter(({ spec }) => !JSON.stringify(spec).includes('"description":{"field":"tip"'));
  expect([...new Set(without.map(({ name }) => name.split(',')[0] ?? ''))].toSorted()).toEqual(WITHOUT_TIPS);
});

test('in narrow charts, where names stand between the rows, no line runs through all of them', () => {
  const named = (layers: readonly ChartSpec[]): boolean =>
    layers.some(({ encoding }) => JSON.stringify((encoding as ChartSpec | undefined)?.['text']) === '{"field":"name"}');
  const runsThrough = ({ data, mark, encoding }: ChartSpec): boolean =>
    (mark as ChartSpec | undefined)?.['type'] === 'rule' &&
    (data as { readonly values: readonly unknown[] }).values.length > 0 &&
    (encoding as ChartSpec)['y'] === undefined;
  const crossed = cases.flatMap(({ name, room, spec }) => {
    const layers = (spec['layer'] ?? []) as readonly ChartSpec[];
    return room === 'narrow' && named(layers) && layers.some(runsThrough) ? [name] : [];
  });
  expect(cases.filter(({ spec }) => named((spec['layer'] ?? []) as readonly ChartSpec[])).length).toBeGreaterThan(10);
  expect(crossed).toEqual([]);
});

test.each(['ledger-waterfall', 'savings-by-contact-type'])(
  'without colour, %s tells what is added from what is saved by an outline, in its legend too',
  (chart) => {
    for (const room of ROOMS) {
      const layers = CHARTS[chart]?.(room)['layer'] as readonly ChartSpec[];
      const strokes = layers.map(({ encoding }) => (encoding as ChartSpec)['stroke'] as Coded | undefined);
      const stroke = strokes.find((one) => one !== undefined);
      const outlined = stroke?.scale.domain.filter((_, at) => stroke.scale.range[at] !== 'transparent');
      expect(outlined).toEqual(['Added']);
      expect(stroke?.legend?.symbolStrokeWidth).toBeGreaterThan(1);
    }
  },
);

interface Coded {
  readonly scale: { readonly domain: readonly string[]; readonly range: readonly string[] };
  readonly legend: { readonly symbolStrokeWidth: number } | null;
}

/** Every string of a specification that does not stand in the values of some data. */
function textsOutsideData(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsOutsideData);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node as ChartSpec).flatMap(([key, value]) => (key === 'values' ? [] : textsOutsideData(value)));
}
