import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureImpact } from '../../../../src/kernels/blast-radius/failure-impact.ts';
import { type FailureModel, failureModelOf } from '../../../../src/kernels/blast-radius/failure-model.ts';
import {
  cutSetsOfShare,
  cutSetsOfType,
  cutSetsOfWorkflow,
} from '../../../../src/kernels/blast-radius/states/cut-sets.ts';
import { BROKEN } from '../../../../src/kernels/blast-radius/step-outcome.ts';
import { largeMap } from '../../../bench/large-map.ts';
import { failureCases } from '../failure-maps.ts';
import { contactType, integration, smallMap, system, vendor, workflow } from '../small-map.ts';

const ALL = { order: Number.POSITIVE_INFINITY, sets: Number.POSITIVE_INFINITY };

/** Every subset of the elements, smaller ones first, kept if it does it and none of the kept is within it. */
function minimalSubsets(model: FailureModel, does: (failed: readonly number[]) => boolean): number[][] {
  const elements = [...model.elements.keys()];
  const subsets = Array.from({ length: 2 ** elements.length }, (_, bits) =>
    elements.filter((element) => ((bits >> element) & 1) === 1),
  ).sort((a, b) => a.length - b.length);
  const kept: number[][] = [];
  for (const subset of subsets) {
    if (!kept.some((one) => one.every((element) => subset.includes(element))) && does(subset)) kept.push(subset);
  }
  return kept;
}

const sorted = (sets: readonly (readonly number[])[]): string[] => sets.map((set) => set.join(' ')).sort();

describe('minimal cut sets', () => {
  const few = failureCases({ systems: 3, integrations: 3, workflows: 3 }).filter(
    ({ model }) => model.elements.length <= 10,
  );

  test('are the minimal ones among all sets of failures', () => {
    fc.assert(
      fc.property(few, fc.double({ min: 0.05, max: 1, noNaN: true }), ({ model }, share) => {
        model.workflows.forEach((_, at) => {
          const found = cutSetsOfWorkflow(model, at, ALL);
          const plain = minimalSubsets(model, (failed) => failureImpact(model, failed).states[at] === BROKEN);
          expect(sorted(found?.listed ?? [])).toEqual(sorted(plain));
        });
        model.types.forEach(({ runs }, at) => {
          const found = cutSetsOfType(model, at, ALL);
          const plain = minimalSubsets(model, (failed) => {
            const { states } = failureImpact(model, failed);
            return runs.some(({ workflow: own }) => states[own] === BROKEN);
          });
          expect(sorted(found?.listed ?? [])).toEqual(sorted(plain));
        });
        const found = cutSetsOfShare(model, share, ALL);
        const plain = minimalSubsets(
          model,
          (failed) => (failureImpact(model, failed).volumeShare?.broken ?? 0) >= share - 1e-12,
        );
        expect(sorted(found?.listed ?? [])).toEqual(sorted(plain));
        expect(found?.byOrder.reduce((sum, count) => sum + count, 0n)).toBe(BigInt(plain.length));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  const map = smallMap({
    systems: [system('crm', { vendor: 'cloud' }), system('billing', { platform: 'host' }), system('host')],
    vendors: [vendor('cloud')],
    integrations: [integration('direct', 'crm', 'billing'), integration('batch', 'crm', 'billing')],
    contactTypes: [contactType('refund', 600), contactType('letter', 400)],
    workflows: [
      workflow('refund', { refund: 1 }, [{ system: 'billing', needs: [['direct', 'batch']] }]),
      workflow('letter', { letter: 0.5 }, [{ system: 'crm' }]),
    ],
  });
  const model = failureModelOf(map);
  const ids = (sets: readonly (readonly number[])[] | undefined): string[][] =>
    (sets ?? []).map((set) => set.map((element) => model.elements[element]?.id ?? ''));

  test('name shared causes beside the systems that they take down', () => {
    expect(ids(cutSetsOfWorkflow(model, 0, ALL)?.listed)).toEqual([
      ['crm'],
      ['billing'],
      ['host'],
      ['vendor:cloud'],
      ['direct', 'batch'],
    ]);
  });

  test('of a share of volume hold what reaches it together', () => {
    // Refunds are 60 % of the volume, letters 40 %, half of which run the workflow: the CRM breaks both, so does its vendor.
    const reaching = (share: number): string[][] => ids(cutSetsOfShare(model, share, ALL)?.listed);
    expect(reaching(0.8)).toEqual([['crm'], ['vendor:cloud']]);
    expect(reaching(0.81)).toEqual([]);
    expect(reaching(0.6)).toHaveLength(5);
  });

  test('of a share of volume are given up where they join too many workflows to count', () => {
    const large = failureModelOf(largeMap({ systems: 40, integrations: 120, workflows: 40, types: 20 }));
    expect(cutSetsOfShare(large, 0.25, { order: 2, sets: 10 })).toBe(null);
    expect(cutSetsOfType(large, 0, { order: 2, sets: 10 })).not.toBe(null);
  });

  test('are counted in full and listed up to an order and a number', () => {
    const upTo = cutSetsOfWorkflow(model, 0, { order: 1, sets: 3 });
    expect(upTo?.listed).toHaveLength(3);
    expect(upTo?.byOrder).toEqual([0n, 4n, 1n]);
  });
});
