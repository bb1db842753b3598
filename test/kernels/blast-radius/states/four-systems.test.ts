/** The map of four systems and five integrations, worked out on paper. */
import { describe, expect, test } from 'vitest';
import {
  failureModelOf,
  NO_ORCHESTRATION,
  type Orchestration,
} from '../../../../src/kernels/blast-radius/failure-model.ts';
import { type PairFailure, pairFailures } from '../../../../src/kernels/blast-radius/pairs/pair-failures.ts';
import {
  type ElementTimes,
  elementProbabilities,
  expectedShares,
  outagesOf,
  stateProbabilities,
  typeStates,
} from '../../../../src/kernels/blast-radius/states/availability.ts';
import { breakEven } from '../../../../src/kernels/blast-radius/states/break-even.ts';
import { compileStates } from '../../../../src/kernels/blast-radius/states/compiled-states.ts';
import { cutSetsOfShare, cutSetsOfWorkflow } from '../../../../src/kernels/blast-radius/states/cut-sets.ts';
import { halfDoneOf } from '../../../../src/kernels/blast-radius/states/half-done.ts';
import { elementImportance } from '../../../../src/kernels/blast-radius/states/importance.ts';
import { fourSystems, fourSystemsOrchestrated } from '../four-systems.ts';

/** Availabilities 0.97, 0.96 and 0.99. */
const OF_THE_LAYER: Readonly<Record<string, ElementTimes>> = {
  'connector:billing': { mtbfHours: 97, mttrHours: 3 },
  'connector:erp': { mtbfHours: 96, mttrHours: 4 },
  orchestrator: { mtbfHours: 99, mttrHours: 1 },
};

function analysed(orchestration: Orchestration) {
  const model = failureModelOf(fourSystems, orchestration);
  const rows = new Map([...fourSystems.systems, ...fourSystems.integrations].map((row) => [row.id, row]));
  const times = model.elements.map(({ id }): ElementTimes => {
    const row = rows.get(id);
    return OF_THE_LAYER[id] ?? { mtbfHours: row?.mtbfHours ?? Number.NaN, mttrHours: row?.mttrHours ?? Number.NaN };
  });
  const compiled = compileStates(model);
  const probabilities = elementProbabilities(times);
  const at = (id: string): number => model.elements.findIndex((element) => element.id === id);
  const [refund, address] = compiled.workflows;
  if (refund === undefined || address === undefined) throw new Error('two workflows');
  const shares = expectedShares(model, typeStates(compiled, probabilities));
  return { model, times, compiled, probabilities, at, refund, address, shares };
}

const asIs = analysed(NO_ORCHESTRATION);
const layered = analysed(fourSystemsOrchestrated);

const expectStates = (actual: object | null, states: Readonly<Record<string, number>>): void => {
  for (const [state, value] of Object.entries(states)) {
    expect((actual as Record<string, number> | null)?.[state]).toBeCloseTo(value, 13);
  }
};

