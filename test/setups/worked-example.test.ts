import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import type { InterventionId } from '../../src/domain/scenario.ts';
import { ledgerOf } from '../../src/setups/ledger.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { aContactType, aMap, aStep, aSystem, aTouch, aWorkflow, constant } from '../generators/rows.ts';
import { applied, EXECUTION_LAYER, exactOf, PARAMETERS } from './set-ups.ts';

/**
 * On paper: one contact type of 1,000 contacts, three touches, one workflow of one step, every API complete.
 *
 *   1  search after a transfer, CRM       p 1    20 s
 *   2  copy into billing, refund/post     p 0.5  30 s
 *   3  document, CRM                      p 1    40 s
 *
 * Half of the contacts run `refund`, whose step writes to billing, by an agent, with trained permission. AI could resolve
 * 40 % if it could act. As it is: 20 + 0.5 × 30 + 40 = 75 s; standard deviation √(0.5 × 30² − 15²) = 15 s.
 */
const map: OperationMap = aMap({
  systems: [aSystem({ id: 'crm' }), aSystem({ id: 'billing', category: 'billing' })],
  contactTypes: [aContactType({ id: 'refund-request', volume: 1000, aiEligible: 0.4 })],
  touches: [
    aTouch({
      contactType: 'refund-request',
      seq: 1,
      activity: 'search',
      system: 'crm',
      afterTransfer: true,
      duration: constant(20),
    }),
    aTouch({
      contactType: 'refund-request',
      seq: 2,
      activity: 'copy',
      system: 'billing',
      probability: 0.5,
      workflow: 'refund',
      step: 'post',
      duration: constant(30),
    }),
    aTouch({ contactType: 'refund-request', seq: 3, activity: 'document', system: 'crm', duration: constant(40) }),
  ],
  workflows: [
    aWorkflow({
      id: 'refund',
      shares: [{ contactType: 'refund-request', share: 0.5 }],
      steps: [aStep({ workflow: 'refund', seq: 1, id: 'post', system: 'billing' })],
    }),
  ],
});

const resultOf = (interventions: readonly InterventionId[]) => {
  const [result] = exactOf(map, [applied(map, interventions).view]);
  if (result === undefined || result.overall === null) throw new Error('nothing was measured');
  const { mean, variance } = result.overall.handleTime;
  return { mean, sd: Math.sqrt(variance), agentTime: result.agentTimePerContact };
};

