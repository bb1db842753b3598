import { beforeAll, describe, expect, test } from 'vitest';
import { compareResults } from '../../src/comparison/compare-results.ts';
import type { ComparisonDocument } from '../../src/schema/result/comparison.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { assess, builtIn, mapOf } from '../assessment/assess-fixture.ts';
import { resultSide } from './two-results.ts';

let result: ResultDocument;
beforeAll(async () => {
  const given = await builtIn();
  result = assess(await mapOf('worked-example'), given);
});

const against = (change: Partial<ResultDocument>): ComparisonDocument =>
  compareResults(resultSide(result), resultSide({ ...result, ...change }));

const aspects = ({ comparability }: ComparisonDocument) => comparability.map(({ aspect, effect }) => [aspect, effect]);

describe('two results of different periods', () => {
  test('compare per contact and not in total', () => {
    const comparison = against({ organization: { ...result.organization, period: 'year' } });
    expect(aspects(comparison)).toEqual([['period', 'not-compared']]);
    const { agentHours, cost, volume, exactMean, agentTimePerContact, fullTimeEquivalents } = comparison.handleTime;
    expect([agentHours, cost, volume].map(({ verdict }) => verdict)).toEqual(Array(3).fill('not-compared'));
    expect([exactMean, agentTimePerContact, fullTimeEquivalents].map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('same'),
    );
    expect(comparison.handleTime.byContactType[0]?.volume.verdict).toBe('not-compared');
  });
});

describe('two results in different currencies', () => {
  test('compare in everything but cost', () => {
    const comparison = against({ organization: { ...result.organization, currency: 'GBP' } });
    expect(aspects(comparison)).toEqual([['currency', 'not-compared']]);
    expect(comparison.handleTime.cost).toMatchObject({ difference: null, verdict: 'not-compared' });
    expect(comparison.handleTime.agentHours.verdict).toBe('same');
  });
});

describe('two results of different models', () => {
  test('compare in values of indicators, not in stages and scores', () => {
    const comparison = against({ model: { ...result.model, version: '2.0.0' } });
    expect(aspects(comparison)).toEqual([['model', 'not-compared']]);
    const { stage, score, functions, indicators } = comparison.assessment;
    expect([stage.verdict, score.verdict]).toEqual(['not-compared', 'not-compared']);
    expect(stage.from).toBe(result.assessment.stage.value);
    expect(functions.every((entry) => entry.stage.verdict === 'not-compared')).toBe(true);
    const own = indicators.find(({ id }) => id === 'systems-per-contact');
    expect(own).toMatchObject({ sameCutPoints: true, value: { verdict: 'same' }, stage: { verdict: 'same' } });
  });

  test('do not compare the stage of an indicator whose cut points moved under the same version', () => {
    const wording = structuredClone(result.wording);
    Object.assign(wording.indicators['systems-per-contact'] ?? {}, { stage3At: 2 });
    const comparison = against({ wording });
    expect(aspects(comparison)).toEqual([['cut-points', 'not-compared']]);
    const of = (id: string) => comparison.assessment.indicators.find((entry) => entry.id === id);
    expect(of('systems-per-contact')).toMatchObject({
      sameCutPoints: false,
      value: { verdict: 'same' },
      stage: { verdict: 'not-compared' },
      score: { verdict: 'not-compared' },
    });
    expect(of('callable-steps')?.stage.verdict).toBe('same');
    expect(comparison.assessment.score.verdict).toBe('not-compared');
  });
});

describe('two results on different parameters', () => {
  const record = {
    id: 'activity.wait.duration',
    name: 'Waiting',
    low: 1,
    high: 30,
    unit: 'seconds',
    reason: null,
    usedBy: [],
  };

  test('compare with care, and name the parameters', () => {
    const assumption = { ...record, value: 5, source: 'assumption' };
    const from = { ...result, assumptions: [assumption] };
    const to = { ...result, assumptions: [{ ...assumption, value: 8 }] };
    const comparison = compareResults(resultSide(from), resultSide(to));
    expect(aspects(comparison)).toEqual([['parameters', 'with-care']]);
    expect(comparison.comparability[0]?.message).toContain('activity.wait.duration');
    expect(comparison.assumptions).toEqual([
      {
        id: 'activity.wait.duration',
        unit: 'seconds',
        from: { value: 5, low: 1, high: 30 },
        to: { value: 8, low: 1, high: 30 },
      },
    ]);
    expect(comparison.handleTime.exactMean.verdict).toBe('same');
  });

  test('with another version and the same values are only noted', () => {
    const comparison = against({ parameters: { ...result.parameters, interventions: '9.0.0' } });
    expect(aspects(comparison)).toEqual([['parameters', 'note']]);
  });
});

describe('two results with other volumes', () => {
  test('compare with care: overall means move with the mix', () => {
    const contactTypes = result.operation.contactTypes.map((type) =>
      type.id === 'invoice' ? { ...type, volume: 500 } : type,
    );
    const comparison = against({ operation: { ...result.operation, contactTypes } });
    expect(aspects(comparison)).toEqual([['volumes', 'with-care']]);
    // The weights no longer give the mean that the document states.
    expect(comparison.handleTime.mixEffect).toBeNull();
  });
});

describe('results that name what every object has', () => {
  test('compare like any other', () => {
    const element = Object.values(result.blastRadius.setups['tool-centric']?.elements ?? {})[0];
    const blastRadius = {
      ...result.blastRadius,
      setups: { 'tool-centric': { elements: { constructor: element } } },
    } as unknown as ResultDocument['blastRadius'];
    const { elements } = against({ blastRadius }).singleFailures;
    expect(elements.find(({ id }) => id === 'constructor')).toMatchObject({ presence: 'to', name: element?.name });
  });
});
