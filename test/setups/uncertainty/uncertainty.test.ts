import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workloadCost } from '../../../src/assessment/workload-cost.ts';
import type { OperationMap, Organization, ProvenanceEntry } from '../../../src/domain/map.ts';
import { applySetup } from '../../../src/setups/apply.ts';
import { ledgerOf } from '../../../src/setups/ledger.ts';
import { touchDurations } from '../../../src/setups/touch-duration.ts';
import { nearestRoot } from '../../../src/setups/uncertainty/break-even.ts';
import { type Uncertainty, uncertaintyOf } from '../../../src/setups/uncertainty.ts';
import { operationMaps } from '../../generators/operation-map.ts';
import { aContactType, aMap, anOrganization, aSystem, aTouch, constant, place } from '../../generators/rows.ts';
import { anIntervention, builtIn, exactOf, PARAMETERS, planOf } from '../set-ups.ts';

const hourly = (organization: Organization) => workloadCost(1, organization);
const options = (given: { draws?: number; seed?: number } = {}) => ({
  draws: 400,
  seed: 1,
  confidence: 0.95,
  hourly,
  ...given,
});

/** One search of 20 s in a system that can be read: 20 s as it is, view + 20 × residual with context aggregated. */
const map: OperationMap = aMap({
  systems: [aSystem({ id: 'crm' })],
  contactTypes: [aContactType({ id: 'type', volume: 3600 })],
  touches: [aTouch({ contactType: 'type', seq: 1, activity: 'search', system: 'crm', duration: constant(20) })],
});
const assumed = (table: string, row: string, column: string | null, low: number, high: number): ProvenanceEntry => ({
  table,
  row,
  column,
  status: 'assumed',
  source: null,
  method: null,
  low,
  high,
  changedSince: [],
  at: place('provenance.csv', 2),
});
const setups = (on: OperationMap, values: Record<string, number> = {}) =>
  [planOf([], 'as-is'), planOf([anIntervention('aggregate-context', values)], 'with')].map((plan) =>
    applySetup(on, plan, PARAMETERS),
  );
const of = (
  on: OperationMap,
  given: Parameters<typeof options>[0] = {},
  values: Record<string, number> = {},
): Uncertainty => uncertaintyOf(on, setups(on, values), touchDurations(on, PARAMETERS), PARAMETERS, options(given));

