import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE, entryOf } from '../../../src/assessment/explanations/catalogue/index.ts';
import { explainPath, type ResultToExplain } from '../../../src/assessment/explanations/explain.ts';
import { leavesOf, pathText } from '../../../src/assessment/explanations/find-path.ts';
import { numberText, sumWorked, weightedMeanWorked } from '../../../src/assessment/explanations/worked.ts';
import { operationMaps } from '../../generators/operation-map.ts';
import { type BuiltIn, builtIn, mapOf } from '../assess-fixture.ts';
import { resultOf } from './explained-results.ts';

let given: BuiltIn;
let example: ResultToExplain;
let telecom: ResultToExplain;
let sparse: ResultToExplain;
beforeAll(async () => {
  const built = await builtIn();
  // Robustness has no formula to put numbers in; a few draws of it are enough here.
  given = { ...built, model: { ...built.model, robustness: { ...built.model.robustness, draws: 20 } } };
  example = resultOf(await mapOf('worked-example'), given);
  telecom = resultOf(await mapOf('harbour-telecom'), given);
  sparse = resultOf(await mapOf('sparse'), given);
});

/** Every formula with numbers put in gives the value that it explains; says which entries had one. */
function expectFormulasToGiveValues(result: ResultToExplain): ReadonlySet<unknown> {
  const shown = new Set<unknown>();
  for (const { path, value } of leavesOf(result.document)) {
    const explained = entryOf(path);
    if (typeof value !== 'number' || explained?.entry.worked === undefined) continue;
    const worked = explained.entry.worked({ ...result, path, wild: explained.wild, value });
    if (worked === null) continue;
    shown.add(explained.entry);
    const apart = Math.abs(worked.result - value) / Math.max(1, Math.abs(value));
    expect([pathText(path), worked.text, apart < 1e-9]).toEqual([pathText(path), worked.text, true]);
  }
  return shown;
}

describe('a formula with the numbers put in', () => {
  test('gives the value that it explains, for the samples, and every such formula is shown somewhere', () => {
    const shown = new Set([example, telecom, sparse].flatMap((result) => [...expectFormulasToGiveValues(result)]));
    const never = CATALOGUE.flatMap(({ entries }) => entries)
      .filter((entry) => entry.worked !== undefined && !shown.has(entry))
      .map(({ title }) => title);
    expect(never).toEqual([]);
  });

  test('gives the value that it explains, for random maps', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        expectFormulasToGiveValues(resultOf(map, given));
      }),
      { numRuns: 15 },
    );
  });

  test('shows nothing that is no number', () => {
    for (const { path, value } of leavesOf(telecom.document)) {
      const explained = entryOf(path);
      if (typeof value !== 'number' || explained?.entry.worked === undefined) continue;
      const text = explained.entry.worked({ ...telecom, path, wild: explained.wild, value })?.text ?? '';
      expect(text).not.toMatch(/NaN|undefined|Infinity|∞/u);
    }
  });
});

