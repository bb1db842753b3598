import { describe, expect, it } from 'vitest';
import type { ContactType, OperationMap } from '../../../src/domain/map.ts';
import { aContactType, aMap, aStep, aSystem, aTouch, aWorkflow } from '../../generators/rows.ts';
import { applied } from '../set-ups.ts';

/** One system, one workflow of one governed step: completable as it is. */
const mapWith = (type: Partial<ContactType>): OperationMap =>
  aMap({
    systems: [aSystem({ id: 'crm' })],
    contactTypes: [aContactType({ id: 'type', aiEligible: 0.4, ...type })],
    touches: [aTouch({ contactType: 'type', seq: 1, activity: 'converse' })],
    workflows: [
      aWorkflow({
        id: 'flow',
        shares: [{ contactType: 'type', share: 1 }],
        steps: [aStep({ workflow: 'flow', seq: 1, id: 'writes', system: 'crm', permission: 'enforced' })],
      }),
    ],
  });

describe('enable-actions', () => {
  it('completes eligible × success of a completable type, with a hand-over for the rest of the eligible', () => {
    const { view } = applied(mapWith({}), ['enable-actions']);
    expect(view.ai.get('type')?.completes).toBeCloseTo(0.4 * 0.65, 12);
    expect(view.ai.get('type')?.handoverShare).toBeCloseTo((0.4 - 0.26) / 0.74, 12);
    expect([...view.occurrence, ...view.stretch]).toEqual([1, 1]);
  });

  it('takes nothing of a type whose eligible share is zero, and nothing of one where it is unknown, which it lists', () => {
    expect(applied(mapWith({ aiEligible: 0 }), ['enable-actions']).view.ai.size).toBe(0);
    const { view, blockers } = applied(mapWith({ aiEligible: null }), ['enable-actions']);
    expect(view.ai.size).toBe(0);
    expect(blockers.map(({ unknown }) => unknown)).toEqual([
      { table: 'contact-types', key: 'type', column: 'ai_eligible' },
    ]);
  });

  it('takes nothing of a type that runs no workflow', () => {
    const { view } = applied({ ...mapWith({}), workflows: [] }, ['enable-actions']);
    expect(view.ai.size).toBe(0);
  });
});