describe('parameter uncertainty of one function on one touch', () => {
  const result = of(map, { draws: 20_000 });
  const comparison = result.comparisons.get('with');

  it('has the exact figures as base', () => {
    expect(result.setups.get('as-is')?.agentTimePerContact).toEqual({ base: 20, low: 20, median: 20, high: 20 });
    expect(comparison?.figures.difference?.base).toBeCloseTo(6 + 2 - 20, 12);
    expect(comparison?.figures.relativeDifference?.base).toBeCloseTo(-0.6, 12);
    expect(result.setups.get('with')?.agentHours?.base).toBeCloseTo(8, 12);
  });

  it('draws each parameter as a triangle: the mean of the draws is that of the triangles', () => {
    // view 3–6–12 has mean 7, residual 0.03–0.10–0.30 has mean 0.43 ÷ 3.
    const range = comparison?.figures.difference;
    const mean = 7 + (20 * 0.43) / 3 - 20;
    const width = Math.sqrt(
      (9 + 36 + 144 - 18 - 36 - 72) / 18 + 400 * ((0.0009 + 0.01 + 0.09 - 0.003 - 0.009 - 0.03) / 18),
    );
    expect(range?.median).toBeGreaterThan(mean - width);
    expect(range?.median).toBeLessThan(mean + width);
    // Nearly all of a triangle's sum lies within two standard deviations either way.
    expect(range?.low).toBeGreaterThan(mean - 2.5 * width);
    expect(range?.high).toBeLessThan(mean + 2.5 * width);
    expect((range?.high ?? 0) - (range?.low ?? 0)).toBeGreaterThan(2.5 * width);
  });

  it('has one function carry the whole difference', () => {
    expect(comparison?.ledger.get('context-aggregation')).toEqual(comparison?.figures.difference);
  });

  it('saves in every draw, as even 12 + 20 × 0.30 is less than 20', () => {
    expect(comparison?.savesInShare).toBe(1);
  });

  it('orders the tornado by swing: the view moves 9 s, the residual 5.4 s', () => {
    expect(comparison?.tornado.map(({ input, atLow, atHigh }) => [input.id, atHigh - atLow])).toEqual([
      ['aggregate-context.view_time', expect.closeTo(9, 10)],
      ['aggregate-context.residual', expect.closeTo(5.4, 10)],
    ]);
  });

  it('breaks even at a view of 18 s or a residual of 0.7, of the whole and of the function', () => {
    const found = comparison?.breakEvens.map(({ parameter, value, plausible, of: what }) => [
      parameter,
      value,
      plausible,
      what === 'difference',
    ]);
    expect(found).toEqual([
      ['aggregate-context.residual', expect.closeTo(0.7, 10), false, true],
      ['aggregate-context.residual', expect.closeTo(0.7, 10), false, false],
      ['aggregate-context.view_time', expect.closeTo(18, 10), false, true],
      ['aggregate-context.view_time', expect.closeTo(18, 10), false, false],
    ]);
  });

  it('calls a break-even within the range plausible, and a saving that stays whatever happens null', () => {
    const short = { ...map, touches: map.touches.map((touch) => ({ ...touch, duration: constant(8) })) };
    // 6 + 0.8 − 8 = −1.2: gone at a view of 7.2 s, within 3 to 12.
    const close = of(short).comparisons.get('with')?.breakEvens;
    expect(close?.filter(({ plausible }) => plausible).map(({ parameter, value }) => [parameter, value])).toEqual([
      ['aggregate-context.residual', expect.closeTo(0.25, 10)],
      ['aggregate-context.residual', expect.closeTo(0.25, 10)],
      ['aggregate-context.view_time', expect.closeTo(7.2, 10)],
      ['aggregate-context.view_time', expect.closeTo(7.2, 10)],
    ]);
    const free = of(map, {}, { view_time: 0 }).comparisons.get('with')?.breakEvens;
    expect(free?.find(({ parameter }) => parameter === 'aggregate-context.residual')?.value).toBe(1);
  });

  it('uses the range that a set-up gives its own parameter', () => {
    const own = of(map, {}, { view_time: 30 }).comparisons.get('with');
    // The parameter's range 3 to 12, widened to hold 30.
    expect(own?.tornado[0]).toMatchObject({
      range: { low: 3, base: 30, high: 30 },
      atLow: expect.closeTo(3 + 2 - 20, 10) as unknown,
      atHigh: expect.closeTo(30 + 2 - 20, 10) as unknown,
    });
  });
});

describe('assumed cells of the map', () => {
  it('join the draws, and set-ups see the same value', () => {
    const on = { ...map, provenance: [assumed('touches', 'type/1', 'duration', 10, 40)] };
    const result = of(on, { draws: 5000 });
    const asIs = result.setups.get('as-is')?.agentTimePerContact;
    // 2.5 % quantiles of the triangle 10–20–40.
    expect(asIs?.low).toBeCloseTo(10 + Math.sqrt(0.025 * 30 * 10), 0);
    expect(asIs?.high).toBeCloseTo(40 - Math.sqrt(0.025 * 30 * 20), 0);
    expect(result.inputs.map(({ id }) => id)).toContain('map.touches.type/1.duration');
    const swing = result.comparisons.get('with')?.tornado.find(({ input }) => input.kind === 'cells');
    expect(swing).toMatchObject({
      atLow: expect.closeTo(7 - 10, 10) as unknown,
      atHigh: expect.closeTo(10 - 40, 10) as unknown,
    });
  });

  it('that rest on one assumption move together', () => {
    const touches = [1, 2, 3, 4].map((seq) =>
      aTouch({ contactType: 'type', seq, activity: 'converse', duration: constant(20) }),
    );
    const entries = (method: (seq: number) => string) =>
      touches.map(({ seq }) => ({ ...assumed('touches', `type/${seq}`, 'duration', 10, 40), method: method(seq) }));
    const together = of({ ...map, touches, provenance: entries(() => 'stop-watch of one afternoon') });
    const apart = of({ ...map, touches, provenance: entries((seq) => `sample ${seq}`) });
    const width = (result: Uncertainty): number => {
      const range = result.setups.get('as-is')?.agentTimePerContact;
      return (range?.high ?? 0) - (range?.low ?? 0);
    };
    expect(together.inputs).toHaveLength(1);
    expect(together.inputs[0]?.cells).toHaveLength(4);
    expect(apart.inputs).toHaveLength(4);
    expect(width(together)).toBeGreaterThan(1.5 * width(apart));
  });

  it('that are measured, unknown, or beside the point do not', () => {
    const provenance = [
      { ...assumed('touches', 'type/1', 'duration', 10, 40), status: 'measured' as const },
      assumed('contact-types', 'type', 'ai_eligible', 0.1, 0.5),
      assumed('systems', 'crm', 'mtbf_hours', 100, 900),
    ];
    const result = of({ ...map, provenance });
    expect(result.inputs.filter(({ kind }) => kind === 'cells')).toEqual([]);
    expect(result.unused).toEqual(['map.contact-types.type.ai_eligible', 'map.systems.crm.mtbf_hours']);
  });

  it('of the organisation move cost and people, not time', () => {
    const provenance = [assumed('organization', 'cost_per_agent_hour', null, 20, 60)];
    const before = of({ ...map, organization: anOrganization() });
    const after = of({ ...map, organization: anOrganization(), provenance });
    expect(after.comparisons.get('with')?.figures.difference).toEqual(
      before.comparisons.get('with')?.figures.difference,
    );
    const cost = after.setups.get('as-is')?.cost;
    expect(cost?.base).toBe(before.setups.get('as-is')?.cost?.base);
    expect(cost?.high).toBeGreaterThan(1.3 * (cost?.base ?? Number.NaN));
  });

  it('replace no default of an empty duration, whose own range moves all touches that take it', () => {
    const touches = map.touches.map((touch) => ({ ...touch, duration: null }));
    const provenance = [assumed('touches', 'type/1', 'duration', 1, 2)];
    const result = of({ ...map, touches, provenance });
    expect(result.inputs.map(({ id }) => id)).toContain('activity.search.duration');
    expect(result.unused).toEqual(['map.touches.type/1.duration']);
    expect(result.setups.get('as-is')?.agentTimePerContact?.high).toBeGreaterThan(40);
  });
});

