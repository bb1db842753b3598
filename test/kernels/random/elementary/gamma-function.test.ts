import { describe, expect, test } from 'vitest';
import { gammaFunction, logGamma } from '../../../../src/kernels/random/elementary/gamma-function.ts';
import { lowerGamma, upperGamma } from '../../../../src/kernels/random/elementary/incomplete-gamma.ts';
import { testUniforms } from '../test-uniforms.ts';

const relative = (value: number, truth: number): number => Math.abs(value / truth - 1);

describe('the gamma function', () => {
  test('is the factorial at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(relative(gammaFunction(n), factorial)).toBeLessThan(n <= 10 ? 1e-14 : 1e-13);
      factorial *= n;
    }
  });

  test('is the square root of pi at one half', () => {
    expect(relative(gammaFunction(0.5), Math.sqrt(Math.PI))).toBeLessThan(1e-14);
  });

  test("satisfies Legendre's duplication formula", () => {
    for (const u of testUniforms('duplication', 300)) {
      const x = 0.05 + 4.9 * u;
      const right = 2 ** (1 - 2 * x) * Math.sqrt(Math.PI) * gammaFunction(2 * x);
      expect(relative(gammaFunction(x) * gammaFunction(x + 0.5), right)).toBeLessThan(3e-14);
    }
  });

  test('has a logarithm that follows it, and goes on where it overflows', () => {
    for (const x of [0.1, 0.9, 1.5, 7, 40, 150]) expect(logGamma(x)).toBeCloseTo(Math.log(gammaFunction(x)), 11);
    // log(999!) to 17 digits.
    expect(relative(logGamma(1000), 5905.220423209181)).toBeLessThan(1e-15);
  });

  test('is not a number at 0 and below', () => {
    expect(gammaFunction(0)).toBeNaN();
    expect(logGamma(-1)).toBeNaN();
  });
});

describe('the incomplete gamma function', () => {
  test('is the tail of a Poisson distribution for a whole first argument', () => {
    for (const k of [1, 2, 5, 12]) {
      for (const x of [0.1, 1, 3, 8, 25]) {
        let term = Math.exp(-x);
        let below = 0;
        for (let n = 0; n < k; n++) {
          below += term;
          term *= x / (n + 1);
        }
        expect(upperGamma(k, x)).toBeCloseTo(below, 13);
        expect(lowerGamma(k, x)).toBeCloseTo(1 - below, 13);
      }
    }
  });

  test('is 0 at 0 and 1 at infinity', () => {
    expect(lowerGamma(2.5, 0)).toBe(0);
    expect(upperGamma(2.5, 0)).toBe(1);
    expect(lowerGamma(2.5, Number.POSITIVE_INFINITY)).toBe(1);
  });
});
