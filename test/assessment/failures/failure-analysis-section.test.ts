import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { analysedSetups } from '../../../src/assessment/failures/analysed-failures.ts';
import { failureAnalysisSection } from '../../../src/assessment/failures/failure-analysis-section.ts';
import type { OperationMap } from '../../../src/domain/map.ts';
import { failureImpact } from '../../../src/kernels/blast-radius/failure-impact.ts';
import { failureModelOf } from '../../../src/kernels/blast-radius/failure-model.ts';
import {
  type FailureAnalysisResult,
  failureAnalysis,
  type StateShares,
} from '../../../src/schema/result/failure-analysis.ts';
import { applySetup } from '../../../src/setups/apply.ts';
import { type BuiltIn, builtIn, fixture, mapOf } from '../assess-fixture.ts';

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});

/** By set-up, as the document has it. */
function analysisOf(map: OperationMap): ReadonlyMap<string, FailureAnalysisResult> {
  const models = given.setups.map((plan) => {
    const { view } = applySetup(map, plan, given.parameters);
    return failureModelOf(view.map, view.orchestration);
  });
  const analysed = analysedSetups(map, models, given.parameters);
  const asIs = analysed[0];
  if (asIs === undefined) throw new Error('no set-up');
  return new Map(
    given.setups.map(({ id }, at) => {
      const section = failureAnalysisSection(asIs, analysed[at] ?? asIs, { openingHours: 100, busiestToMean: 2 });
      return [id, failureAnalysis.parse(section)];
    }),
  );
}

describe.each(['1', '2', '3', '4', '5', '6'])('reference vector %s', (vector) => {
  test('agrees on the probability of every state and on the expected broken share', async () => {
    const name = `vectors/${vector}`;
    const expected = JSON.parse(readFileSync(`${fixture(name)}/expected.json`, 'utf8')) as {
      readonly availability: Record<string, StateShares>;
      readonly expectedBrokenShare: number;
    };
    const result = analysisOf(await mapOf(name)).get('tool-centric');
    expect(Object.keys(result?.availability ?? {}).sort()).toEqual(Object.keys(expected.availability).sort());
    for (const [workflow, states] of Object.entries(expected.availability)) {
      for (const state of ['ok', 'degraded', 'deferred', 'broken'] as const) {
        expect(result?.availability[workflow]?.[state], workflow).toBeCloseTo(states[state], 9);
      }
    }
    expect(result?.expectedBrokenShare).toBeCloseTo(expected.expectedBrokenShare, 10);
  });
});

describe('the exact part of the blast radius', () => {
  test.each(['harbour-telecom', 'anonymous-bank', 'worked-example', 'sparse'])('of %s holds together', async (name) => {
    for (const [setup, result] of analysisOf(await mapOf(name))) {
      for (const states of Object.values(result.availability)) {
        const { ok, degraded, deferred, broken } = states ?? { ok: 0, degraded: 0, deferred: 0, broken: 0 };
        expect(ok + degraded + deferred + broken).toBeCloseTo(1, 12);
      }
      const { low, high } = result.expectedBrokenShareRange ?? { low: 0, high: 0 };
      expect(result.expectedBrokenShare, setup).toBeGreaterThanOrEqual(low);
      expect(result.expectedBrokenShare, setup).toBeLessThanOrEqual(high);
      // A workflow's outages a year × mean hours is its broken probability over a year's hours.
      for (const [workflow, outage] of Object.entries(result.outages)) {
        const hours = (outage?.perYear ?? 0) * (outage?.meanHours ?? 0);
        expect(hours / 8766).toBeCloseTo(result.availability[workflow]?.broken ?? -1, 12);
      }
      expect(result.breakEven === null).toBe(result.reliability['orchestrator'] === undefined);
      const ranks = result.pairs.map(({ addsBroken }) => addsBroken);
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }
  });

  test('says what the execution layer makes worse: what fails with it that nothing failed with before', async () => {
    const results = analysisOf(await mapOf('harbour-telecom'));
    const { worseThanAsIs, importance } = results.get('execution-layer') ?? {};
    const asIs = results.get('tool-centric');
    expect(asIs?.worseThanAsIs).toBeNull();
    expect(worseThanAsIs?.elements['orchestrator']).toMatchObject({ broken: { asIs: 0 }, affected: { asIs: 0 } });
    expect(worseThanAsIs?.elements['orchestrator']?.affected.setup).toBeGreaterThan(0);
    expect(importance?.['orchestrator']?.birnbaum).toBeGreaterThan(0);
    for (const [id, { broken, affected }] of Object.entries(worseThanAsIs?.workflows ?? {})) {
      expect(broken.setup > broken.asIs || affected.setup > affected.asIs).toBe(true);
      expect(broken.asIs).toBe(asIs?.availability[id]?.broken);
    }
  });

  test('has twice the contacts in an hour that is twice as busy', async () => {
    const { busiestHour } = analysisOf(await mapOf('worked-example')).get('tool-centric') ?? {};
    const model = failureModelOf(await mapOf('worked-example'));
    model.elements.forEach(({ id }, element) => {
      const impact = failureImpact(model, [element]);
      const { broken, deferred, degraded } = impact.volumeShare ?? { broken: 0, deferred: 0, degraded: 0 };
      const contacts = (2 * (broken + deferred + degraded) * model.offered) / 100;
      expect(busiestHour?.[id]?.contacts).toBeCloseTo(contacts, 9);
      expect(busiestHour?.[id]?.extraMinutes).toBeCloseTo((2 * impact.extraSeconds) / 60 / 100, 9);
    });
  });

  test('takes the times of a vendor, a category and a style from the parameters where the map is silent', async () => {
    const map = await mapOf('worked-example');
    const silent = {
      ...map,
      systems: map.systems.map((system) => ({ ...system, category: null, mtbfHours: null, mttrHours: null })),
    };
    const { reliability, expectedBrokenShareRange } = analysisOf(silent).get('tool-centric') ?? {};
    const id = map.systems[0]?.id ?? '';
    expect(reliability?.[id]).toMatchObject({
      mtbfHours: 3900,
      mttrHours: 4.8,
      assumed: ['system.other.mtbf', 'system.other.mttr'],
    });
    expect(expectedBrokenShareRange?.high).toBeGreaterThan(expectedBrokenShareRange?.low ?? 1);
  });
});
