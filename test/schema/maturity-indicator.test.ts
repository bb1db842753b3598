import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maturityIndicatorSchema } from '../../src/schema/maturity-indicator.ts';

const cut = (at: number) => ({ at, low: at, high: at, source: 'assumption', reason: 'for the test' });

const indicator = {
  id: 'some-share',
  name: 'Some share',
  function: 'outcome',
  question: null,
  unit: 'share',
  direction: 'lower',
  cuts: { stage_2: cut(0.5), stage_3: cut(0.2) },
  best: 0,
  worst: 1,
  why: 'because',
  formula: 'a ÷ b',
  fact_rows: [{ table: 'touches', which: 'all' }],
  remedy: 'mend it',
  effort: { level: 'low', takes: 'little' },
  source: 'assumption',
  findings: { stage_1: '{value} bad', stage_2: '{value} so-so', stage_3: '{value} good' },
  unknown_hint: 'fill it in',
};

const issuesOf = (changes: object): string[] =>
  maturityIndicatorSchema.safeParse({ ...indicator, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the schema of an indicator', () => {
  it('accepts a complete indicator, with or without a weight', () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ weight: 2 })).toEqual([]);
  });

  it('refuses a key that it does not know', () => {
    expect(maturityIndicatorSchema.safeParse({ ...indicator, wieght: 1 }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['wieght'], path: [] },
    ]);
  });

  it.each([
    ['an id in capitals', { id: 'Some_Share' }, 'id'],
    ['an unknown function', { function: 'magic' }, 'function'],
    ['a question that is not asked', { question: 'Q10' }, 'question'],
    ['an unknown unit', { unit: 'percent' }, 'unit'],
    ['a weight of nothing', { weight: 0 }, 'weight'],
    ['blank wording', { why: '  ' }, 'why'],
    ['a table that is not in the map', { fact_rows: [{ table: 'calls', which: 'all' }] }, 'fact_rows.0.table'],
    ['best and worst exchanged', { best: 1, worst: 0 }, 'best'],
    ['a share beyond 1', { worst: 1.2 }, 'worst'],
    ['cut points exchanged', { cuts: { stage_2: cut(0.2), stage_3: cut(0.5) } }, 'cuts.stage_3.at'],
    ['equal cut points', { cuts: { stage_2: cut(0.2), stage_3: cut(0.2) } }, 'cuts.stage_3.at'],
    ['a cut point at the worst', { cuts: { stage_2: cut(1), stage_3: cut(0.5) } }, 'cuts.stage_2.at'],
    ['a cut point at the best', { cuts: { stage_2: cut(0.5), stage_3: cut(0) } }, 'cuts.stage_3.at'],
    ['a single cut point at the best', { cuts: { stage_2: cut(0), stage_3: null } }, 'cuts.stage_2.at'],
    [
      'a cut point outside its range',
      { cuts: { stage_2: { ...cut(0.5), high: 0.4 }, stage_3: cut(0.2) } },
      'cuts.stage_2.at',
    ],
    ['a range beyond the scale', { cuts: { stage_2: { ...cut(0.5), high: 1.5 }, stage_3: cut(0.2) } }, 'cuts.stage_2'],
    ['a finding without the value', { findings: { ...indicator.findings, stage_2: 'so-so' } }, 'findings.stage_2'],
    ['an unknown placeholder', { findings: { ...indicator.findings, stage_3: '{value} {wider}' } }, 'findings.stage_3'],
    ['two shares with one cut point', { wider: 'seen', cuts: { stage_2: cut(0.5), stage_3: null } }, 'wider'],
    ['a source without a title', { source: { address: 'https://example.org/' } }, 'source'],
  ])('refuses %s and says where', (_, changes, path) => {
    expect(issuesOf(changes)).toEqual([path]);
  });

  it('accepts the wider share in a finding where there is one', () => {
    expect(issuesOf({ wider: 'seen', findings: { ...indicator.findings, stage_1: '{wider}, {value}' } })).toEqual([]);
  });

  it('accepts exactly the scales that run strictly from worst to best', () => {
    const point = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.constantFrom('lower', 'higher'), point, point, point, point, (direction, ...points) => {
        const [worst, stage2, stage3, best] = points;
        const sign = direction === 'lower' ? -1 : 1;
        const runs = sign * worst < sign * stage2 && sign * stage2 < sign * stage3 && sign * stage3 < sign * best;
        const cuts = { stage_2: cut(stage2), stage_3: cut(stage3) };
        expect(issuesOf({ direction, unit: 'days', worst, best, cuts }).length === 0).toBe(runs);
      }),
    );
  });
});