describe('states with the execution layer', () => {
  test('of refunds', () => {
    // Broken without the CRM or billing: 1 − 0.99 × 0.95. Deferred without the ERP, the orchestrator or the ERP's
    // connector as well; crediting goes by hand while only billing's connector is down.
    const notLate = 0.99 * 0.95 * 0.98 * 0.99 * 0.96;
    expectStates(stateProbabilities(layered.refund, layered.probabilities), {
      ok: notLate * 0.97,
      degraded: notLate * 0.03,
      deferred: 0.9405 - notLate,
      broken: 0.0595,
    });
  });

  test('of changes of address, which half of the type runs', () => {
    // Entering is skipped without CRM, billing or their link; spreading is idempotent, so it waits for the ERP.
    const notLate = 0.98 * 0.99 * 0.96;
    const entered = 0.99 * 0.95 * 0.96;
    expectStates(stateProbabilities(layered.address, layered.probabilities), {
      ok: notLate * entered,
      degraded: notLate * (1 - entered),
      deferred: 1 - notLate,
      broken: 0,
    });
    const type = typeStates(layered.compiled, layered.probabilities)[1] ?? null;
    expectStates(type, { deferred: 0.5 * (1 - notLate), ok: 0.5 + 0.5 * notLate * entered, broken: 0 });
  });

  test('of all volume, and what each element has to do with it', () => {
    // Refunds are 0.6 of the volume: B = 0.6 × 0.0595.
    expect(layered.shares?.broken).toBeCloseTo(0.0357, 14);
    const importance = elementImportance(layered.model, layered.compiled, layered.probabilities) ?? [];
    const crm = importance[layered.at('crm')];
    // With the CRM down all refunds break, with it up those without billing: 0.6 and 0.6 × 0.05.
    expect(crm?.birnbaum).toBeCloseTo(0.57, 13);
    expect(crm?.fussellVesely).toBeCloseTo(1 - 0.03 / 0.0357, 12);
    expect(crm?.raw).toBeCloseTo(0.6 / 0.0357, 11);
    expect(crm?.rrw).toBeCloseTo(0.0357 / 0.03, 12);
    expect(importance[layered.at('billing')]?.birnbaum).toBeCloseTo(0.6 - 0.006, 13);
    expect(importance[layered.at('orchestrator')]).toEqual({ birnbaum: 0, fussellVesely: 0, raw: 1, rrw: 1 });
  });

  test('how often refunds break and for how long', () => {
    // 0.95 ÷ 100 h for the CRM while billing is up, 0.99 ÷ 100 h for billing while the CRM is up.
    const { broken } = layered.refund;
    if (broken === null) throw new Error('a small diagram');
    const outages = outagesOf(broken, layered.probabilities, layered.times);
    expect(outages.perHour).toBeCloseTo(0.0194, 14);
    expect(outages.meanOutageHours).toBeCloseTo(0.0595 / 0.0194, 11);
  });
});

describe('failures with the execution layer', () => {
  const name = (set: readonly number[]): string => set.map((element) => layered.model.elements[element]?.id).join(' ');
  const all = { order: Number.POSITIVE_INFINITY, sets: 100 };

  test('break refunds by two single cut sets, and changes of address never', () => {
    // Crediting and booking wait for the ERP, the orchestrator and the connectors, or go by hand; CRM and billing cannot.
    expect(cutSetsOfWorkflow(layered.model, 0, all)?.listed.map(name)).toEqual(['crm', 'billing']);
    expect(cutSetsOfWorkflow(layered.model, 1, all)?.listed).toEqual([]);
    expect(cutSetsOfShare(layered.model, 0.6, all)?.listed.map(name)).toEqual(['crm', 'billing']);
    expect(cutSetsOfShare(layered.model, 0.61, all)?.listed).toEqual([]);
  });

  test('add to each other in one pair only, and defeat no redundancy, since none is left', () => {
    // The link degrades changes of address (skipped), the connector degrades refunds (by hand): 0.2 and 0.6 of volume.
    const adding = pairFailures(layered.model).filter(({ adds }) => adds.affected > 1e-12);
    expect(adding.map(({ elements }) => name(elements))).toEqual(['crm-billing connector:billing']);
    expect(adding[0]?.share).toEqual({ broken: 0, late: 0, affected: 0.8 });
    expect(adding[0]?.adds.affected).toBeCloseTo(0.2, 15);
    expect(adding[0]?.defeats).toEqual({ broken: 0, late: 0, affected: 0 });
  });
});

