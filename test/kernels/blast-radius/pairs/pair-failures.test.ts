import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureImpact } from '../../../../src/kernels/blast-radius/failure-impact.ts';
import { failureModelOf } from '../../../../src/kernels/blast-radius/failure-model.ts';
import { type PairFailure, pairFailures } from '../../../../src/kernels/blast-radius/pairs/pair-failures.ts';
import { BROKEN, type State } from '../../../../src/kernels/blast-radius/step-outcome.ts';
import { largeMap } from '../../../bench/large-map.ts';
import { type FailureCase, failureCases } from '../failure-maps.ts';
import { contactType, integration, smallMap, system, workflow } from '../small-map.ts';

const withVolume = failureCases().filter(({ model }) => model.offered > 0);

const idsOf = ({ model }: FailureCase, pair: PairFailure): string[] =>
  pair.elements.map((element) => model.elements[element]?.id ?? '').sort();

describe('pairs of failures', () => {
  test('agree with evaluating every workflow under each pair', () => {
    fc.assert(
      fc.property(withVolume, ({ model }) => {
        const count = model.elements.length;
        const pairs = pairFailures(model);
        expect(pairs.length).toBe((count * (count - 1)) / 2);
        for (const pair of pairs) {
          const impact = failureImpact(model, pair.elements);
          const alone = pair.elements.map((element) => failureImpact(model, [element]));
          const { broken, deferred, degraded } = impact.volumeShare ?? { broken: -1, deferred: -1, degraded: -1 };
          expect(pair.share.broken).toBeCloseTo(broken, 12);
          expect(pair.share.late).toBeCloseTo(broken + deferred, 12);
          expect(pair.share.affected).toBeCloseTo(broken + deferred + degraded, 12);
          const larger = Math.max(...alone.map((one) => one.volumeShare?.broken ?? 0));
          expect(pair.adds.broken).toBeCloseTo(broken - larger, 12);
          const worse = impact.states.flatMap((state, at) =>
            alone.every((one) => (one.states[at] as State) < state) ? [{ workflow: at, state }] : [],
          );
          expect([...pair.joint].sort((a, b) => a.workflow - b.workflow)).toEqual(worse);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('add nothing negative, and defeat no more than they add', () => {
    fc.assert(
      fc.property(withVolume, ({ model }) => {
        for (const { adds, defeats } of pairFailures(model)) {
          for (const key of ['broken', 'late', 'affected'] as const) {
            expect(adds[key]).toBeGreaterThanOrEqual(0);
            expect(defeats[key]).toBeGreaterThanOrEqual(0);
            expect(defeats[key]).toBeLessThanOrEqual(adds[key]);
          }
        }
      }),
    );
  });

  test('are ranked the same, to the last digit, whatever the order of rows', () => {
    fc.assert(
      fc.property(withVolume, (given) => {
        const { map, orchestration } = given;
        const turned = {
          ...map,
          systems: map.systems.toReversed(),
          integrations: map.integrations.toReversed(),
          vendors: map.vendors.toReversed(),
          contactTypes: map.contactTypes.toReversed(),
          workflows: map.workflows.toReversed(),
        };
        const other = { map: turned, orchestration, model: failureModelOf(turned, orchestration) };
        const summary = (one: FailureCase): unknown =>
          pairFailures(one.model).map((pair) => [idsOf(one, pair), pair.share, pair.adds, pair.defeats]);
        expect(summary(other)).toEqual(summary(given));
      }),
    );
  });

  test('that take down both alternatives are told from pairs that only fail side by side', () => {
    const map = smallMap({
      systems: [system('crm'), system('billing'), system('mail')],
      integrations: [integration('direct', 'crm', 'billing'), integration('batch', 'crm', 'billing')],
      contactTypes: [contactType('refund', 600), contactType('letter', 400)],
      workflows: [
        workflow('refund', { refund: 1 }, [{ system: 'billing', needs: [['direct', 'batch']] }]),
        workflow('letter', { letter: 0.5 }, [{ system: 'mail' }]),
      ],
    });
    const model = failureModelOf(map);
    const pairs = pairFailures(model);
    const of = (...ids: string[]): PairFailure | undefined =>
      pairs.find((pair) => pair.elements.every((element) => ids.includes(model.elements[element]?.id ?? '')));
    // Refunds are 600 of 1,000 contacts; letters' workflow is run by half of the other 400.
    expect(of('direct', 'batch')).toMatchObject({
      share: { broken: 0.6 },
      adds: { broken: 0.6 },
      defeats: { broken: 0.6 },
      joint: [{ workflow: 0, state: BROKEN }],
    });
    expect(of('billing', 'mail')).toMatchObject({ share: { broken: 0.8 }, defeats: { broken: 0 }, joint: [] });
    expect(of('billing', 'mail')?.adds.broken).toBeCloseTo(0.2, 15);
    expect(of('billing', 'batch')).toMatchObject({ share: { broken: 0.6 }, adds: { broken: 0 } });
  });

  test('of 300 elements and 500 workflows agree with evaluating them, one in a hundred', () => {
    const model = failureModelOf(largeMap({ systems: 100, integrations: 195, workflows: 500, types: 120 }));
    const pairs = pairFailures(model);
    expect(pairs).toHaveLength((300 * 299) / 2);
    for (const pair of pairs.filter((_, at) => at % 100 === 0)) {
      const { volumeShare } = failureImpact(model, pair.elements);
      expect(pair.share.broken).toBeCloseTo(volumeShare?.broken ?? -1, 12);
      expect(pair.share.late - pair.share.broken).toBeCloseTo(volumeShare?.deferred ?? -1, 12);
    }
  });

  test('cannot be ranked without any known volume', () => {
    const map = smallMap({ systems: [system('a'), system('b')], contactTypes: [contactType('t', null)] });
    expect(pairFailures(failureModelOf(map))).toEqual([]);
  });
});
