import { describe, expect, test } from 'vitest';
import {
  drawOutages,
  HOURS_PER_YEAR,
  type RenewalElement,
  type RepairTimes,
  type YearOutages,
} from '../../../../src/kernels/blast-radius/years/outages.ts';
import { streamKey } from '../../../../src/kernels/random/stream-key.ts';

const KEY = streamKey(7, ['years']);
const YEARS = 2000;
const TIMES = { mtbfHours: 400, mttrHours: 50 };
const EXPONENTIAL: RepairTimes = { kind: 'exponential' };
const LOGNORMAL: RepairTimes = { kind: 'lognormal', logSd: 1.2 };
const element = (id: string): RenewalElement => ({ id, times: TIMES });

const hoursDown = ({ starts, ends }: YearOutages, from: number, to: number): number =>
  starts.reduce((sum, start, at) => sum + Math.max(0, Math.min(ends[at] ?? 0, to) - Math.max(start, from)), 0);

/** Mean and standard error of one figure per year. */
function estimate(years: readonly YearOutages[], figure: (year: YearOutages) => number): { mean: number; se: number } {
  const values = years.map(figure);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

describe.each([EXPONENTIAL, LOGNORMAL])('outages with $kind repairs', (repair) => {
  const years = drawOutages([element('crm')], repair, KEY, 0, YEARS);

  test('take MTTR ÷ (MTBF + MTTR) of the time, in the first week of a year as in all of it', () => {
    const whole = estimate(years, (year) => hoursDown(year, 0, HOURS_PER_YEAR) / HOURS_PER_YEAR);
    expect(Math.abs(whole.mean - 1 / 9)).toBeLessThan(4 * whole.se);
    const week = estimate(years, (year) => hoursDown(year, 0, 168) / 168);
    expect(Math.abs(week.mean - 1 / 9)).toBeLessThan(4 * week.se);
  });

  test('begin once in MTBF + MTTR hours and last MTTR on average', () => {
    // Whatever begins after 0 is a failure within the year; one that is under way at 0 is not.
    const begun = estimate(years, ({ starts }) => starts.filter((start) => start > 0).length);
    expect(Math.abs(begun.mean - HOURS_PER_YEAR / 450)).toBeLessThan(4 * begun.se);
    const lengths = years.flatMap(({ starts, ends }) =>
      starts.flatMap((start, at) => (start > 0 ? [(ends[at] ?? 0) - start] : [])),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const sd = Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length);
    expect(Math.abs(mean - 50)).toBeLessThan((4 * sd) / Math.sqrt(lengths.length));
  });

  test('of one element follow each other without touching', () => {
    for (const { starts, ends } of years.slice(0, 50)) {
      starts.forEach((start, at) => {
        expect(ends[at]).toBeGreaterThan(start);
        if (at > 0) expect(start).toBeGreaterThan(ends[at - 1] ?? Number.POSITIVE_INFINITY);
        expect(start).toBeLessThan(HOURS_PER_YEAR);
      });
    }
  });
});

test('lognormal repairs have the standard deviation of the logarithm that is asked for', () => {
  const years = drawOutages([element('crm')], LOGNORMAL, KEY, 0, YEARS);
  const logs = years.flatMap(({ starts, ends }) =>
    starts.flatMap((start, at) => (start > 0 ? [Math.log((ends[at] ?? 0) - start)] : [])),
  );
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const sd = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1));
  // A sample standard deviation of normal numbers has standard error σ ÷ √(2n).
  expect(Math.abs(sd - 1.2)).toBeLessThan((4 * 1.2) / Math.sqrt(2 * logs.length));
});

describe('the outages of an element', () => {
  const only = drawOutages([element('crm')], LOGNORMAL, KEY, 0, 60);

  test('depend neither on other elements nor on their order', () => {
    const among = drawOutages([element('billing'), element('crm'), element('erp')], LOGNORMAL, KEY, 0, 60);
    among.forEach((year, at) => {
      const own = [...year.elements.keys()].filter((place) => year.elements[place] === 1);
      expect(own.map((place) => year.starts[place])).toEqual(only[at]?.starts);
      expect(own.map((place) => year.ends[place])).toEqual(only[at]?.ends);
    });
  });

  test('do not depend on how years are cut into blocks', () => {
    const parts = [
      drawOutages([element('crm')], LOGNORMAL, KEY, 0, 7),
      drawOutages([element('crm')], LOGNORMAL, KEY, 7, 53),
    ];
    expect(parts.flat()).toEqual(only);
  });

  test('never happen where repairs take no time', () => {
    const years = drawOutages([{ id: 'crm', times: { mtbfHours: 10, mttrHours: 0 } }], EXPONENTIAL, KEY, 0, 3);
    expect(years.flatMap(({ starts }) => starts)).toEqual([]);
  });
});
