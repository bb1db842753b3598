import { describe, expect, test } from 'vitest';
import { apiChange } from '../../../../src/kernels/blast-radius/change/api-change.ts';
import { type ChangeModel, changeModelOf } from '../../../../src/kernels/blast-radius/change/change-model.ts';
import type { Known } from '../../../../src/kernels/blast-radius/change/known-sum.ts';
import { acquisition, newSystem } from '../../../../src/kernels/blast-radius/change/new-system.ts';
import {
  checkpointEverywhere,
  type WorkflowChange,
  workflowChange,
} from '../../../../src/kernels/blast-radius/change/workflow-change.ts';
import { projectedDebt, yearlyDebt } from '../../../../src/kernels/blast-radius/change/yearly-debt.ts';
import { NO_ORCHESTRATION } from '../../../../src/kernels/blast-radius/failure-model.ts';
import { fourSystems, fourSystemsOrchestrated } from '../four-systems.ts';
import { contactType, integration, smallMap, system, touch, workflow } from '../small-map.ts';
import { RATES } from './change-rates.ts';

const today = changeModelOf(fourSystems, NO_ORCHESTRATION);
const layered = changeModelOf(fourSystems, fourSystemsOrchestrated);

const expectHours = (hours: Known, value: number): void => {
  expect(hours.value).toBeCloseTo(value, 9);
  expect(hours.missing).toEqual([]);
};

const changeOf = (model: ChangeModel, id: string): WorkflowChange => {
  const found = model.workflows.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return workflowChange(found, RATES);
};

describe('debt of four systems and five integrations', () => {
  test('as it is', () => {
    const debt = yearlyDebt(today, RATES);
    // 40 × 1.21 + 20 × 1 + 30 × 1.35 + 10 × 1.07 + 60 × 1.70 = 48.4 + 20 + 40.5 + 10.7 + 102
    expectHours(debt.maintenance, 221.6);
    // 2 × 10 + 1 × 8 + 0.5 × 20 + 0 × 4 + 1 × 12
    expectHours(debt.mend, 50);
    // Two workflows use crm-billing and billing-erp each, one crm-erp and the batch: 16 × (2 × 2 + 1 × 1 + 0.5 × 2 + 1 × 1)
    expectHours(debt.retest, 112);
    // Refund, twice a year: 3 integrations × 4 + 16 + 50 agents × 0.6 = 58. Address, once: 3 × 4 + 16 + 50 × 0.4 = 48.
    expectHours(debt.workflows, 2 * 58 + 48);
    expectHours(debt.hours, 221.6 + 50 + 112 + 164);
  });

  test('with the execution layer: three links retired, two connectors instead', () => {
    expect(layered.retired).toEqual(['crm-erp', 'billing-erp', 'billing-erp-batch']);
    expect(layered.connectors.map(({ system: id, workflows }) => [id, workflows])).toEqual([
      ['billing', ['refund']],
      ['erp', ['refund', 'address']],
    ]);
    const debt = yearlyDebt(layered, RATES);
    // crm-billing 48.4 and crm-hub 10.7 stay; two connectors × 20
    expectHours(debt.maintenance, 99.1);
    // crm-billing 2 × 10; billing's largest 2 × 12; the ERP's largest 1 × 12
    expectHours(debt.mend, 56);
    // 16 × (2 × 1 address, by hand + 2 × 1 on billing + 1 × 2 on the ERP)
    expectHours(debt.retest, 96);
    // Refund: one flow 4 + 16 + 30 since the look-up stays an agent's = 50, twice. Address: link 4 + flow 4 + 16 + 20 = 44.
    expectHours(debt.workflows, 144);
    expectHours(debt.hours, 395.1);
  });

  test('projected: everything ages, and links grow with pairs, connectors with systems', () => {
    const asIs = projectedDebt(today, RATES);
    expect(asIs).toHaveLength(6);
    expectHours(asIs[0] as Known, 547.6);
    // Maintenance of 160 h ages by 7 %; one more system needs 2 links: 2 × 40 + 2 × 24 + 16 × 2 × 1.5 = 176.
    expectHours(asIs[1] as Known, 547.6 + 11.2 + 176);
    // The first system's links have aged, 80 × 0.07; the second needs 2.5 links: 100 + 60 + 60 = 220.
    expectHours(asIs[2] as Known, 547.6 + 22.4 + 176 + 5.6 + 220);
    const withLayer = projectedDebt(layered, RATES);
    // 90 h of maintenance age (40 + 10 + 2 × 20); a connector costs 20 + 12 + 16 × 1.5 = 56.
    expectHours(withLayer[1] as Known, 395.1 + 6.3 + 56);
    expectHours(withLayer[2] as Known, 395.1 + 12.6 + 56 + 1.4 + 56);
  });
});

