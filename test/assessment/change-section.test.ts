import { beforeAll, describe, expect, test } from 'vitest';
import { CHANGE_PARAMETERS } from '../../src/assessment/change-rates.ts';
import { changeSection } from '../../src/assessment/change-section.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { type ChangeResult, change } from '../../src/schema/result/change.ts';
import { applySetup } from '../../src/setups/apply.ts';
import { fourSystems } from '../kernels/blast-radius/four-systems.ts';
import { contactType, smallMap, system, touch } from '../kernels/blast-radius/small-map.ts';
import { assess, type BuiltIn, builtIn, mapOf } from './assess-fixture.ts';

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});

function changeOf(map: OperationMap, acquired: OperationMap | null = null): ChangeResult {
  const views = given.setups.map((plan) => applySetup(map, plan, given.parameters).view);
  return change.parse(changeSection(map, views, given.parameters, acquired));
}

describe('the section on change', () => {
  test('prices the debt of four systems and five integrations at the IT rate and capacity', () => {
    const { setups } = changeOf(fourSystems);
    // Hours as worked out for the kernel; 70 an hour, 12,000 hours a year.
    const asIs = setups['tool-centric']?.debt;
    expect(asIs?.hours).toBeCloseTo(547.6, 9);
    expect(asIs?.cost).toBeCloseTo(547.6 * 70, 6);
    expect(asIs?.capacityShare).toBeCloseTo(547.6 / 12_000, 12);
    expect(asIs?.byYear[1]?.hours).toBeCloseTo(547.6 + 11.2 + 176, 9);
    expect(asIs?.hoursRange?.low).toBeLessThan(547.6);
    expect(asIs?.hoursRange?.high).toBeGreaterThan(547.6);
    const layered = setups['execution-layer'];
    expect(layered?.debt.hours).toBeCloseTo(395.1, 9);
    expect(layered?.links).toEqual({
      live: 2,
      retired: ['crm-erp', 'billing-erp', 'billing-erp-batch'],
      connectors: ['billing', 'erp'],
    });
    expect(layered?.api['erp']).toMatchObject({ links: [], connector: true, hours: 44, cost: 44 * 70 });
    expect(layered?.workflow['address']).toMatchObject({ audit: 8, retest: 16, retrain: 20, hours: 44 });
    expect(layered?.checkpoint.hours).toBe(50 + 44);
    expect(layered?.newSystem).toMatchObject({ links: 0, connectors: 1, hours: 56, cost: 56 * 70 });
  });

  test('is part of every result, with the assumptions that it rests on', async () => {
    const { change: section, assumptions } = assess(await mapOf('harbour-telecom'), given);
    expect(Object.keys(section.setups)).toEqual(given.setups.map(({ id }) => id));
    const used = new Map(assumptions.map(({ id, usedBy }) => [id, usedBy]));
    for (const id of CHANGE_PARAMETERS) expect(used.get(id)).toContain('change');
  });

  test('says whom a change of a workflow touches', () => {
    const { setups } = changeOf(fourSystems);
    expect(setups['tool-centric']?.workflow['refund']).toMatchObject({
      links: ['crm-billing', 'billing-erp', 'billing-erp-batch'],
      flow: false,
      agents: 30,
    });
    expect(setups['execution-layer']?.workflow['refund']).toMatchObject({ links: [], flow: true, agents: 30 });
  });

  test('connects a further system as those of its category are', () => {
    const map = smallMap({
      systems: [
        system('crm', { category: 'crm' }),
        system('old-crm', { category: 'crm' }),
        system('billing', { category: 'billing' }),
        system('chat', { category: 'chat' }),
      ],
      contactTypes: [contactType('refund', 50), contactType('order', 50)],
      touches: [touch('refund', 'crm'), touch('refund', 'billing'), touch('order', 'crm'), touch('order', 'old-crm')],
    });
    const { newSystem, newSystemByCategory } = changeOf(map).setups['tool-centric'] ?? {};
    // 2 of 6 pairs are in use; a fifth system makes 4 more pairs.
    expect(newSystem?.links).toBeCloseTo(4 / 3, 12);
    // The CRMs share contacts with 2 and 1 of 3 others, billing with 1, chat with none.
    expect(newSystemByCategory?.['crm']?.links).toBeCloseTo(2, 12);
    expect(newSystemByCategory?.['billing']?.links).toBeCloseTo(4 / 3, 12);
    expect(newSystemByCategory?.['chat']?.links).toBe(0);
  });

  test('adds an acquired operation only where one is given', () => {
    const acquired = smallMap({
      systems: [system('their-crm')],
      contactTypes: [contactType('refund', 50)],
      touches: [touch('refund', 'their-crm')],
    });
    expect(changeOf(fourSystems).setups['tool-centric']?.acquisition).toBeNull();
    expect(changeOf(fourSystems, acquired).setups['tool-centric']?.acquisition).toMatchObject({ links: 3, ownDebt: 0 });
  });

  test('lists the cells that it would have needed', async () => {
    const { unknownCells, debt } = changeOf(await mapOf('sparse')).setups['tool-centric'] ?? {};
    expect(unknownCells?.length).toBeGreaterThan(0);
    expect(debt?.cost).toBeNull();
  });
});
