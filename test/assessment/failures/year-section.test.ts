import { beforeAll, describe, expect, test } from 'vitest';
import { analysedFailures } from '../../../src/assessment/failures/analysed-failures.ts';
import { yearSection } from '../../../src/assessment/failures/year-section.ts';
import { yearsPlan } from '../../../src/assessment/failures/years-input.ts';
import { type MeasuredSetup, measureSetups } from '../../../src/assessment/measured-setup.ts';
import type { OperationMap } from '../../../src/domain/map.ts';
import { simulateYears } from '../../../src/kernels/blast-radius/years/simulate-years.ts';
import { type FailureYearsResult, failureYears } from '../../../src/schema/result/failure-years.ts';
import { applySetup } from '../../../src/setups/apply.ts';
import { type BuiltIn, builtIn, mapOf } from '../assess-fixture.ts';

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});

/** @param retryHours instead of the parameter's */
function yearsOf(
  map: OperationMap,
  years: number,
  retryHours: number | null = null,
): ReadonlyMap<string, FailureYearsResult> {
  const measured = measuredSetups(map);
  const usual = yearsPlan(map, measured, given.parameters);
  const input = {
    ...usual.input,
    setups: usual.input.setups.map((setup) => ({ ...setup, retryHours: retryHours ?? setup.retryHours })),
  };
  const simulated = { plan: { ...usual, input }, series: simulateYears(input, 1, 0, years) };
  return new Map(
    measured.map(({ view: { id }, failures }) => {
      const analysed = analysedFailures(map, failures, given.parameters);
      return [id, failureYears.parse(yearSection(map, analysed, simulated, usual.placeOf.get(id) ?? -1))];
    }),
  );
}

const measuredSetups = (map: OperationMap): readonly MeasuredSetup[] =>
  measureSetups(
    map,
    given.parameters,
    given.setups.map((plan) => applySetup(map, plan, given.parameters)),
  ).setups;

test('set-ups that orchestrate the same steps are simulated once', async () => {
  const map = await mapOf('harbour-telecom');
  const { input, placeOf } = yearsPlan(map, measuredSetups(map), given.parameters);
  expect(input.setups.map(({ id }) => id)).toEqual(['tool-centric', 'execution-layer']);
  expect([...placeOf]).toEqual([
    ['tool-centric', 0],
    ['copilot-on-top', 0],
    ['connected-interfaces', 0],
    ['execution-layer', 1],
  ]);
});

describe('a year of failures at Harbour Telecom', () => {
  let map: OperationMap;
  let result: ReadonlyMap<string, FailureYearsResult>;
  beforeAll(async () => {
    map = await mapOf('harbour-telecom');
    result = yearsOf(map, 400);
  });

  test('has the exact mean within its interval where nothing is retried', () => {
    const asIs = result.get('tool-centric');
    const exact = asIs?.exactContactsBroken ?? Number.NaN;
    const [low, high] = asIs?.contactsBroken.ci95 ?? [0, 0];
    // Twice the 95 % interval: four standard errors.
    const half = high - low;
    expect(Math.abs((asIs?.contactsBroken.mean ?? 0) - exact)).toBeLessThan(half);
    expect(asIs?.retryHours).toBe(0);
    expect(asIs?.againstAsIs).toBeNull();
  });

  test('has retries in the execution layer that bridge some of what would break', () => {
    const layered = result.get('execution-layer');
    const without = yearsOf(map, 400, 0).get('execution-layer');
    expect([layered?.retryHours, without?.retryHours]).toEqual([0.25, 0]);
    expect(layered?.contactsBroken.mean).toBeLessThan(without?.contactsBroken.mean ?? 0);
  });

  test('is compared with the map as it is year by year', () => {
    const [asIs, layered] = ['tool-centric', 'execution-layer'].map((id) => result.get(id)?.contactsBroken);
    const difference = result.get('execution-layer')?.againstAsIs?.contactsBroken;
    expect(difference?.mean).toBeCloseTo((layered?.mean ?? 0) - (asIs?.mean ?? 0), 6);
    // On the same outages the difference is surer than the two apart.
    const width = (ci: readonly number[] | null | undefined): number => (ci?.[1] ?? 0) - (ci?.[0] ?? 0);
    expect(width(difference?.ci95)).toBeLessThan(Math.hypot(width(asIs?.ci95), width(layered?.ci95)));
  });

  test('costs what its extra hours cost as paid hours', () => {
    const { extraHours, cost } = result.get('tool-centric') ?? {};
    const { occupancyTarget, shrinkage, costPerAgentHour } = map.organization;
    const factor = (costPerAgentHour ?? 0) / ((occupancyTarget ?? 0) * (1 - (shrinkage ?? 0)));
    expect(cost?.mean).toBeCloseTo((extraHours?.mean ?? 0) * factor, 6);
  });
});

test.each(['worked-example', 'sparse', 'anonymous-bank'])('years of %s read back', async (name) => {
  for (const year of yearsOf(await mapOf(name), 20).values()) expect(year.years).toBe(20);
});
