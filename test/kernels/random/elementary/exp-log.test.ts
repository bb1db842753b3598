import { describe, expect, test } from 'vitest';
import { exp } from '../../../../src/kernels/random/elementary/exp.ts';
import { expm1 } from '../../../../src/kernels/random/elementary/expm1.ts';
import { log } from '../../../../src/kernels/random/elementary/log.ts';
import { log1p } from '../../../../src/kernels/random/elementary/log1p.ts';
import { testUniforms } from '../test-uniforms.ts';
import { exactly, preciseExp, preciseLog, unitsOff } from './high-precision.ts';

const ONE = 1n << 300n;

describe('exp', () => {
  test('is within 0.51 units in the last place of the true value between -25 and 25', () => {
    const worst = Math.max(
      ...testUniforms('exp', 2000).map((u) => {
        const x = (u - 0.5) * 50;
        return unitsOff(exp(x), preciseExp(exactly(x)));
      }),
    );
    expect(worst).toBeLessThan(0.51);
  });

  test('is 1 at 0 and the double nearest to e at 1', () => {
    expect(exp(0)).toBe(1);
    expect(exp(1)).toBe(2.718281828459045);
  });

  test('follows the engine to the ends of the range', () => {
    for (const x of [-700, -500, -100, 100, 500, 700, 709.5]) expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 14);
  });

  test('turns to 0 and Infinity beyond the range of doubles, and leaves NaN alone', () => {
    expect(exp(-746)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(-744)).toBeGreaterThan(0);
  });

  test('never falls where x rises', () => {
    let before = 0;
    for (let i = -4000; i <= 4000; i++) {
      const value = exp(i / 100);
      expect(value).toBeGreaterThan(before);
      before = value;
    }
  });
});

describe('log', () => {
  test('is within 0.52 units in the last place of the true value over 30 powers of two', () => {
    const worst = Math.max(
      ...testUniforms('log', 1000).map((u, i) => {
        const x = (0.5 + u) * 2 ** ((i % 30) - 15);
        return unitsOff(log(x), preciseLog(exactly(x)));
      }),
    );
    expect(worst).toBeLessThan(0.52);
  });

  test('keeps that precision next to 1, where it vanishes', () => {
    const worst = Math.max(
      ...testUniforms('log near 1', 1000).map((u, i) => {
        const x = 1 + (u - 0.5) * 2 ** -(i % 40);
        return x === 1 ? 0 : unitsOff(log(x), preciseLog(exactly(x)));
      }),
    );
    expect(worst).toBeLessThan(0.52);
  });

  test('has its exact values and exceptions', () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 12);
    expect(log(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
  });
});

describe('expm1 and log1p', () => {
  test('keep the digits that exp(x) - 1 and log(1 + x) lose near 0', () => {
    for (const [i, u] of testUniforms('near 0', 500).entries()) {
      const x = (u - 0.5) * 2 ** -(i % 50);
      expect(unitsOff(expm1(x), preciseExp(exactly(x)) - ONE)).toBeLessThan(2.5);
      expect(unitsOff(log1p(x), preciseLog(exactly(x) + ONE))).toBeLessThan(2.5);
    }
  });

  test('agree with exp and log away from 0', () => {
    expect(expm1(3)).toBe(exp(3) - 1);
    expect(log1p(Math.E - 1)).toBeCloseTo(1, 15);
    expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(log1p(0)).toBe(0);
  });
});