describe('one change', () => {
  test('of an API mends what ends at the system or runs via it, and re-tests what uses that', () => {
    const erp = apiChange(today, RATES, 'erp');
    expect(erp).toMatchObject({
      links: ['crm-erp', 'billing-erp', 'billing-erp-batch'],
      connector: false,
      workflows: ['refund', 'address'],
    });
    expectHours(erp.mend, 8 + 20 + 12);
    expectHours(erp.hours, 40 + 2 * 16);
    const hub = apiChange(today, RATES, 'hub');
    expect(hub).toMatchObject({ links: ['crm-erp', 'crm-hub'], workflows: ['address'] });
    expectHours(hub.hours, 8 + 4 + 16);
  });

  test('of an API behind a connector mends the connector once', () => {
    const erp = apiChange(layered, RATES, 'erp');
    expect(erp).toMatchObject({ links: [], connector: true, workflows: ['refund', 'address'] });
    expectHours(erp.hours, 12 + 2 * 16);
    const crm = apiChange(layered, RATES, 'crm');
    expect(crm).toMatchObject({ links: ['crm-billing', 'crm-hub'], connector: false });
    expectHours(crm.hours, 10 + 4 + 2 * 16);
  });

  test('of a workflow audits, re-tests and retrains', () => {
    const refund = changeOf(today, 'refund');
    expectHours(refund.audit, 12);
    expectHours(refund.retest, 16);
    expectHours(refund.retrain, 30);
    expectHours(refund.hours, 58);
    expectHours(changeOf(layered, 'refund').hours, 50);
  });

  test('of a workflow without an agent step left retrains nobody', () => {
    const orchestrated = { orchestratedSteps: new Set(['w/1']), survivingReads: new Set<string>() };
    const map = smallMap({
      systems: [system('a')],
      contactTypes: [contactType('t', 10)],
      workflows: [workflow('w', { t: 1 }, [{ system: 'a' }])],
    });
    expectHours(changeOf(changeModelOf(map, orchestrated), 'w').hours, 4 + 16);
  });

  test('that adds a checkpoint to every workflow changes each of them', () => {
    const checkpoint = checkpointEverywhere(today, RATES);
    expectHours(checkpoint.hours, 58 + 48);
    expect(checkpoint.leadDays).toBe(30);
  });

  test('that adds a system links it to as many as systems are linked to now', () => {
    // Refunds use three systems in three pairs, addresses one of these pairs: 3 of 6. So 0.5 × 4 links, or one connector.
    expect(newSystem(today, RATES)).toEqual({
      links: 2,
      connectors: 0,
      maintenance: 80,
      mend: 48,
      retest: 48,
      hours: 176,
    });
    expect(newSystem(layered, RATES)).toEqual({
      links: 0,
      connectors: 1,
      maintenance: 20,
      mend: 12,
      retest: 24,
      hours: 56,
    });
  });

  test('that acquires an operation links the systems that share contact types', () => {
    const acquired = changeModelOf(
      smallMap({
        systems: [system('their-crm'), system('their-shop')],
        contactTypes: [contactType('refund', 50), contactType('order', 70)],
        touches: [touch('refund', 'their-crm'), touch('order', 'their-shop')],
      }),
      NO_ORCHESTRATION,
    );
    // Their CRM shares refunds with three systems of ours; their shop shares nothing.
    expect(acquisition(today, RATES, acquired)).toMatchObject({ links: 3, connectors: 0 });
    expect(acquisition(layered, RATES, acquired)).toMatchObject({ links: 0, connectors: 1 });
  });
});

describe('unknown cells', () => {
  const map = smallMap({
    systems: [system('a'), system('b')],
    integrations: [
      integration('known', 'a', 'b', { maintenanceHoursPerYear: 10, apiChangesPerYear: 2, hoursPerChange: 3 }),
      integration('open', 'a', 'b', { hoursPerChange: 5 }),
    ],
  });

  test('are left out of sums and listed, not taken for nothing', () => {
    const debt = yearlyDebt(changeModelOf(map, NO_ORCHESTRATION), RATES);
    expect(debt.maintenance.value).toBe(10);
    expect(debt.mend.value).toBe(6);
    expect(debt.hours.missing).toEqual([
      { table: 'integrations', row: 'known', column: 'age_years' },
      { table: 'integrations', row: 'open', column: 'maintenance_hours_per_year' },
      { table: 'integrations', row: 'open', column: 'age_years' },
      { table: 'integrations', row: 'open', column: 'api_changes_per_year' },
    ]);
  });

  test('make a figure unknown where nothing of it is known', () => {
    const open = smallMap({ ...map, integrations: map.integrations.filter(({ id }) => id === 'open') });
    const debt = yearlyDebt(changeModelOf(open, NO_ORCHESTRATION), RATES);
    expect(debt.maintenance.value).toBeNull();
    // No workflow uses it, so no number of API changes re-tests anything.
    expect(debt.retest).toEqual({ value: 0, missing: [] });
  });
});
