import { beforeAll, describe, expect, test } from 'vitest';
import { changeSection } from '../../src/assessment/change-section.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { type ChangeResult, change } from '../../src/schema/result/change.ts';
import { applySetup } from '../../src/setups/apply.ts';
import { fourSystems } from '../kernels/blast-radius/four-systems.ts';
import { contactType, smallMap, system, touch } from '../kernels/blast-radius/small-map.ts';
import { type BuiltIn, builtIn, mapOf } from './assess-fixture.ts';

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
