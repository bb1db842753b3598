import { beforeAll, describe, expect, test } from 'vitest';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { assess, type BuiltIn, builtIn, mapOf } from './assess-fixture.ts';

const FIXTURES = ['worked-example', 'harbour-telecom', 'harbour-telecom-orchestrated', 'anonymous-bank'];

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});
const resultOf = async (name: string): Promise<ResultDocument> => assess(await mapOf(name), given);

describe.each(FIXTURES)('what the seconds of %s rest on', (name) => {
  test('sums to the handle time of every set-up, and nothing of the map as it is comes from parameters', async () => {
    const { handleTime } = await resultOf(name);
    const [asIs] = Object.values(handleTime.setups);
    expect(asIs?.basis?.parameters).toBe(0);
    for (const { basis, overall } of Object.values(handleTime.setups)) {
      if (basis === null) throw new Error('no handle time');
      const { measured, attested, assumed, parameters, assumedShare } = basis;
      expect(measured + attested + assumed + parameters).toBeCloseTo(overall?.exactMean ?? Number.NaN, 6);
      expect(assumedShare).toBeCloseTo((assumed + parameters) / (overall?.exactMean ?? Number.NaN), 9);
    }
  });

  test('is, as it is, what the coverage says', async () => {
    const { handleTime, operation } = await resultOf(name);
    const asIs = Object.values(handleTime.setups)[0];
    // Coverage weighs by volume alone; with one concurrency for all, that is the same.
    expect((asIs?.basis?.assumed ?? 0) / (asIs?.overall?.exactMean ?? 1)).toBeCloseTo(
      operation.coverage.seconds?.assumed ?? Number.NaN,
      9,
    );
  });

  test('sums to every difference of agent time', async () => {
    const { handleTime } = await resultOf(name);
    expect(handleTime.comparisons.length).toBeGreaterThan(0);
    for (const { basis, exactDifference } of handleTime.comparisons) {
      const { measured = 0, attested = 0, assumed = 0, added = 0 } = basis ?? {};
      expect(measured + attested + assumed + added).toBeCloseTo(exactDifference ?? Number.NaN, 6);
      expect(added).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what a set-up adds', () => {
  test('stands among the activities by name and sums to its kind', async () => {
    const { handleTime } = await resultOf('harbour-telecom');
    for (const { byActivity, byKind } of Object.values(handleTime.setups)) {
      expect(byActivity).not.toHaveProperty('orchestration');
      const names = ['hand-over', 'context-view', 'reading', 'trigger', 'exception'];
      const added = names.reduce((sum, name) => sum + (byActivity[name] ?? 0), 0);
      expect(added).toBeCloseTo(byKind['orchestration'] ?? 0, 9);
    }
    const target = handleTime.setups['execution-layer']?.byActivity;
    // One view of 6 s in every contact type that has anything to aggregate.
    expect(target?.['context-view']).toBeGreaterThan(0);
    expect(target?.['context-view']).toBeLessThanOrEqual(6);
    expect(target).toHaveProperty('trigger');
    expect(target).toHaveProperty('exception');
    expect(handleTime.setups['copilot-on-top']?.byActivity).toHaveProperty('reading');
  });
});
