import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import { english } from '../../src/messages/english.ts';
import { aiFunnel } from '../../src/setups/ai-funnel.ts';
import { type applied, EXECUTION_LAYER } from './set-ups.ts';
import { map, measured } from './two-contact-types.ts';

describe('the AI funnel', () => {
  const able = map.systems.map((system) => ({ ...system, api: ['read', 'write', 'trigger'] as const }));
  const full = { ...map, systems: able };
  const of = (on: OperationMap, interventions: Parameters<typeof applied>[1]) => {
    const { setup, exact } = measured(on, interventions);
    return aiFunnel(on, setup.view, exact);
  };

  it('counts eligible contacts, those it could read for, complete, and completes', () => {
    const funnel = of(full, EXECUTION_LAYER);
    // Refunds 500, questions 100; questions run no workflow.
    expect(funnel.eligible.contacts).toBe(600);
    expect(funnel.readable.contacts).toBe(600);
    expect(funnel.completable.contacts).toBe(500);
    expect(funnel.completed.contacts).toBeCloseTo(325, 10);
  });

  it('names the step or system that stops each part', () => {
    const funnel = of(map, EXECUTION_LAYER);
    expect(funnel.readable.contacts).toBe(500);
    expect(funnel.gaps.readable.map(({ system, contacts }) => [system, contacts])).toEqual([
      ['knowledge', 100],
      ['ledger', 100],
    ]);
    expect(
      funnel.gaps.completable.map(({ step, contactTypes, reason }) => [step, contactTypes, english.phrase(reason)]),
    ).toEqual([
      ['book', ['refund'], 'write on billing cannot be called by API'],
      ['book', ['refund'], 'the permission of the step is none, not enforced'],
      ['book', ['refund'], 'pay-back spans systems and is not orchestrated at book'],
      [null, ['question'], 'it runs no workflow'],
    ]);
    expect(funnel.gaps.completable.map(({ contacts }) => contacts)).toEqual([500, 500, 500, 100]);
    expect(funnel.completed.contacts).toBe(0);
  });

  it('tells what AI could save from what it saves, hand-overs taken off', () => {
    const { setup, exact } = measured(full, EXECUTION_LAYER);
    const funnel = aiFunnel(full, setup.view, exact);
    const [refund, question] = exact.contactTypes;
    const ai = setup.view.ai.get('refund');
    const withoutHandover = (refund?.handleTime.mean ?? 0) - (ai?.handoverShare ?? 0) * 20;
    const couldSave = (500 * withoutHandover + (100 * (question?.handleTime.mean ?? 0)) / 2) / 3600;
    expect(funnel.eligible.hours).toBeCloseTo(couldSave, 10);
    expect(funnel.completed.hours).toBeCloseTo((325 * withoutHandover) / 3600, 10);
    expect(funnel.handoverHours).toBeCloseTo((175 * 20) / 3600, 10);
    const { completed, handoverHours, hoursSaved } = funnel;
    expect(hoursSaved).toBeCloseTo((completed.hours ?? Number.NaN) - (handoverHours ?? Number.NaN), 12);
    // And that is what agent hours lose by it.
    const { exact: without } = measured(full, EXECUTION_LAYER.slice(0, 4));
    expect(without.agentHours - exact.agentHours).toBeCloseTo(hoursSaved ?? Number.NaN, 9);
  });

  it('does not know the hours of contacts of which no touch says what agents do', () => {
    const untold = (...types: string[]): OperationMap => ({
      ...full,
      touches: full.touches.filter(({ contactType }) => !types.includes(contactType)),
    });
    const some = of(untold('question'), EXECUTION_LAYER);
    expect(some.eligible.contacts).toBe(600);
    expect(some.eligible.hours).toBeCloseTo(of(full, EXECUTION_LAYER).completable.hours ?? Number.NaN, 10);
    const none = of(untold('refund', 'question'), EXECUTION_LAYER);
    expect(none).toMatchObject({ eligible: { contacts: 600, hours: null }, handoverHours: null, hoursSaved: null });
  });

  it('says that nothing lets AI act where no intervention does', () => {
    const funnel = of(full, EXECUTION_LAYER.slice(0, 4));
    expect(funnel.completable.contacts).toBe(500);
    expect(funnel.completed.contacts).toBe(0);
    expect(funnel.gaps.completed.map(({ reason, contacts }) => [english.phrase(reason), contacts])).toEqual([
      ['nothing in this set-up lets AI act on them', 500],
    ]);
  });

  it('lists types of unknown share or volume and counts nothing of them', () => {
    const contactTypes = map.contactTypes.map((type) => ({ ...type, aiEligible: null }));
    const funnel = of({ ...full, contactTypes }, EXECUTION_LAYER);
    expect(funnel.eligible).toEqual({ contacts: 0, hours: 0 });
    expect(funnel.unknownTypes).toEqual(['refund', 'question']);
  });
});
