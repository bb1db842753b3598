import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureModelOf } from '../../../../src/kernels/blast-radius/failure-model.ts';
import {
  type ElementTimes,
  elementProbabilities,
  evaluate,
  expectedShares,
  type StateProbabilities,
  stateProbabilities,
  typeStates,
} from '../../../../src/kernels/blast-radius/states/availability.ts';
import { compileStates } from '../../../../src/kernels/blast-radius/states/compiled-states.ts';
import { halfDoneOf } from '../../../../src/kernels/blast-radius/states/half-done.ts';
import { elementImportance } from '../../../../src/kernels/blast-radius/states/importance.ts';
import { largeMap } from '../../../bench/large-map.ts';
import { failureCases } from '../failure-maps.ts';
import { contactType, integration, smallMap, system, workflow } from '../small-map.ts';
import { enumerate } from './enumeration.ts';

const few = failureCases({ systems: 3, integrations: 3, workflows: 2 }).filter(
  ({ model }) => model.elements.length <= 11,
);
const times = (count: number): fc.Arbitrary<ElementTimes[]> =>
  fc.array(
    fc.record({
      mtbfHours: fc.double({ min: 1, max: 100, noNaN: true }),
      mttrHours: fc.double({ min: 0.1, max: 50, noNaN: true }),
    }),
    { minLength: count, maxLength: count },
  );
const casesWithTimes = few.chain((given) =>
  times(given.model.elements.length).map((all) => ({ ...given, times: all })),
);

const asList = (states: StateProbabilities | null): number[] =>
  states === null ? [] : [states.ok, states.degraded, states.deferred, states.broken];

const expectClose = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual.length).toBe(expected.length);
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 11);
};

describe('diagrams agree with enumerating every combination of failures', () => {
  test('in the states of workflows and contacts, half-done and extra work, and importance', () => {
    fc.assert(
      fc.property(casesWithTimes, ({ model, times: all }) => {
        const compiled = compileStates(model);
        const probabilities = elementProbabilities(all);
        const plain = enumerate(model, all);
        compiled.workflows.forEach((functions, at) => {
          expectClose(asList(stateProbabilities(functions, probabilities)), plain.workflows[at] ?? []);
          const half = halfDoneOf(functions, probabilities);
          expect(half?.stuck).toBeCloseTo(plain.stuck[at] ?? -1, 11);
          expect(half?.undone).toBeCloseTo(plain.undone[at] ?? -1, 11);
          const seconds = functions.extraWork.reduce(
            (sum, { seconds: each, when }) =>
              sum + each * (when === null ? Number.NaN : evaluate(when, probabilities).whenTrue),
            0,
          );
          expect(seconds).toBeCloseTo(plain.extraSeconds[at] ?? -1, 8);
        });
        const types = typeStates(compiled, probabilities);
        types.forEach((states, at) => expectClose(asList(states), plain.types[at] ?? []));
        const importance = elementImportance(model, compiled, probabilities);
        if (model.offered === 0) {
          expect(importance).toBeNull();
          expect(expectedShares(model, types)).toBeNull();
          return;
        }
        expect(expectedShares(model, types)?.broken).toBeCloseTo(plain.broken, 11);
        importance?.forEach(({ birnbaum, fussellVesely, raw, rrw }, element) => {
          const { down, up } = plain.brokenGiven[element] ?? { down: Number.NaN, up: Number.NaN };
          expect(birnbaum).toBeCloseTo(down - up, 11);
          if (plain.broken === 0) {
            expect([fussellVesely, raw, rrw]).toEqual([null, null, null]);
          } else {
            expect(fussellVesely).toBeCloseTo(1 - up / plain.broken, 9);
            expect(raw).toBeCloseTo(down / plain.broken, 9);
            expect(rrw === null ? 0 : 1 / rrw).toBeCloseTo(up / plain.broken, 9);
          }
        });
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});

describe('states', () => {
  test('are all ok in a map without integrations whose systems never fail', () => {
    const map = smallMap({
      systems: [system('a')],
      contactTypes: [contactType('t', 10)],
      workflows: [workflow('w', { t: 1 }, [{ system: 'a' }])],
    });
    const model = failureModelOf(map);
    const compiled = compileStates(model);
    const never = elementProbabilities([{ mtbfHours: 10, mttrHours: 0 }]);
    expect(typeStates(compiled, never)).toEqual([{ ok: 1, degraded: 0, deferred: 0, broken: 0 }]);
  });

  test('of 150 workflows over 300 elements are probabilities, and types fare no better than their likeliest workflow', () => {
    const model = failureModelOf(largeMap({ systems: 100, integrations: 195, workflows: 150, types: 30 }));
    const elements = elementProbabilities(model.elements.map((_, at) => ({ mtbfHours: 500 + at, mttrHours: 5 })));
    const compiled = compileStates({ ...model, types: model.types.slice(0, 10) });
    const workflows = compiled.workflows.map((functions) => stateProbabilities(functions, elements));
    for (const states of workflows) expect(asList(states).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    typeStates(compiled, elements).forEach((states, at) => {
      for (const { workflow: own, share } of model.types[at]?.runs ?? []) {
        expect(states?.broken).toBeGreaterThanOrEqual(share * (workflows[own]?.broken ?? 1) - 1e-12);
      }
    });
  });

  test('follow a chain of platforms down to its foot', () => {
    const length = 2000;
    const map = smallMap({
      systems: Array.from({ length }, (_, at) => system(`s${at}`, { platform: at === 0 ? null : `s${at - 1}` })),
      integrations: [integration('link', `s${length - 1}`, `s${length - 2}`)],
      contactTypes: [contactType('t', 10)],
      workflows: [workflow('w', { t: 1 }, [{ system: `s${length - 1}`, needs: [['link']] }])],
    });
    const model = failureModelOf(map);
    const compiled = compileStates(model);
    const all = model.elements.map(() => ({ mtbfHours: 9999, mttrHours: 1 }));
    const states = stateProbabilities(compiled.workflows[0] ?? fail(), elementProbabilities(all));
    // Every system of the chain and the link have to be up.
    expect(states?.ok).toBeCloseTo(0.9999 ** (length + 1), 12);
  });
});

function fail(): never {
  throw new Error('missing');
}
