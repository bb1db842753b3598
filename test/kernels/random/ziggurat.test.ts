import { describe, expect, test } from 'vitest';
import { type DrawBatch, drawWords } from '../../../src/kernels/random/draw-batch.ts';
import { expm1 } from '../../../src/kernels/random/elementary/expm1.ts';
import { normalCdf } from '../../../src/kernels/random/elementary/normal.ts';
import * as exponential from '../../../src/kernels/random/exponential-ziggurat.ts';
import * as normal from '../../../src/kernels/random/normal-ziggurat.ts';
import { toUniform } from '../../../src/kernels/random/uniform.ts';
import { KS_CRITICAL, kolmogorovSmirnov } from './kolmogorov-smirnov.ts';
import { testBatch } from './test-batch.ts';

const SIZE = 200_000;

const draws = (
  name: string,
  from: (batch: DrawBatch, j: number, w0: number, w1: number, slot: number) => number,
): Float64Array => {
  const batch = testBatch(name, SIZE);
  drawWords(batch, 0, batch.words);
  return Float64Array.from({ length: SIZE }, (_, j) =>
    from(batch, j, batch.words[2 * j] as number, batch.words[2 * j + 1] as number, 1),
  );
};

/** Moments about 0, and how many standard errors they may be off. */
const moment = (sample: Float64Array, power: number): number =>
  sample.reduce((sum, x) => sum + x ** power, 0) / sample.length;

describe('the normal ziggurat', () => {
  const sample = draws('normal', normal.normalFrom);

  test('closes: 256 layers of equal area reach the top of the density', () => {
    const last = normal.EDGES[255] as number;
    expect(last * (1 - Math.exp((-last * last) / 2))).toBeCloseTo(normal.LAYER_AREA, 12);
    expect(256 * normal.LAYER_AREA).toBeGreaterThan(Math.sqrt(Math.PI / 2));
  });

  test('passes Kolmogorov and Smirnov against the normal cdf', () => {
    expect(kolmogorovSmirnov(sample, normalCdf)).toBeLessThan(KS_CRITICAL);
  });

  test('has the moments 0, 1, 0, 3 within 4.5 standard errors', () => {
    const unit = 4.5 / Math.sqrt(SIZE);
    expect(Math.abs(moment(sample, 1))).toBeLessThan(unit);
    expect(Math.abs(moment(sample, 2) - 1)).toBeLessThan(unit * Math.sqrt(2));
    expect(Math.abs(moment(sample, 3))).toBeLessThan(unit * Math.sqrt(15));
    expect(Math.abs(moment(sample, 4) - 3)).toBeLessThan(unit * Math.sqrt(96));
  });

  test('fills the tail beyond its last layer as often as it should', () => {
    const beyond = sample.filter((z) => Math.abs(z) > normal.TAIL_START).length;
    const expected = 2 * normalCdf(-normal.TAIL_START) * SIZE;
    expect(Math.abs(beyond - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
  });
});

describe('the exponential ziggurat', () => {
  const sample = draws('exponential', exponential.exponentialFrom);

  test('closes: 256 layers of equal area reach the top of the density', () => {
    const last = exponential.EDGES[255] as number;
    expect(last * -expm1(-last)).toBeCloseTo(exponential.LAYER_AREA, 12);
  });

  test('passes Kolmogorov and Smirnov against the exponential cdf', () => {
    expect(kolmogorovSmirnov(sample, (x) => -expm1(-x))).toBeLessThan(KS_CRITICAL);
  });

  test('has the moments 1, 2, 6 within 4.5 standard errors, and is never 0', () => {
    const unit = 4.5 / Math.sqrt(SIZE);
    expect(Math.abs(moment(sample, 1) - 1)).toBeLessThan(unit);
    expect(Math.abs(moment(sample, 2) - 2)).toBeLessThan(unit * Math.sqrt(20));
    expect(Math.abs(moment(sample, 3) - 6)).toBeLessThan(unit * Math.sqrt(684));
    expect(Math.min(...sample.subarray(0, 10_000))).toBeGreaterThan(0);
  });

  test('fills the tail beyond its last layer as often as it should', () => {
    const beyond = sample.filter((x) => x > exponential.TAIL_START).length;
    const expected = Math.exp(-exponential.TAIL_START) * SIZE;
    expect(Math.abs(beyond - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
  });
});

describe('uniform numbers', () => {
  test('stay inside the open interval and are symmetric about one half', () => {
    expect(toUniform(0, 0)).toBe(2 ** -53);
    expect(toUniform(-1, -1)).toBe(1 - 2 ** -53);
  });
});