describe('the same map as it is', () => {
  // Spreading fails without the ERP, or without both of its ways: over the hub 0.99 × 0.97 × 0.90, past billing 0.95 × 0.80.
  const addressBroken = 1 - 0.98 * (1 - (1 - 0.86427) * (1 - 0.76));

  test('breaks changes of address too', () => {
    expectStates(stateProbabilities(asIs.address, asIs.probabilities), { broken: addressBroken });
    expect(asIs.shares?.broken).toBeCloseTo(0.6 * 0.0595 + 0.2 * addressBroken, 13);
  });

  test('leaves an address entered that was never spread', () => {
    // Entered for sure only with CRM, billing and their link up; then both ways fail with 1 − 0.97 × 0.90 and 0.20.
    const stuck = 0.99 * 0.95 * 0.96 * (1 - 0.98 * (1 - (1 - 0.873) * 0.2));
    expectStates(halfDoneOf(asIs.address, asIs.probabilities), { stuck, undone: 0 });
    expectStates(halfDoneOf(asIs.refund, asIs.probabilities), { stuck: 0, undone: 0 });
    expectStates(halfDoneOf(layered.address, layered.probabilities), { stuck: 0, undone: 0 });
  });

  test('has these minimal cut sets', () => {
    const name = (set: readonly number[]): string => set.map((element) => asIs.model.elements[element]?.id).join(' ');
    const all = { order: Number.POSITIVE_INFINITY, sets: 100 };
    expect(cutSetsOfWorkflow(asIs.model, 0, all)?.listed.map(name)).toEqual(['crm', 'billing']);
    expect(cutSetsOfWorkflow(asIs.model, 1, all)?.listed.map(name)).toEqual([
      'erp',
      'crm billing',
      'crm billing-erp',
      'billing hub',
      'billing crm-erp',
      'hub billing-erp',
      'crm-erp billing-erp',
    ]);
    // All refunds and half of the other 400 contacts: 0.8 of the volume.
    expect(cutSetsOfShare(asIs.model, 0.8, all)?.listed.map(name)).toEqual([
      'crm billing',
      'crm erp',
      'crm billing-erp',
      'billing erp',
      'billing hub',
      'billing crm-erp',
    ]);
  });

  test('has these pairs that defeat redundancy', () => {
    const pairs = pairFailures(asIs.model).filter(({ defeats }) => defeats.affected > 0 || defeats.broken > 0);
    const name = ({ elements }: PairFailure): string =>
      elements.map((element) => asIs.model.elements[element]?.id).join(' ');
    const found = new Map(pairs.map((pair) => [name(pair), pair]));
    // Alone, either way to the ERP is enough; together they break half of 400 of 1,000 contacts.
    expect(found.get('crm-erp billing-erp')?.defeats.broken).toBeCloseTo(0.2, 15);
    // CRM and billing break refunds each, and together spreading as well.
    expect(found.get('crm billing')?.share.broken).toBeCloseTo(0.8, 15);
    expect(found.get('crm billing')?.adds.broken).toBeCloseTo(0.2, 15);
    // Booking waits only when both links from billing are down.
    expect(found.get('billing-erp billing-erp-batch')?.defeats).toEqual({ broken: 0, late: 0.6, affected: 0.6 });
  });

  test('is worse off than with the layer at any availability of the orchestrator', () => {
    // The orchestrator breaks nothing: refunds go by hand or wait.
    expect(breakEven(asIs.shares?.broken ?? 0, layered.shares?.broken ?? 1, 0)).toEqual({ kind: 'always-better' });
  });
});

describe('the break-even of the orchestrator', () => {
  test('is where what it breaks while down eats up what it saves while up', () => {
    // 0.05 without, 0.02 with a perfect one, 0.02 + 0.6 q at unavailability q: equal at q = 0.05.
    expect(breakEven(0.05, 0.02, 0.6)).toEqual({ kind: 'at', availability: 0.95 });
    expect(breakEven(0.05, 0.02, 0.03)).toEqual({ kind: 'always-better' });
    expect(breakEven(0.05, 0.06, 0.6)).toEqual({ kind: 'never-better' });
    expect(breakEven(0.05, 0.05, 0)).toEqual({ kind: 'always-better' });
  });
});
