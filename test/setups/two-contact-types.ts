import type { OperationMap } from '../../src/domain/map.ts';
import type { ExactResult } from '../../src/kernels/handle-time/exact-result.ts';
import type { AppliedSetup } from '../../src/setups/apply.ts';
import { aContactType, aMap, aStep, aSystem, aTouch, aWorkflow, constant } from '../generators/rows.ts';
import { applied, exactOf } from './set-ups.ts';

/**
 * Refunds (1,000 a month, on `crm` and `billing`, one workflow of two steps, the second not callable) and questions
 * (500 a month, chat of 2 at once, on `knowledge` only, no workflow).
 */
export const map: OperationMap = aMap({
  systems: [
    aSystem({ id: 'crm' }),
    aSystem({ id: 'billing', api: ['read'] }),
    aSystem({ id: 'knowledge', api: [], agentFacing: true }),
    aSystem({ id: 'ledger', agentFacing: false, api: [] }),
  ],
  contactTypes: [
    aContactType({ id: 'refund', repeatRate: 0.2, repeatContext: 0.3, repeatAction: 0.4, aiEligible: 0.5 }),
    aContactType({
      id: 'question',
      volume: 500,
      repeatRate: 0.1,
      repeatContext: 0.5,
      repeatAction: 0.5,
      aiEligible: 0.2,
      concurrency: 2,
    }),
  ],
  touches: [
    aTouch({
      contactType: 'refund',
      seq: 1,
      activity: 'verify',
      actor: 'ivr',
      probability: 0.5,
      duration: constant(30),
    }),
    aTouch({ contactType: 'refund', seq: 2, activity: 'verify', system: 'crm', duration: constant(20) }),
    aTouch({ contactType: 'refund', seq: 3, activity: 'recap', system: 'crm', count: 2, duration: constant(15) }),
    aTouch({ contactType: 'refund', seq: 4, activity: 'transfer', probability: 0.1, duration: constant(40) }),
    aTouch({ contactType: 'refund', seq: 5, activity: 'wait', actor: 'customer', duration: constant(60) }),
    aTouch({
      contactType: 'refund',
      seq: 6,
      activity: 'rekey',
      system: 'billing',
      workflow: 'pay-back',
      step: 'book',
      duration: constant(50),
    }),
    aTouch({ contactType: 'question', seq: 1, activity: 'search', system: 'knowledge', duration: constant(100) }),
    aTouch({
      contactType: 'question',
      seq: 2,
      activity: 'act',
      system: 'ledger',
      probability: 0,
      duration: constant(9),
    }),
  ],
  workflows: [
    aWorkflow({
      id: 'pay-back',
      shares: [{ contactType: 'refund', share: 0.8 }],
      steps: [
        aStep({ workflow: 'pay-back', seq: 1, id: 'note', system: 'crm', checkpoint: 'manual', audit: 'none' }),
        aStep({ workflow: 'pay-back', seq: 2, id: 'book', system: 'billing', after: ['note'], permission: 'none' }),
      ],
    }),
  ],
});

/** A set-up applied, and its exact handle time. */
export const measured = (
  of: OperationMap,
  interventions: Parameters<typeof applied>[1],
): { readonly setup: AppliedSetup; readonly exact: ExactResult } => {
  const setup = applied(of, interventions);
  const [exact] = exactOf(of, [setup.view]);
  return { setup, exact: exact as ExactResult };
};
