/**
 * A small change to the worked example, with every figure by hand. The customer number comes with the invoice, so that
 * agents no longer search for it: the touch invoice/3 (crm, search, 25 s) goes. A billing look-up takes 15 s instead of
 * 20 s (invoice/6). Calls about lost cards fall from 600 to 400. A mailing system comes in that nothing uses yet.
 *
 *   invoice     250 − 25 − 5 = 220 s, V 1000
 *   card-block  150 s,                 V 600 → 400
 *   address     200 s,                 V 400
 *
 *   mean before  (250,000 + 90,000 + 80,000) ÷ 2000 = 210 s
 *   mean after   (220,000 + 60,000 + 80,000) ÷ 1800 = 200 s          difference −10 s, −10 ÷ 210
 *   hours        420,000 ÷ 3600 = 116⅔ → 360,000 ÷ 3600 = 100        difference −16⅔
 *   paid hours   hours ÷ (0.85 × 0.70); cost at 30: × 30 ÷ 0.595     difference −500 ÷ 0.595
 *   context      81,000 ÷ 2000 = 40.5 s → (15,000 + 400 × 40 + 12,000) ÷ 1800 = 43,000 ÷ 1800 s
 *   types        w̄ of invoice = (1000/2000 + 1000/1800) ÷ 2 = 19/36; × −30 s = −15 5/6 s of types
 *   mix          −10 + 15 5/6 = 5 5/6 s of mix
 *   stage 1 of context assembly: (81,000 + 21,000) ÷ 420,000 = 17/70 → (43,000 + 15,000 + 4,000) ÷ 360,000 = 31/180
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { compareResults } from '../../src/comparison/compare-results.ts';
import type { OperationMap, System } from '../../src/domain/map.ts';
import type { ComparisonDocument } from '../../src/schema/result/comparison.ts';
import { builtIn, mapOf } from '../assessment/assess-fixture.ts';
import { sideOf } from './two-results.ts';

const MAILING = {
  id: 'mailing',
  name: 'Mailing',
  category: 'other',
  agentFacing: false,
  signOn: 'none',
  api: ['read', 'trigger'],
  vendor: null,
  platform: null,
  mtbfHours: null,
  mttrHours: null,
  monthlyCost: 120,
  at: { file: 'systems.csv', sheet: null, row: 7 },
} satisfies System;

let comparison: ComparisonDocument;
beforeAll(async () => {
  const [given, before] = await Promise.all([builtIn(), mapOf('worked-example')]);
  const touches = before.touches.filter(({ contactType, seq }) => contactType !== 'invoice' || seq !== 3);
  const after: OperationMap = {
    ...before,
    systems: [...before.systems, MAILING],
    contactTypes: before.contactTypes.map((type) => (type.id === 'card-block' ? { ...type, volume: 400 } : type)),
    touches: touches.map((touch) =>
      touch.contactType === 'invoice' && touch.seq === 6
        ? { ...touch, duration: { kind: 'constant', seconds: 15 } }
        : touch,
    ),
  };
  comparison = compareResults(sideOf(before, given), sideOf(after, given));
});

describe('a small change to the worked example', () => {
  test('changes handle time by what was worked out', () => {
    const { exactMean, agentTimePerContact, byKind, byContactType } = comparison.handleTime;
    expect(exactMean).toMatchObject({ from: 210, to: 200, verdict: 'better' });
    expect(exactMean.difference).toBeCloseTo(-10, 9);
    expect(exactMean.relative).toBeCloseTo(-10 / 210, 12);
    expect(agentTimePerContact.difference).toBeCloseTo(-10, 9);
    expect(byKind['context']?.from).toBeCloseTo(40.5, 9);
    expect(byKind['context']?.to).toBeCloseTo(43_000 / 1800, 9);
    expect(byKind['transcription']?.verdict).toBe('worse');
    expect(byContactType.map(({ id, exactMean: own }) => [id, own.from, own.to])).toEqual([
      ['invoice', 250, 220],
      ['card-block', 150, 150],
      ['address', 200, 200],
    ]);
  });

  test('changes hours and cost by what was worked out', () => {
    const { agentHours, cost, volume } = comparison.handleTime;
    expect(agentHours.difference).toBeCloseTo(100 - 420_000 / 3600, 9);
    expect(cost.difference).toBeCloseTo(-500 / 0.595, 6);
    expect(volume).toMatchObject({ from: 2000, to: 1800, difference: -200, verdict: 'changed' });
  });

  test('parts the difference into types and mix', () => {
    expect(comparison.handleTime.mixEffect?.ofTypes).toBeCloseTo(-95 / 6, 9);
    expect(comparison.handleTime.mixEffect?.ofMix).toBeCloseTo(35 / 6, 9);
  });

  test('moves the indicators that it touches', () => {
    const of = (id: string) => comparison.assessment.indicators.find((entry) => entry.id === id);
    expect(of('context-assembly-share')?.value.from).toBeCloseTo(17 / 70, 12);
    expect(of('context-assembly-share')?.value.to).toBeCloseTo(31 / 180, 12);
    expect(of('context-assembly-share')).toMatchObject({ better: 'lower', value: { verdict: 'better' } });
    expect(of('human-navigated-workflows')).toMatchObject({
      outcome: { from: 'unknown', to: 'unknown' },
      value: { from: null, to: null, verdict: 'not-compared' },
    });
    expect(of('change-lead-time')?.value).toMatchObject({ from: 10 });
  });

  test('says what changed in the map, row by row', () => {
    const rows = comparison.map?.tables.flatMap(({ table, rows: changed }) =>
      changed.map(({ key, change, cells }) => ({ table, key, change, cells })),
    );
    const cell = (column: string, from: string | null, to: string | null) => ({ column, from, to });
    expect(rows).toEqual([
      {
        table: 'systems',
        key: 'mailing',
        change: 'added',
        cells: [
          cell('name', null, 'Mailing'),
          cell('category', null, 'other'),
          cell('agent_facing', null, 'false'),
          cell('sign_on', null, 'none'),
          cell('api', null, 'read; trigger'),
          cell('monthly_cost', null, '120'),
        ],
      },
      { table: 'contact-types', key: 'card-block', change: 'changed', cells: [cell('volume', '600', '400')] },
      {
        table: 'touches',
        key: 'invoice/3',
        change: 'removed',
        cells: [
          cell('actor', 'agent', null),
          cell('system', 'crm', null),
          cell('activity', 'search', null),
          cell('duration', '25', null),
        ],
      },
      { table: 'touches', key: 'invoice/6', change: 'changed', cells: [cell('duration', '20', '15')] },
    ]);
    expect(comparison.map?.counts).toMatchObject({ added: 1, removed: 1, changed: 2 });
  });

  test('says that volumes differ', () => {
    expect(comparison.comparability.map(({ aspect }) => aspect)).toEqual(['volumes']);
  });

  test('has the new system among the single failures, on its side only', () => {
    const own = comparison.singleFailures.elements.find(({ id }) => id === 'mailing');
    expect(own).toMatchObject({ presence: 'to', broken: { from: null, to: 0, verdict: 'not-compared' } });
  });
});
