import { describe, expect, test } from 'vitest';
import type { ArrivalInterval } from '../../../../src/domain/map.ts';
import {
  arrivalProfile,
  busiestHour,
  hourWhen,
  openingProfile,
  weeksPassed,
} from '../../../../src/kernels/blast-radius/years/week-profile.ts';
import { organization } from '../small-map.ts';

const at = { file: 'arrivals.csv', sheet: null, row: 2 };
const interval = (weekday: ArrivalInterval['weekday'], hour: number, share: number): ArrivalInterval => ({
  weekday,
  startMinute: hour * 60,
  share,
  at,
});
const TUESDAY = 24;

describe('a week', () => {
  test('without a profile is even over its opening hours', () => {
    const profile = arrivalProfile(organization({ opening: { days: 5, fromHour: 8, toHour: 18 } }), []);
    expect(weeksPassed(profile, 8)).toBe(0);
    expect(weeksPassed(profile, 13)).toBeCloseTo(0.1, 12);
    expect(weeksPassed(profile, TUESDAY)).toBeCloseTo(0.2, 12);
    expect(weeksPassed(profile, 168 * 3 + 13)).toBeCloseTo(3.1, 12);
    expect(busiestHour(profile)).toBeCloseTo(1 / 50, 12);
  });

  test('without opening hours is even all week', () => {
    expect(weeksPassed(openingProfile(organization({ opening: null })), 42)).toBeCloseTo(0.25, 12);
  });

  test('with a profile has each interval last until the next, the last until closing time', () => {
    const profile = arrivalProfile(organization({ opening: { days: 6, fromHour: 8, toHour: 20 } }), [
      interval('tue', 10, 0.3),
      interval('mon', 16, 0.2),
      interval('mon', 8, 0.5),
    ]);
    expect(weeksPassed(profile, 12)).toBeCloseTo(0.25, 12);
    expect(weeksPassed(profile, 18)).toBeCloseTo(0.6, 12);
    expect(weeksPassed(profile, TUESDAY + 10)).toBeCloseTo(0.7, 12);
    expect(weeksPassed(profile, TUESDAY + 15)).toBeCloseTo(0.85, 12);
    expect(weeksPassed(profile, TUESDAY + 20)).toBeCloseTo(1, 12);
    // 0.5 over eight hours on Monday morning is the most dense.
    expect(busiestHour(profile)).toBeCloseTo(0.5 / 8, 12);
  });

  test('scales shares that do not add up to 1 by rounding', () => {
    const profile = arrivalProfile(organization(), [interval('mon', 8, 0.49), interval('sun', 8, 0.49)]);
    expect(weeksPassed(profile, 84)).toBeCloseTo(0.5, 12);
    expect(weeksPassed(profile, 168)).toBe(1);
  });

  test('tells when so much has passed, before and after closed hours', () => {
    const profile = openingProfile(organization({ opening: { days: 5, fromHour: 8, toHour: 18 } }));
    expect(hourWhen(profile, 2.1, 'earliest')).toBeCloseTo(2 * 168 + 13, 9);
    expect(hourWhen(profile, 2.1, 'latest')).toBeCloseTo(2 * 168 + 13, 9);
    expect(hourWhen(profile, 0.2, 'earliest')).toBeCloseTo(18, 9);
    expect(hourWhen(profile, 0.2 + 1e-15, 'latest')).toBeCloseTo(TUESDAY + 8, 9);
    expect(hourWhen(profile, 1, 'latest')).toBeCloseTo(168 + 8, 9);
  });

  test('opens for part of a day where the days are a fraction', () => {
    const profile = openingProfile(organization({ opening: { days: 1.5, fromHour: 8, toHour: 18 } }));
    expect(weeksPassed(profile, TUESDAY)).toBeCloseTo(2 / 3, 12);
  });
});