/** The fractions are those of fixtures/worked-example/README.md. */
describe('the worked example, put in', () => {
  const workedAt = (...path: string[]): string | null => explainPath(example, 'asked', path).worked;
  const indicator = (id: string): string | null => workedAt('assessment', 'indicators', id, 'value');

  test.each([
    ['coordination-locus', '(600 + 500) ÷ 1,700 = 1,100 ÷ 1,700 = 0.647059'],
    ['systems-per-contact', '(1,000 × 2 + 400 × 3 + 600 × 1.75) ÷ 2,000 = 4,250 ÷ 2,000 = 2.125'],
    ['transcription-share', '34,000 s ÷ 420,000 s = 0.0809524'],
    ['change-lead-time', 'half of 1,200 executions is 600; up to 10 days there are 600'],
  ])('%s', (id, text) => {
    expect(indicator(id)).toBe(text);
  });

  test('stage and score of an indicator', () => {
    expect(workedAt('assessment', 'indicators', 'transcription-share', 'stage')).toBe(
      '0.0809524 is not ≤ 0.02; 0.0809524 ≤ 0.1: stage 2',
    );
    expect(workedAt('assessment', 'indicators', 'transcription-share', 'score')).toBe(
      '33.3333 + 33.3333 × (0.0809524 − 0.1) ÷ (0.02 − 0.1) = 41.2698',
    );
    expect(workedAt('assessment', 'indicators', 'structural-context', 'score')).toBe(
      '33⅓ × min(1, 0.555556 ÷ 0.5) + 33⅓ × 0.444444 ÷ 0.85 = 50.7625',
    );
  });

  test('functions', () => {
    expect(workedAt('assessment', 'functions', 'context-aggregation', 'stage')).toBe('the lowest of 3, 2, 2, 3 = 2');
    expect(workedAt('assessment', 'functions', 'context-aggregation', 'score')).toBe(
      '(1 × 81.25 + 1 × 34.7339 + 1 × 50.7625 + 1 × 84.127) ÷ 4 = 250.873 ÷ 4 = 62.7184',
    );
  });

  test('handle time, hours and cost', () => {
    const setup = ['handleTime', 'setups', 'tool-centric'];
    expect(workedAt(...setup, 'overall', 'exactMean')).toBe(
      '(1,000 × 250 + 600 × 150 + 400 × 200) ÷ 2,000 = 420,000 ÷ 2,000 = 210',
    );
    expect(workedAt(...setup, 'agentTimePerContact', 'exactMean')).toBe('116.667 h × 3,600 ÷ 2,000 = 210');
    expect(workedAt(...setup, 'paidHours')).toBe('116.667 ÷ (0.85 × (1 − 0.3)) = 196.078');
    expect(workedAt(...setup, 'cost')).toBe('196.078 × 30 = 5,882.35');
  });
});

describe('evidence', () => {
  test('of handle time takes as many seconds as there are, worst first', () => {
    const explanation = explainPath(example, 'asked', ['handleTime', 'setups', 'tool-centric', 'overall', 'exactMean']);
    const weights = explanation.evidence.map(({ weight }) => weight ?? 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(420_000, 6);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(explanation.evidence[0]).toMatchObject({ key: 'invoice/7', status: 'measured', weight: 110_000 });
    // 110,000 s measured, 24,000 s assumed (address/3), the rest attested.
    expect(explanation.provenance?.measured).toBeCloseTo(110 / 420, 9);
    expect(explanation.provenance?.assumed).toBeCloseTo(24 / 420, 9);
    expect(explanation.sources).toContain('Stop-watch sample');
  });

  test('of a set-up is what the set-up leaves', () => {
    const path = ['handleTime', 'setups', 'execution-layer', 'byKind', 'context'];
    const { evidence, assumptions } = explainPath(telecom, 'asked', path);
    expect(evidence.some(({ note }) => note.includes('of which the set-up leaves 10 %'))).toBe(true);
    expect(assumptions.map(({ id }) => id)).toContain('aggregate-context.residual');
  });
});

describe('numbers in formulas', () => {
  test('have six digits, and a true minus', () => {
    expect(numberText(1_234_567.89)).toBe('1,234,570');
    expect(numberText(-0.000123456789)).toBe('−0.000123457');
    expect(numberText(-0)).toBe('0');
  });

  test('write short sums out and tell of long ones the largest terms', () => {
    expect(sumWorked([1, 2, 3]).text).toBe('1 + 2 + 3 = 6');
    expect(sumWorked([1, 2, 3, 4, 5, 6, 7]).text).toBe('7 + 6 + 5 + 4 more = 28');
    expect(weightedMeanWorked([])).toBeNull();
    expect(weightedMeanWorked([{ weight: 4, value: 0 }])?.text).toBe('0 ÷ 4 = 0');
  });
});
