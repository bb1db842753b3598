import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import { english } from '../../src/messages/english.ts';
import { aContactType, aContextItem, aMap, aStep, aSystem, aTouch, aWorkflow } from '../generators/rows.ts';
import { anIntervention, applied, EXECUTION_LAYER, factorsOf } from './set-ups.ts';

const step = (workflow: string, seq: number, system: string) =>
  aStep({ workflow, seq, id: `on-${system}`, system, permission: 'enforced' });

/** Two contact types that share a workflow, two systems, one context item each. */
const map: OperationMap = aMap({
  systems: [aSystem({ id: 'crm' }), aSystem({ id: 'billing' })],
  contactTypes: [aContactType({ id: 'refund', aiEligible: 0.5 }), aContactType({ id: 'dispute', aiEligible: 0.5 })],
  touches: ['refund', 'dispute'].flatMap((contactType) => [
    aTouch({ contactType, seq: 1, activity: 'switch', system: 'crm' }),
    aTouch({ contactType, seq: 2, activity: 'search', system: 'crm', probability: 0.5, context: ['account'] }),
    aTouch({ contactType, seq: 3, activity: 'switch', system: 'billing' }),
    aTouch({ contactType, seq: 4, activity: 'search', system: 'billing' }),
    aTouch({ contactType, seq: 5, activity: 'rekey', system: 'billing', workflow: 'post', step: 'on-billing' }),
    aTouch({ contactType, seq: 6, activity: 'converse' }),
  ]),
  workflows: [
    aWorkflow({
      id: 'post',
      shares: [
        { contactType: 'refund', share: 1 },
        { contactType: 'dispute', share: 0.5 },
      ],
      steps: [step('post', 1, 'crm'), step('post', 2, 'billing')],
    }),
  ],
  context: [aContextItem({ id: 'account', homeSystem: 'crm' }), aContextItem({ id: 'invoice', homeSystem: 'billing' })],
});

describe('navigation', () => {
  it('goes down with what is left to do in a system, and only then', () => {
    const { view } = applied(map, ['aggregate-context']);
    // CRM: P₀ = 0.5, P = 0.05. Billing: the rekeying is left, so every switch is.
    expect(factorsOf(map, view, 'refund/1').occurrence).toBeCloseTo(0.1, 12);
    expect(factorsOf(map, view, 'refund/3').occurrence).toBe(1);
    const all = applied(map, ['aggregate-context', 'orchestrate-workflows']).view;
    expect(factorsOf(map, all, 'refund/3').occurrence).toBeCloseTo(1 - 0.9 * 0.94, 12);
  });

  it('stays as it is where nothing was to be done in the first place', () => {
    const idle = aMap({ ...map, touches: map.touches.filter(({ activity }) => activity === 'switch') });
    expect([...applied(idle, EXECUTION_LAYER).view.occurrence]).toEqual([1, 1, 1, 1]);
  });

  it('is recorded as derived, with the factor that it got', () => {
    const { changes } = applied(map, ['aggregate-context']);
    const derived = changes.filter(({ intervention }) => intervention === null);
    expect(derived.map(({ key, what }) => [key, what])).toEqual([
      ['refund/1', 'occurrence'],
      ['dispute/1', 'occurrence'],
    ]);
  });
});

describe('a scope', () => {
  it('of contact types leaves the others as they are, and their steps and items too', () => {
    const limited = EXECUTION_LAYER.map((id) => anIntervention(id, {}, { contactTypes: ['refund'] }));
    const { view } = applied(map, limited);
    expect(factorsOf(map, view, 'refund/2').occurrence).toBe(0.1);
    expect(factorsOf(map, view, 'dispute/2').occurrence).toBe(1);
    expect(new Set(view.added.map(({ contactType }) => contactType))).toEqual(new Set(['refund']));
    expect([...view.ai.keys()]).toEqual(['refund']);
    // Disputes run the workflow as well, so that on the map its steps are still the agents'.
    expect(view.map.workflows[0]?.steps.map(({ by }) => by)).toEqual(['agent', 'agent']);
    expect(view.orchestration.orchestratedSteps.size).toBe(0);
    expect(view.map.context.map(({ delivery }) => delivery)).toEqual(['manual', 'structural']);
  });

  it('of all contact types that run a workflow changes its steps', () => {
    const both = anIntervention('orchestrate-workflows', {}, { contactTypes: ['refund', 'dispute'] });
    expect(applied(map, [both]).view.map.workflows[0]?.steps.map(({ by }) => by)).toEqual([
      'orchestrator',
      'orchestrator',
    ]);
  });

  it('of systems leaves touches and steps elsewhere, and blocks nothing there', () => {
    const limited = EXECUTION_LAYER.map((id) => anIntervention(id, {}, { systems: ['crm'] }));
    const { view, blockers } = applied(map, limited);
    expect(factorsOf(map, view, 'refund/2').occurrence).toBe(0.1);
    expect(factorsOf(map, view, 'refund/4').occurrence).toBe(1);
    expect(factorsOf(map, view, 'refund/5').occurrence).toBe(1);
    expect([...view.orchestration.orchestratedSteps]).toEqual(['post/on-crm']);
    expect(view.map.context.map(({ delivery }) => delivery)).toEqual(['structural', 'manual']);
    // AI would have to act in billing too, which is out of its scope.
    expect(view.ai.size).toBe(0);
    expect(blockers.filter(({ intervention }) => intervention !== 'enable-actions')).toEqual([]);
  });

  it('of workflows reaches only touches that belong to one of them', () => {
    const limited = ['aggregate-context' as const, 'orchestrate-workflows' as const].map((id) =>
      anIntervention(id, {}, { workflows: ['post'] }),
    );
    const { view } = applied(map, limited);
    expect(factorsOf(map, view, 'refund/2').occurrence).toBe(1);
    expect(factorsOf(map, view, 'refund/5').occurrence).toBe(0.06);
    expect(view.map.context).toEqual(map.context);
  });
});

