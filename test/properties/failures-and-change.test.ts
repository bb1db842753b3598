import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { assembleResult } from '../../src/assessment/assemble-result.ts';
import { leavesOf, pathText } from '../../src/assessment/explanations/find-path.ts';
import { DEFAULT_FAILURE_ANALYSIS } from '../../src/assessment/failures/failure-analysis-section.ts';
import { yearsPlan } from '../../src/assessment/failures/years-input.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { simulateYears } from '../../src/kernels/blast-radius/years/simulate-years.ts';
import { type ResultDocument, resultDocument } from '../../src/schema/result/result-document.ts';
import { type BuiltIn, builtIn, prepared } from '../assessment/assess-fixture.ts';
import { operationMaps } from '../generators/operation-map.ts';

const YEARS = 4;

let given: BuiltIn;
beforeAll(async () => {
  const built = await builtIn();
  given = { ...built, model: { ...built.model, robustness: { ...built.model.robustness, draws: 5 } } };
});

function resultOf(map: OperationMap): ResultDocument {
  const made = prepared(map, given);
  const plan = yearsPlan(map, made.measured.setups, given.parameters);
  const years = { plan, series: simulateYears(plan.input, 1, 0, YEARS) };
  return assembleResult(made, { simulation: null, failures: DEFAULT_FAILURE_ANALYSIS, years });
}

describe('failures over years, and change, on random maps', () => {
  test('fit the result’s schema, with no year below 0 and none where no volume is known', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const result = resultOf(map);
        expect(resultDocument.safeParse(result).error?.issues ?? []).toEqual([]);
        const isKnown = map.contactTypes.some(({ volume }) => volume !== null && volume > 0);
        for (const { year } of Object.values(result.blastRadius.setups)) {
          expect(year !== undefined).toBe(isKnown);
          if (year === undefined) continue;
          const { contactsBroken, contactsDeferred, contactsDegraded, extraHours, worstDay } = year;
          for (const { p5 } of [contactsBroken, contactsDeferred, contactsDegraded, extraHours])
            expect(p5).toBeGreaterThanOrEqual(-1e-9);
          expect(worstDay.broken.max).toBeLessThanOrEqual((worstDay.affected.max ?? 0) + 1e-9);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const turned: OperationMap = {
          ...map,
          systems: map.systems.toReversed(),
          integrations: map.integrations.toReversed(),
          workflows: map.workflows.toReversed(),
          vendors: map.vendors.toReversed(),
        };
        const [one, other] = [resultOf(map), resultOf(turned)];
        expectSameNumbers(one.change, other.change);
        const yearsOf = ({ blastRadius }: ResultDocument) =>
          Object.fromEntries(Object.entries(blastRadius.setups).map(([id, { year }]) => [id, year ?? null]));
        expectSameNumbers(yearsOf(one), yearsOf(other));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('take no fewer hours with one more integration, of the same age and upkeep as another', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const [first] = map.integrations;
        if (first === undefined) return;
        const more = { ...map, integrations: [...map.integrations, { ...first, id: 'one-more' }] };
        const [before, after] = [map, more].map((each) => resultOf(each).change.setups['tool-centric']);
        const none = Number.NEGATIVE_INFINITY;
        expect(after?.debt.hours ?? none).toBeGreaterThanOrEqual(before?.debt.hours ?? none);
        for (const [system, { hours }] of Object.entries(before?.api ?? {}))
          expect(after?.api[system]?.hours ?? none).toBeGreaterThanOrEqual(hours ?? none);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

/** Paths may come in another order, and lists of ids too; numbers may differ by rounding. */
function expectSameNumbers(one: unknown, other: unknown): void {
  const numbersOf = (node: unknown): ReadonlyMap<string, number | null> =>
    new Map(
      leavesOf(node).flatMap(({ path, value }) =>
        typeof value === 'number' || value === null ? [[pathText(path), value] as const] : [],
      ),
    );
  const [left, right] = [numbersOf(one), numbersOf(other)];
  expect([...right.keys()].toSorted()).toEqual([...left.keys()].toSorted());
  for (const [path, value] of left) {
    const found = right.get(path) ?? null;
    const apart = Math.abs((found ?? 0) - (value ?? 0)) / Math.max(1, Math.abs(value ?? 0));
    expect([path, found === null, apart < 1e-6]).toEqual([path, value === null, true]);
  }
}
