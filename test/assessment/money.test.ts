import { describe, expect, it } from 'vitest';
import { moneyOf, periodsPerYear } from '../../src/assessment/money.ts';
import { anOrganization } from '../generators/rows.ts';

/** One paid hour of 30 for every 0.8 × 0.75 = 0.6 hours on contacts. */
const organization = anOrganization();
const withCosts = anOrganization({ executionLayer: { buildCost: 120_000, runCostPerYear: 24_000 } });

describe('money', () => {
  it('turns hours saved a period into paid hours, cost and full-time equivalents', () => {
    const money = moneyOf({ from: 1000, to: 880 }, organization, true);
    expect(money.hoursSaved).toBe(120);
    expect(money.paidHoursSaved).toBeCloseTo(200, 10);
    expect(money.costSaved).toBeCloseTo(6000, 10);
    expect(money.fullTimeEquivalentsSaved).toBeCloseTo(200 / (40 * (365.25 / 7 / 12)), 10);
    expect(money.hoursSavedPerYear).toBeCloseTo(1440, 8);
    expect(money.costSavedPerYear).toBeCloseTo(72_000, 8);
  });

  it('states no net value where the cost of the layer is not given', () => {
    expect(moneyOf({ from: 1000, to: 880 }, organization, true).netValue).toEqual({
      kind: 'cost-not-stated',
      missing: ['execution_layer.build_cost', 'execution_layer.run_cost_per_year'],
    });
  });

  it('takes running cost off the saving, and tells when the build cost has come back', () => {
    const { netValue } = moneyOf({ from: 1000, to: 880 }, withCosts, true);
    expect(netValue).toEqual({
      kind: 'stated',
      buildCost: 120_000,
      runCostPerYear: 24_000,
      netPerYear: expect.closeTo(48_000, 8) as unknown,
      paybackYears: expect.closeTo(2.5, 10) as unknown,
    });
  });

  it('never pays back what costs more to run than it saves', () => {
    const { netValue } = moneyOf({ from: 1000, to: 990 }, withCosts, true);
    expect(netValue).toMatchObject({ kind: 'stated', paybackYears: null });
  });

  it('charges the layer only to set-ups that need it', () => {
    expect(moneyOf({ from: 1000, to: 880 }, withCosts, false).netValue).toEqual({
      kind: 'cost-not-stated',
      missing: [],
    });
  });

  it('knows no money where hours, wages or occupancy are unknown', () => {
    expect(moneyOf({ from: null, to: 1 }, withCosts, true)).toMatchObject({ hoursSaved: null, costSaved: null });
    const unpaid = anOrganization({ ...withCosts, costPerAgentHour: null });
    const money = moneyOf({ from: 1000, to: 880 }, unpaid, true);
    expect(money).toMatchObject({ hoursSaved: 120, costSaved: null, netValue: { kind: 'saving-not-known' } });
  });

  it('counts opening days in a year where volumes are a day’s', () => {
    expect(periodsPerYear(anOrganization({ period: 'month' }))).toBeCloseTo(12, 12);
    expect(periodsPerYear(anOrganization({ period: 'day' }))).toBeCloseTo((6 * 365.25) / 7, 10);
    expect(periodsPerYear(anOrganization({ period: 'day', opening: null }))).toBeNull();
  });
});