describe('AI in a set-up', () => {
  it('completes types that orchestration makes completable, and hands over the rest of the eligible', () => {
    const { view } = applied(map, EXECUTION_LAYER);
    const share = view.ai.get('refund');
    expect(share?.completes).toBeCloseTo(0.5 * 0.65, 12);
    expect(share?.handoverShare).toBeCloseTo((0.5 - 0.325) / (1 - 0.325), 12);
    expect(share?.handover).toEqual({ kind: 'constant', seconds: 20 });
  });

  it('completes nothing that spans two systems without orchestration, and says at which step', () => {
    const { view, blockers } = applied(map, ['enable-actions']);
    expect(view.ai.size).toBe(0);
    expect(blockers.map(({ intervention, steps, contactTypes }) => [intervention, steps, contactTypes])).toEqual([
      ['enable-actions', ['post/on-billing'], ['refund', 'dispute']],
    ]);
  });

  it('could complete what only an unknown API keeps back, since those steps would be orchestrated and governed too', () => {
    const systems = [aSystem({ id: 'crm' }), aSystem({ id: 'billing', api: null })];
    const trained = map.workflows.map((workflow) => ({
      ...workflow,
      steps: workflow.steps.map((one) => ({ ...one, permission: 'trained' as const })),
    }));
    const open = { ...map, systems, workflows: trained };
    const reachOf = (ids: Parameters<typeof applied>[1]) => applied(open, ids).view.reach.get('refund');
    expect(reachOf(EXECUTION_LAYER)).toMatchObject({ completable: false, couldBeCompletable: true });
    expect(reachOf([])).toMatchObject({ completable: false, couldBeCompletable: false });
  });

  it('names one cause for what is blocked, not what orchestration and governance would mend by themselves', () => {
    const systems = [aSystem({ id: 'crm' }), aSystem({ id: 'billing', api: ['read'] })];
    const { blockers } = applied({ ...map, systems }, EXECUTION_LAYER);
    const messages = blockers
      .filter(({ intervention }) => intervention === 'enable-actions')
      .map(({ message }) => english.phrase(message));
    expect(messages).toEqual([
      'write on billing cannot be called by API: AI cannot complete eligible contacts of 2 contact types, 50 % of volume',
    ]);
  });

  it('hands over nothing where all contacts are eligible and all succeed', () => {
    const sure = { ...map, contactTypes: map.contactTypes.map((type) => ({ ...type, aiEligible: 1 })) };
    const { view } = applied(sure, [
      ...EXECUTION_LAYER.slice(0, 4),
      anIntervention('enable-actions', { ai_success: 1 }),
    ]);
    expect(view.ai.get('refund')).toMatchObject({ completes: 1, handoverShare: 0 });
  });
});

describe('context items', () => {
  it('become structural and persist where their home can be read, under the interventions that say so', () => {
    const cells = (ids: Parameters<typeof applied>[1]) =>
      applied(map, ids).view.map.context.map(({ delivery, persistence }) => [delivery, persistence]);
    expect(cells(['aggregate-context'])[0]).toEqual(['structural', 'session']);
    expect(cells(['persist-interaction'])[0]).toEqual(['manual', 'cross-interaction']);
    expect(cells(EXECUTION_LAYER)[1]).toEqual(['structural', 'cross-interaction']);
  });

  it('stay where their home is unknown or cannot be read', () => {
    const context = [aContextItem({ id: 'account' }), aContextItem({ id: 'invoice', homeSystem: 'billing' })];
    const systems = [aSystem({ id: 'crm' }), aSystem({ id: 'billing', api: ['write'] })];
    const { view, blockers } = applied({ ...map, systems, context }, ['aggregate-context']);
    expect(view.map.context).toEqual(context);
    const items = blockers.filter(({ touches, steps }) => touches.length + steps.length === 0);
    expect(items.map(({ kind, unknown }) => [kind, unknown?.column ?? null])).toEqual([
      ['unknown', 'home_system'],
      ['no-ability', null],
    ]);
  });
});

describe('the record of changes', () => {
  it('gives rule, parameter, row and both values', () => {
    const { changes } = applied(map, EXECUTION_LAYER);
    expect(changes.find(({ key, what }) => key === 'refund/5' && what === 'occurrence')).toMatchObject({
      intervention: 'orchestrate-workflows',
      parameters: ['orchestrate-workflows.exception_rate'],
      table: 'touches',
      at: { file: 'touches.csv', row: 6 },
      from: 1,
      to: 0.06,
    });
    expect(changes.find(({ what, key }) => what === 'added-exception' && key === 'post=refund')).toMatchObject({
      parameters: ['orchestrate-workflows.exception_rate', 'orchestrate-workflows.exception_time'],
      table: 'workflows',
      from: 0,
      to: expect.closeTo(0.06 * 45, 10) as unknown,
    });
    expect(changes.find(({ what }) => what === 'change_lead_days')).toMatchObject({ key: 'post', from: 20, to: 5 });
    expect(changes.find(({ what, key }) => what === 'ai' && key === 'dispute')?.to).toBeCloseTo(0.325, 12);
  });

  it('is empty for the map as it is', () => {
    const { changes, blockers, view } = applied(map, []);
    expect([changes, blockers]).toEqual([[], []]);
    expect(view.map).toBe(map);
  });
});
