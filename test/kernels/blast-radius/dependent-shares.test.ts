import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependentShares } from '../../../src/kernels/blast-radius/dependent-shares.ts';
import { failureImpact } from '../../../src/kernels/blast-radius/failure-impact.ts';
import { failureModelOf } from '../../../src/kernels/blast-radius/failure-model.ts';
import { failureCases } from './failure-maps.ts';
import { contactType, integration, smallMap, system, workflow } from './small-map.ts';

/** Rounding of sums of up to a few dozen shares. */
const ROUNDING = 1e-12;

test('is the volume whose workflows need an element, alternatives, hubs and platforms included', () => {
  const model = failureModelOf(
    smallMap({
      systems: [system('crm'), system('billing', { platform: 'host' }), system('bus'), system('host'), system('idle')],
      integrations: [integration('direct', 'crm', 'billing'), integration('bussed', 'crm', 'billing', { via: 'bus' })],
      contactTypes: [contactType('a', 300), contactType('b', 100), contactType('c', 100)],
      workflows: [
        workflow('refund', { a: 0.5, b: 1 }, [{ system: 'crm', needs: [['direct', 'bussed']] }]),
        workflow('note', { a: 0.5 }, [{ system: 'crm' }]),
      ],
    }),
  );
  const shares = dependentShares(model);
  // Refund: 150 of type a and all 100 of b, of 500 in all; CRM: of type a also half of the other half.
  const refund = 250 / 500;
  const either = (300 * 0.75 + 100) / 500;
  const expected = { crm: either, billing: refund, bus: refund, host: refund, idle: 0, direct: refund, bussed: refund };
  expect(Object.fromEntries(model.elements.map(({ id }, at) => [id, shares?.[at]]))).toEqual(expected);
});

test('is unknown where no volume is', () => {
  expect(dependentShares(failureModelOf(smallMap({ systems: [system('crm')] })))).toBeNull();
});

test('a failure affects no more than depends on the element', () => {
  fc.assert(
    fc.property(failureCases(), ({ map, orchestration }) => {
      const model = failureModelOf(map, orchestration);
      const shares = dependentShares(model);
      for (const at of model.elements.keys()) {
        const { volumeShare } = failureImpact(model, [at]);
        if (volumeShare === null) continue;
        const affected = volumeShare.broken + volumeShare.deferred + volumeShare.degraded;
        expect(affected).toBeLessThanOrEqual((shares?.[at] ?? 0) + ROUNDING);
      }
    }),
  );
});