describe('three touches and one workflow on paper', () => {
  it.each<{ readonly in: readonly InterventionId[]; readonly seconds: number; readonly because: string }>([
    { in: [], seconds: 75, because: '20 + 15 + 40' },
    { in: ['aggregate-context'], seconds: 63, because: '20 × 0.10 + a view of 6 + 15 + 40' },
    { in: ['persist-interaction'], seconds: 59, because: '20 × 0.20 + 15 + 40' },
    {
      in: ['orchestrate-workflows'],
      seconds: 64.25,
      because: '20 + 15 × 0.06 + 0.5 × 4 + 0.5 × 0.06 × 45 + 40 = 20 + 0.9 + 2 + 1.35 + 40',
    },
    { in: ['embed-governance'], seconds: 51, because: '20 + 15 + 40 × 0.40' },
    { in: ['enable-actions'], seconds: 75, because: 'nothing: the permission of the step is only trained' },
    { in: ['connect-interfaces'], seconds: 65, because: '20 × 0.50 + 15 + 40' },
    { in: ['assist-agents'], seconds: 52, because: '20 × 0.60 + 15 + 40 × 0.50 + a reading of 5' },
    {
      in: ['aggregate-context', 'persist-interaction', 'orchestrate-workflows', 'embed-governance'],
      seconds: 26.65,
      because: '20 × 0.10 × 0.20 + 6 + 0.9 + 2 + 1.35 + 16',
    },
  ])('takes $seconds s under $in: $because', ({ in: interventions, seconds }) => {
    expect(resultOf(interventions).agentTime).toBeCloseTo(seconds, 10);
    expect(resultOf(interventions).mean).toBeCloseTo(seconds, 10);
  });

  it('has AI complete 0.4 × 0.65 = 26 % and hand over 0.14 ÷ 0.74 of the rest in the execution layer', () => {
    const { mean, sd, agentTime } = resultOf(EXECUTION_LAYER);
    // Per contact offered: 0.74 × 26.65 + 0.14 × 20 = 19.721 + 2.8.
    expect(agentTime).toBeCloseTo(22.521, 10);
    expect(mean).toBeCloseTo(22.521 / 0.74, 10);
    // p (σ² + μ²) − (p μ)² of search at 0.02, copy at 0.03, trigger at 0.5, exception at 0.03, hand-over at 0.14 ÷ 0.74.
    const handover = 0.14 / 0.74;
    const variance =
      0.02 * 400 -
      0.4 ** 2 +
      (0.03 * 900 - 0.9 ** 2) +
      (0.5 * 16 - 2 ** 2) +
      (0.03 * (30 ** 2 + 45 ** 2) - 1.35 ** 2) +
      (handover * 400 - (20 * handover) ** 2);
    expect(sd).toBeCloseTo(Math.sqrt(variance), 10);
  });

  it('has a standard deviation of 15 s as it is', () => {
    expect(resultOf([]).sd).toBeCloseTo(15, 12);
  });

  /**
   * The ledger by dividends: agent time is a sum of terms that need certain functions, and each term is shared equally by
   * those that it needs. With C, I, W, G, A for the five functions in the order of the set-up:
   *
   *   seconds   75 − 12 C − 16 I + 14.4 CI − 10.75 W − 24 G      (search: 20, 8 under C, 4 under I, 6.4 under both)
   *   AI, which acts only under A and G (enforced permission): 2.8 − 0.26 × those seconds, that is
   *             AG: 2.8 − 0.26 × (20 + 15 + 16) = −10.46   AGW: 0.26 × 10.75 = 2.795
   *             AGC: 0.26 × 12 = 3.12   AGI: 0.26 × 16 = 4.16   AGCI: −0.26 × 14.4 = −3.744
   */
  const AG = -10.46 / 2;
  const AGW = 2.795 / 3;
  const AGC = 3.12 / 3;
  const AGI = 4.16 / 3;
  const AGCI = -3.744 / 4;
  const EXPECTED: Readonly<Record<string, number>> = {
    'context-aggregation': -12 + 14.4 / 2 + AGC + AGCI,
    'interaction-continuity': -16 + 14.4 / 2 + AGI + AGCI,
    'workflow-orchestration': -10.75 + AGW,
    'operational-governance': -24 + AG + AGW + AGC + AGI + AGCI,
    'action-enablement': AG + AGW + AGC + AGI + AGCI,
  };
  const ledger = ledgerOf(map, applied(map, EXECUTION_LAYER), touchDurations(map, PARAMETERS));

  it.each(Object.entries(EXPECTED))('credits %s with its dividends', (id, seconds) => {
    expect(ledger?.byFunction.get(id)?.seconds).toBeCloseTo(seconds, 10);
  });

  it('adds up to the difference of 22.521 − 75 s', () => {
    expect(ledger?.difference).toBeCloseTo(-52.479, 10);
    expect(Object.values(EXPECTED).reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(-52.479, 10);
  });

  it('shows why coordination compounds: AI alone brings nothing, added last it brings 22.521 − 26.65 s', () => {
    const action = ledger?.byFunction.get('action-enablement');
    expect(action?.alone).toBe(0);
    expect(action?.addedLast).toBeCloseTo(22.521 - 26.65, 10);
    // Without governance there is no AI either: 0.4 + 6 + 4.25 + 40 = 50.65 s.
    expect(ledger?.byFunction.get('operational-governance')?.addedLast).toBeCloseTo(22.521 - 50.65, 10);
    expect(ledger?.interactions[0]?.functions).toEqual(['context-aggregation', 'interaction-continuity']);
    const pair = ledger?.interactions.find(
      ({ functions }) => functions.join() === 'operational-governance,action-enablement',
    );
    // Terms that need both, shared among the others that they need too.
    expect(pair?.seconds).toBeCloseTo(-10.46 + 2.795 / 2 + 3.12 / 2 + 4.16 / 2 - 3.744 / 3, 10);
  });

  it('tells saved from added: context aggregation takes searching away and adds a view', () => {
    const entry = ledger?.byFunction.get('context-aggregation');
    expect(entry?.byKind.get('orchestration')).toBeGreaterThan(0);
    expect(entry?.byKind.get('context')).toBeLessThan(0);
    expect((entry?.saved ?? 0) + (entry?.added ?? 0)).toBeCloseTo(entry?.seconds ?? Number.NaN, 12);
    expect(ledger?.byKind.get('orchestration')?.difference).toBeCloseTo(0.74 * (6 + 2 + 1.35) + 2.8, 10);
  });
});
