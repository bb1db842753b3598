import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedValue, valueComplaint, valueOfTyped } from '../../../src/browser/explorer/quantities.ts';
import { PARAMETER_UNITS } from '../../../src/domain/parameters.ts';
import { unitComplaint } from '../../../src/schema/parameters.ts';

describe('a number in a field', () => {
  test('comes back to the last bit, in per cent too', () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...PARAMETER_UNITS), (one, unit) => {
        expect(valueOfTyped(typedValue(one, unit), unit)).toBe(Math.abs(one));
      }),
    );
  });

  test.each([
    [0.085, '8.5'],
    [0, '0'],
    [1, '100'],
    [0.5, '50'],
    [1e-7, '0.00001'],
  ])('share %f is typed as %s', (value, typed) => {
    expect(typedValue(value, 'share')).toBe(typed);
  });

  test.each([
    ['8.5', 'share', 0.085],
    ['8.3', 'share', 0.083],
    ['100', 'share', 1],
    ['12', 'seconds', 12],
    [' .5 ', 'seconds', 0.5],
    ['3.', 'seconds', 3],
  ] as const)('%s in %s is %f', (typed, unit, value) => {
    expect(valueOfTyped(typed, unit)).toBe(value);
  });

  test.each(['', 'abc', '1 2', '-4', '0x10', '1e999', 'Infinity', '--1', '.'])('%j is no number', (typed) => {
    expect(valueOfTyped(typed, 'seconds')).toBeNull();
  });

  test('is refused wherever a scenario file would refuse it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(...PARAMETER_UNITS), (value, unit) => {
        expect(valueComplaint(value, unit) === null).toBe(unitComplaint(value, unit) === null);
      }),
    );
    expect(valueComplaint(-1, 'seconds')).not.toBeNull();
    expect(valueComplaint(Number.NaN, 'seconds')).not.toBeNull();
  });
});