describe('uncertainty on random maps', () => {
  it('has the exact figures as base, and ledgers that sum to the difference', () => {
    fc.assert(
      fc.property(operationMaps(), (random) => {
        const all = builtIn(random);
        const durations = touchDurations(random, PARAMETERS);
        const result = uncertaintyOf(random, all, durations, PARAMETERS, options({ draws: 20 }));
        const exact = exactOf(
          random,
          all.map(({ view }) => view),
        );
        all.forEach(({ plan: { id } }, at) => {
          const figures = result.setups.get(id);
          expectClose(figures?.agentTimePerContact?.base, exact[at]?.agentTimePerContact);
          expectClose(figures?.handleTime?.base, exact[at]?.overall?.handleTime.mean);
          if (at === 0) return;
          const ledger = ledgerOf(random, all[at] as (typeof all)[number], durations);
          const comparison = result.comparisons.get(id);
          expectClose(comparison?.figures.difference?.base, ledger?.difference);
          for (const [key, entry] of ledger?.byFunction ?? [])
            expectClose(comparison?.ledger.get(key)?.base, entry.seconds);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same ranges for the same seed, whatever other set-ups are compared', () => {
    fc.assert(
      fc.property(operationMaps(), (random) => {
        const all = builtIn(random);
        const run = (some: typeof all, seed: number) =>
          uncertaintyOf(random, some, touchDurations(random, PARAMETERS), PARAMETERS, options({ draws: 50, seed }));
        const whole = run(all, 7);
        expect(run(all, 7).comparisons).toEqual(whole.comparisons);
        const pair = run([all[0], all[3]] as typeof all, 7);
        expect(pair.comparisons.get('execution-layer')?.figures).toEqual(
          whole.comparisons.get('execution-layer')?.figures,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('the nearest root', () => {
  const bounds = { atLeast: 0, atMost: 10 };

  it('is found on either side, the nearer one first', () => {
    expect(nearestRoot((x) => x - 7, 5, bounds)).toBeCloseTo(7, 12);
    expect(nearestRoot((x) => (x - 1) * (x - 6), 5, bounds)).toBeCloseTo(6, 12);
    expect(nearestRoot((x) => (x - 4) * (x - 9), 5, bounds)).toBeCloseTo(4, 12);
  });

  it('is nothing where the sign stays, or where nothing is saved at the base', () => {
    expect(nearestRoot((x) => x + 1, 5, bounds)).toBeNull();
    expect(nearestRoot((x) => x - 5, 5, bounds)).toBeNull();
  });
});

function expectClose(actual: number | undefined, expected: number | null | undefined): void {
  if (expected === null || expected === undefined) {
    expect(actual).toBeUndefined();
    return;
  }
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(expected)));
}
