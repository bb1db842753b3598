import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import type { ExactResult } from '../../src/kernels/handle-time/exact-result.ts';
import { aiFunnel } from '../../src/setups/ai-funnel.ts';
import type { AppliedSetup } from '../../src/setups/apply.ts';
import { customerSide } from '../../src/setups/customer-side.ts';
import { firstContactResolution } from '../../src/setups/first-contact-resolution.ts';
import { governanceCounts } from '../../src/setups/governance-counts.ts';
import { onboarding } from '../../src/setups/onboarding.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { aContactType, aMap, anOrganization, aStep, aSystem, aTouch, aWorkflow, constant } from '../generators/rows.ts';
import { anIntervention, applied, EXECUTION_LAYER, exactOf, PARAMETERS } from './set-ups.ts';

/**
 * Refunds (1,000 a month, on `crm` and `billing`, one workflow of two steps, the second not callable) and questions
 * (500 a month, chat of 2 at once, on `knowledge` only, no workflow).
 */
const map: OperationMap = aMap({
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

const measured = (
  of: OperationMap,
  interventions: Parameters<typeof applied>[1],
): { readonly setup: AppliedSetup; readonly exact: ExactResult } => {
  const setup = applied(of, interventions);
  const [exact] = exactOf(of, [setup.view]);
  return { setup, exact: exact as ExactResult };
};

describe('first-contact resolution', () => {
  const of = (interventions: Parameters<typeof applied>[1], on: OperationMap = map) => {
    const { setup, exact } = measured(on, interventions);
    return firstContactResolution(on, setup, exact);
  };

  it('is one less the repeats as they are', () => {
    // 200 + 50 of 1,500 come back.
    expect(of([])).toMatchObject({ value: 1 - 250 / 1500, repeatsAvoided: 0, hours: 0 });
  });

  it('rises with context that persists, where a system of the type can be read', () => {
    // Refunds: 200 × 0.3 × (1 − 0.2) = 48. No system that questions touch can be read.
    const result = of(['aggregate-context', 'persist-interaction']);
    expect(result.repeatsAvoided).toBeCloseTo(48, 10);
    expect(result.byContactType[1]?.removedByContext).toBe(0);
    expect(result.value).toBeCloseTo(1 - 202 / 1500, 12);
  });

  it('needs both functions for the context', () => {
    expect(of(['aggregate-context']).repeatsAvoided).toBe(0);
    expect(of(['persist-interaction']).repeatsAvoided).toBe(0);
  });

  it('rises with the share of steps that can be called', () => {
    // One of two steps: 200 × 0.4 × 0.5 = 40; questions run no workflow.
    expect(of(['orchestrate-workflows']).repeatsAvoided).toBeCloseTo(40, 10);
  });

  it('counts the hours that the avoided repeats would take in the set-up', () => {
    const { setup, exact } = measured(map, ['orchestrate-workflows']);
    const seconds = exact.contactTypes[0]?.handleTime.mean ?? Number.NaN;
    expect(firstContactResolution(map, setup, exact).hours).toBeCloseTo((40 * seconds) / 3600, 10);
  });

  it('removes nothing for causes that are unknown, leaves out unknown rates, and lists both', () => {
    const [refund, question] = map.contactTypes;
    const contactTypes = [
      { ...refund, repeatContext: null },
      { ...question, repeatRate: null },
    ] as OperationMap['contactTypes'];
    const result = of(EXECUTION_LAYER, { ...map, contactTypes });
    expect(result.repeatsAvoided).toBeCloseTo(40, 10);
    expect(result.value).toBeCloseTo(1 - 160 / 1000, 12);
    expect(result.unknown.map(({ key, column }) => [key, column])).toEqual([
      ['refund', 'repeat_context'],
      ['question', 'repeat_rate'],
    ]);
  });

  it('is not known where no repeat rate is', () => {
    const contactTypes = map.contactTypes.map((type) => ({ ...type, repeatRate: null }));
    expect(of([], { ...map, contactTypes })).toMatchObject({ value: null, repeatsAvoided: null, hours: null });
  });
});

describe("the customer's side", () => {
  const of = (interventions: Parameters<typeof applied>[1]) =>
    customerSide(map, applied(map, interventions).view, touchDurations(map, PARAMETERS));

  it('counts touches of all actors', () => {
    expect(of([]).byContactType.get('refund')).toEqual({
      identityChecks: 1.5,
      retellings: 2,
      transfers: 0.1,
      waitingSeconds: 60,
      // 15 + 20 + 30 + 4 + 60 + 50.
      contactSeconds: 179,
      // The step on billing follows one on the CRM and is the agent's: 80 %.
      carriedByPerson: expect.closeTo(0.8, 12),
    });
  });

  it('is weighted by volume', () => {
    expect(of([]).overall?.identityChecks).toBeCloseTo((1000 * 1.5) / 1500, 12);
    expect(of([]).overall?.contactSeconds).toBeCloseTo((1000 * 179 + 500 * 100) / 1500, 12);
  });

  it('has fewer checks and less retelling once interaction continues, and hand-offs by people where none can be called', () => {
    const after = of(EXECUTION_LAYER).byContactType.get('refund');
    expect(after?.identityChecks).toBeCloseTo(0.5 + (1 - 0.5 * 0.95), 12);
    expect(after?.retellings).toBeCloseTo(0.4, 12);
    expect(after?.transfers).toBe(0.1);
    expect(after?.carriedByPerson).toBeCloseTo(0.8, 12);
  });

  it('is not known where no volume is', () => {
    const contactTypes = map.contactTypes.map((type) => ({ ...type, volume: null }));
    const blind = { ...map, contactTypes };
    const { overall } = customerSide(blind, applied(blind, []).view, touchDurations(blind, PARAMETERS));
    expect(overall).toBeNull();
  });
});

describe('governance counts', () => {
  it('are executions of steps, before and after', () => {
    // 800 executions a month of either step.
    expect(governanceCounts(map)).toEqual({
      executions: 1600,
      ungoverned: 800,
      unaudited: 800,
      manuallyChecked: 800,
      unknown: [],
    });
    // Only the note can be called.
    expect(governanceCounts(applied(map, ['embed-governance']).view.map)).toMatchObject({
      ungoverned: 800,
      unaudited: 0,
      manuallyChecked: 0,
    });
  });

  it('count no empty cell, and list it', () => {
    const [flow] = map.workflows;
    const steps = flow?.steps.map((step) => ({ ...step, permission: null, audit: null, checkpoint: null }));
    const counts = governanceCounts({ ...map, workflows: [{ ...flow, steps }] } as OperationMap);
    expect(counts).toMatchObject({ ungoverned: 0, unaudited: 0, manuallyChecked: 0 });
    expect(counts.unknown).toHaveLength(6);
  });
});

describe('onboarding', () => {
  it('trains the applications that agents still touch: base days and days for each, times attrition', () => {
    const result = onboarding(applied(map, []).view, PARAMETERS);
    // `ledger` does not face agents, and the touch there never happens anyway.
    expect(result.applications).toEqual(['crm', 'billing', 'knowledge']);
    expect(result.daysPerAgent).toBe(10 + 3 * 2);
    expect(result.daysPerAgentAndYear).toBeCloseTo(16 * 0.3, 12);
    // 40 paid hours on five days, at 30 an hour.
    expect(result.costPerAgentAndYear).toBeCloseTo(16 * 0.3 * 8 * 30, 10);
  });

  it('loses an application when nothing is left to do there', () => {
    const gone = anIntervention('orchestrate-workflows', { exception_rate: 0 });
    const systems = map.systems.map((system) => ({ ...system, api: ['read', 'write', 'trigger'] as const }));
    expect(onboarding(applied({ ...map, systems }, [gone]).view, PARAMETERS).applications).toEqual([
      'crm',
      'knowledge',
    ]);
  });

  it('is not known without days or attrition', () => {
    const organization = anOrganization({ attritionPerYear: null });
    const result = onboarding(applied({ ...map, organization }, []).view, PARAMETERS);
    expect(result).toMatchObject({ daysPerAgent: 16, daysPerAgentAndYear: null, costPerAgentAndYear: null });
  });
});

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
    expect(funnel.gaps.completable.map(({ step, contactTypes, reason }) => [step, contactTypes, reason])).toEqual([
      ['book', ['refund'], 'write on billing cannot be called by API'],
      ['book', ['refund'], 'its permission is none, not enforced'],
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
    expect(funnel.hoursSaved).toBeCloseTo(funnel.completed.hours - funnel.handoverHours, 12);
    // And that is what agent hours lose by it.
    const { exact: without } = measured(full, EXECUTION_LAYER.slice(0, 4));
    expect(without.agentHours - exact.agentHours).toBeCloseTo(funnel.hoursSaved, 9);
  });

  it('says that nothing lets AI act where no intervention does', () => {
    const funnel = of(full, EXECUTION_LAYER.slice(0, 4));
    expect(funnel.completable.contacts).toBe(500);
    expect(funnel.completed.contacts).toBe(0);
    expect(funnel.gaps.completed.map(({ reason, contacts }) => [reason, contacts])).toEqual([
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
