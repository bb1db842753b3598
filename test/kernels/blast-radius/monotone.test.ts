import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperationMap, Step } from '../../../src/domain/map.ts';
import { type FailureImpact, failureImpact } from '../../../src/kernels/blast-radius/failure-impact.ts';
import { failureModelOf, type Orchestration } from '../../../src/kernels/blast-radius/failure-model.ts';
import { elementProbabilities, typeStates } from '../../../src/kernels/blast-radius/states/availability.ts';
import { compileStates } from '../../../src/kernels/blast-radius/states/compiled-states.ts';
import { BROKEN, OK, type State } from '../../../src/kernels/blast-radius/step-outcome.ts';
import { failureCases } from './failure-maps.ts';
import { integration, smallMap, system } from './small-map.ts';

const cases = failureCases();
const somePlaces = fc.array(fc.nat(), { maxLength: 4 });

/** Elements picked by any numbers. */
const picked = (places: readonly number[], count: number): number[] =>
  count === 0 ? [] : [...new Set(places.map((place) => place % count))];

const reached = ({ volumeShare }: FailureImpact): [number, number, number] => {
  const { broken, deferred, degraded } = volumeShare ?? { broken: 0, deferred: 0, degraded: 0 };
  return [broken, broken + deferred, broken + deferred + degraded];
};

/** Rounding of sums of up to a few dozen shares. */
const ROUNDING = 1e-12;

const expectNoLess = (larger: FailureImpact, smaller: FailureImpact): void => {
  for (const [at, state] of smaller.states.entries()) expect(larger.states[at]).toBeGreaterThanOrEqual(state);
  for (const [at, share] of reached(smaller).entries()) {
    expect(reached(larger)[at]).toBeGreaterThanOrEqual(share - ROUNDING);
  }
};

const withNeeds = (map: OperationMap, change: (step: Step) => readonly (readonly string[])[]): OperationMap => ({
  ...map,
  workflows: map.workflows.map((workflow) => ({
    ...workflow,
    steps: workflow.steps.map((step) => ({ ...step, needs: change(step) })),
  })),
});

/** Every single failure and all pairs of the map, which may have been given one more integration. */
function expectNoSmallerRadius(larger: OperationMap, smaller: OperationMap, orchestration: Orchestration): void {
  const [wide, narrow] = [failureModelOf(larger, orchestration), failureModelOf(smaller, orchestration)];
  const at = new Map(wide.elements.map(({ id }, element) => [id, element]));
  narrow.elements.forEach((first, a) => {
    narrow.elements.forEach((second, b) => {
      const failed = [at.get(first.id) ?? -1, at.get(second.id) ?? -1];
      expectNoLess(failureImpact(wide, failed), failureImpact(narrow, [a, b]));
    });
  });
}

describe('a blast radius', () => {
  test('is never smaller with more failures: no workflow fares better under a pair than under a member', () => {
    fc.assert(
      fc.property(cases, somePlaces, somePlaces, ({ model }, some, more) => {
        const few = picked(some, model.elements.length);
        const many = picked([...some, ...more], model.elements.length);
        expectNoLess(failureImpact(model, many), failureImpact(model, few));
      }),
      { numRuns: 300 },
    );
  });

  test('is never larger with one more alternative, and never smaller with one more need', () => {
    const withLinks = cases.filter(({ map }) => map.integrations.length > 0);
    fc.assert(
      fc.property(withLinks, fc.nat(), ({ map, orchestration }, place) => {
        const link = map.integrations[place % map.integrations.length]?.id ?? '';
        const moreWays = withNeeds(map, ({ needs }) => needs.map((either) => [...new Set([...either, link])]));
        expectNoSmallerRadius(map, moreWays, orchestration);
        const moreNeeds = withNeeds(map, ({ needs }) => [...needs, [link]]);
        expectNoSmallerRadius(moreNeeds, map, orchestration);
      }),
    );
  });

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(cases, somePlaces, ({ map, orchestration, model }, places) => {
        const turned = failureModelOf(
          smallMap({
            ...map,
            systems: map.systems.toReversed(),
            integrations: map.integrations.toReversed(),
            vendors: map.vendors.toReversed(),
            contactTypes: map.contactTypes.toReversed(),
            workflows: map.workflows.toReversed(),
          }),
          orchestration,
        );
        const failed = picked(places, model.elements.length);
        const ids = new Set(failed.map((element) => model.elements[element]?.id));
        const impact = failureImpact(model, failed);
        const other = failureImpact(
          turned,
          [...turned.elements.keys()].filter((element) => ids.has(turned.elements[element]?.id)),
        );
        const states = (one: FailureImpact, workflows: typeof model.workflows): unknown =>
          Object.fromEntries(workflows.map(({ id }, at) => [id, one.states[at]]));
        expect(states(other, turned.workflows)).toEqual(states(impact, model.workflows));
        for (const [at, share] of reached(impact).entries()) expect(reached(other)[at]).toBeCloseTo(share, 12);
      }),
    );
  });

  test('with everything down breaks every workflow that has a failing step, and touches nothing that needs nothing', () => {
    fc.assert(
      fc.property(cases, ({ model }) => {
        const { states } = failureImpact(model, [...model.elements.keys()]);
        model.workflows.forEach(({ steps }, at) => {
          const needy = steps.filter((step) => step.system >= 0 || step.needs.length > 0);
          const failing = needy.some((step) => step.fallback.kind === 'fail' && !step.readSurvives && !step.deferrable);
          if (failing) expect(states[at]).toBe(BROKEN);
          if (needy.length === 0) expect(states[at]).toBe(OK);
        });
      }),
    );
  });

  test('of a link reaches nothing in a map whose steps name no link', () => {
    fc.assert(
      fc.property(cases, ({ map, orchestration }) => {
        const without = withNeeds(map, () => []);
        const model = failureModelOf(
          { ...without, integrations: [integration('unused', 's0', 's0')], systems: map.systems },
          orchestration,
        );
        const link = model.elements.findIndex(({ id }) => id === 'unused');
        const { states, extraSeconds } = failureImpact(model, [link]);
        expect(states.every((state: State) => state === OK)).toBe(true);
        expect(extraSeconds).toBe(0);
      }),
    );
  });
});

describe('expected shares', () => {
  test('never fall as an element becomes less available', () => {
    const hours = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(cases, fc.nat(), hours, hours, ({ model }, place, mttrHours, longer) => {
        const times = model.elements.map(() => ({ mtbfHours: 50, mttrHours }));
        const worse = times.map((one, at) =>
          at === place % times.length ? { ...one, mttrHours: one.mttrHours + longer } : one,
        );
        const compiled = compileStates(model);
        const before = typeStates(compiled, elementProbabilities(times));
        const after = typeStates(compiled, elementProbabilities(worse));
        for (const [at, states] of before.entries()) {
          expect(after[at]?.broken).toBeGreaterThanOrEqual((states?.broken ?? 1) - ROUNDING);
          expect(after[at]?.ok).toBeLessThanOrEqual((states?.ok ?? 0) + ROUNDING);
        }
      }),
    );
  });
});

test('a map of one system and nothing else has a model without workflows', () => {
  const model = failureModelOf(smallMap({ systems: [system('alone')] }));
  expect(failureImpact(model, [0])).toEqual({ states: [], volumeShare: null, extraSeconds: 0, touchedShare: null });
});
