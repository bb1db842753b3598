import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { median, quantile } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { parameterSet } from './model-files.ts';

/** The derivation that reliability.yaml states in words, carried out again. */
const HOURS_PER_YEAR = 365.25 * 24;
const OUTAGES_PER_YEAR = 22.5;
const MEAN_MINUTES = 289.5;
const EXPOSURE = { low: 0.03, base: 0.1, high: 0.3 };

const set = parameterSet();
const valuesOf = (id: string) => {
  const { low, base, high } = set.parameters.get(id) ?? { low: Number.NaN, base: Number.NaN, high: Number.NaN };
  return { low, base, high };
};
const upTime = (outagesPerYear: number, repairHours: number): number => HOURS_PER_YEAR / outagesPerYear - repairHours;
/** How far one is from the other; the files round to two significant digits or more, so 3 % is agreement. */
const gap = (value: number, expected: number): number => Math.abs(value / expected - 1);
const ROUNDING = 0.03;

describe('failure and repair of a system from its vendor record', () => {
  const repair = valuesOf('system.crm.mttr').base;
  const mtbf = valuesOf('system.crm.mtbf');

  it('repairs in the median of the mean durations', () => {
    expect(repair).toBe(Math.round((MEAN_MINUTES / 60) * 10) / 10);
  });

  it('fails as often as the median vendor times the exposure share, over its whole range', () => {
    expect(gap(mtbf.base, upTime(OUTAGES_PER_YEAR * EXPOSURE.base, repair))).toBeLessThan(ROUNDING);
    expect(gap(mtbf.low, upTime(OUTAGES_PER_YEAR * EXPOSURE.high, repair))).toBeLessThan(ROUNDING);
    expect(gap(mtbf.high, upTime(OUTAGES_PER_YEAR * EXPOSURE.low, repair))).toBeLessThan(ROUNDING);
  });

  it('fails as a whole vendor in one of five of those outages', () => {
    const vendor = valuesOf('vendor.mtbf');
    expect(gap(vendor.base, upTime(OUTAGES_PER_YEAR * EXPOSURE.base * 0.2, repair))).toBeLessThan(ROUNDING);
    expect(gap(vendor.low, upTime(OUTAGES_PER_YEAR * EXPOSURE.high * 0.4, repair))).toBeLessThan(ROUNDING);
    expect(gap(vendor.high, upTime(OUTAGES_PER_YEAR * EXPOSURE.low * 0.1, repair))).toBeLessThan(ROUNDING);
  });

  it('gives telephony half the exposure of the communications vendors, and at best its service level', () => {
    const telephony = valuesOf('system.telephony.mtbf');
    expect(gap(telephony.base, upTime(20.65 * 0.05, repair))).toBeLessThan(ROUNDING);
    expect(gap(telephony.low, upTime(20.65 * EXPOSURE.high, repair))).toBeLessThan(ROUNDING);
    expect(gap(telephony.high, (0.9999 / 0.0001) * repair)).toBeLessThan(ROUNDING);
  });

  it('gives the orchestrator the availability of its published service levels', () => {
    const { base, high } = valuesOf('orchestrator.mtbf');
    expect(base / (base + repair)).toBeCloseTo(0.999, 5);
    expect(high / (high + repair)).toBeCloseTo(0.9999, 6);
  });
});

const data = process.env['UNSWIVEL_DATA'];
const vendorFit = join(data ?? '', 'saas-incidents/vendor-fit.csv');

describe.skipIf(data === undefined || !existsSync(vendorFit))('the vendor record in the reference data', () => {
  const outages = (): Record<string, string>[] =>
    parse<Record<string, string>>(readFileSync(vendorFit), { columns: true }).filter((row) =>
      row['class']?.startsWith('outage'),
    );
  const column = (name: string): number[] => outages().map((row) => Number(row[name]));

  it('has the outages a year and the mean duration that the derivation starts from', () => {
    expect(outages()).toHaveLength(20);
    expect(median(column('rate_per_yr_2024_2026'))).toBeCloseTo(OUTAGES_PER_YEAR, 6);
    expect(median(column('mean_min'))).toBeCloseTo(MEAN_MINUTES, 6);
  });

  it('has the percentiles that the repair range cites', () => {
    const { low, high } = valuesOf('system.crm.mttr');
    expect(gap(low * 60, quantile(column('mean_min'), 0.1))).toBeLessThan(ROUNDING);
    expect(gap(high * 60, quantile(column('mean_min'), 0.75))).toBeLessThan(ROUNDING);
  });

  it('has two communications vendors with 20.65 outages a year on average', () => {
    const rates = outages()
      .filter((row) => row['category'] === 'comms')
      .map((row) => Number(row['rate_per_yr_2024_2026']));
    expect(rates).toHaveLength(2);
    expect((rates[0] ?? 0) / 2 + (rates[1] ?? 0) / 2).toBeCloseTo(20.65, 6);
  });

  it('has the spread of repair times that lognormal repairs take', () => {
    expect(median(column('lognorm_sigma'))).toBeCloseTo(valuesOf('simulation.repair_log_sd').base, 1);
  });
});
