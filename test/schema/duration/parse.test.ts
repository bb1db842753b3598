import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duration } from '../../../src/domain/duration.ts';
import { formatDuration } from '../../../src/schema/duration/format.ts';
import { parseDuration } from '../../../src/schema/duration/parse.ts';
import { NORMAL_QUANTILE_90 } from '../../../src/schema/duration/quantile.ts';
import { wordsOf } from '../../../src/schema/problem-catalogue.ts';

const parsed = (text: string): Duration => {
  const reading = parseDuration(text);
  if ('complaint' in reading) throw new Error(wordsOf(reading.complaint).message);
  return reading.value;
};

const complaint = (text: string): { code: string; words: string } => {
  const reading = parseDuration(text);
  if ('value' in reading) throw new Error(`${text} was read as ${JSON.stringify(reading.value)}`);
  const { message, hint } = wordsOf(reading.complaint);
  return { code: reading.complaint.code, words: `${message} → ${hint}` };
};

describe('a constant', () => {
  test.each([
    ['42', 42],
    ['0', 0],
    ['-0', 0],
    ['.5', 0.5],
    ['4.25', 4.25],
    ['1e3', 1000],
    ['90s', 90],
    ['90 s', 90],
    ['1m30s', 90],
    ['1m 30s', 90],
    ['1M30S', 90],
    ['1.5m', 90],
    ['2min', 120],
    ['2h', 7200],
    ['3d', 259_200],
    ['1d2h3m4.5s', 93_784.5],
    ['00:01:30', 90],
    ['0:00:00.5', 0.5],
    ['100:00:00', 360_000],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parsed(text)).toEqual({ kind: 'constant', seconds });
  });

  test.each([
    '',
    'soon',
    '1m90',
    '30s1m',
    '1m1m',
    '1ms',
    '1h-3m',
    '00:60:00',
    '00:00:60',
    '1:2:3',
    '0x10',
    '1_000',
    '1,5',
    '1 000',
    's',
  ])('%s is none', (text) => {
    expect(complaint(text).code).toBe('not-a-duration');
  });

  test('hours and minutes, or minutes and seconds, are asked about', () => {
    expect(complaint('01:30').words).toContain('00:01:30');
  });

  test.each(['NaN', 'Infinity', '-inf'])('%s is not finite', (text) => {
    expect(complaint(text)).toMatchObject({
      code: 'not-a-duration',
      words: expect.stringContaining('finite') as string,
    });
  });

  test.each(['-1', '-90s', '-1m30s', '-00:01:30'])('%s is negative', (text) => {
    expect(complaint(text).code).toBe('negative-duration');
  });

  test('longer than thirty years is a slip in the unit', () => {
    expect(complaint('1e10').code).toBe('impossible-distribution');
    expect(complaint('1e999').code).toBe('impossible-distribution');
  });
});

describe('a distribution', () => {
  test.each<[string, Duration]>([
    ['exponential(52)', { kind: 'exponential', mean: 52 }],
    ['Exponential( MEAN = 4m )', { kind: 'exponential', mean: 240 }],
    ['gamma(mean=60, sd=30)', { kind: 'gamma', shape: 4, scale: 15 }],
    ['gamma(shape=4, scale=15s)', { kind: 'gamma', shape: 4, scale: 15 }],
    ['erlang(k=3, mean=43)', { kind: 'erlang', k: 3, mean: 43 }],
    ['erlang(3, 43)', { kind: 'erlang', k: 3, mean: 43 }],
    ['weibull(scale=90, shape=1.5)', { kind: 'weibull', shape: 1.5, scale: 90 }],
    ['triangular(32, 64, 96)', { kind: 'triangular', min: 32, mode: 64, max: 96 }],
    ['triangular(max=2m, min=0, mode=0)', { kind: 'triangular', min: 0, mode: 0, max: 120 }],
    ['uniform(0, 1m30s)', { kind: 'uniform', min: 0, max: 90 }],
    ['lognormal(mu=-1, sigma=0.5)', { kind: 'lognormal', mu: -1, sigma: 0.5 }],
    ['empirical(Calls #1.csv#Talk Time)', { kind: 'empirical', values: [], source: 'Calls #1.csv#Talk Time' }],
  ])('%s', (text, duration) => {
    expect(parsed(text)).toEqual(duration);
  });

  test('lognormal by mean and sd has that mean and sd', () => {
    const { mu, sigma } = parsed('lognormal(mean=45, sd=20)') as Extract<Duration, { kind: 'lognormal' }>;
    expect(Math.exp(mu + sigma ** 2 / 2)).toBeCloseTo(45, 12);
    expect(Math.exp(mu + sigma ** 2 / 2) * Math.sqrt(Math.expm1(sigma ** 2))).toBeCloseTo(20, 12);
  });

  test('lognormal by p50 and p90 has these quantiles', () => {
    const { mu, sigma } = parsed('lognormal(p50=40, p90=90)') as Extract<Duration, { kind: 'lognormal' }>;
    expect(Math.exp(mu)).toBeCloseTo(40, 12);
    expect(normalProbability((Math.log(90) - mu) / sigma)).toBeCloseTo(0.9, 13);
  });

  test.each([
    ['lognormal(mean=45)', 'sd is missing'],
    ['lognormal(mean=45, sd=0)', 'Without spread it is a constant'],
    ['lognormal(mean=0, sd=3)', 'mean is 0'],
    ['lognormal(mean=45, sd=-3)', 'sd is negative'],
    ['lognormal(mean=45, p50=40)', 'mean and p50 do not go together'],
    ['lognormal(mean=45, sd=20, p50=40)', 'do not go together'],
    ['lognormal(p50=40, p90=40)', 'p90 is not above p50'],
    ['lognormal(45, 20)', 'need names'],
    ['lognormal(mean=45, 20)', 'names or none'],
    ['lognormal(mean=45, sd=20, sd=30)', 'sd is given twice'],
    ['lognormal(mean=45, median=20)', 'no parameter "median"'],
    ['lognormal(mean=NaN, sd=20)', 'mean "NaN" is not a number or duration'],
    ['lognormal(mean=1e999, sd=20)', 'mean is infinite'],
    ['lognormal(mean=45, sd=)', 'sd "" is not a number or duration'],
    ['lognormal(mu=0, sigma=0)', 'sigma is 0'],
    ['lognormal(mean=1, sd=1e30)', 'beyond computing'],
    ['gamma(mean=60, sd=0)', 'Without spread'],
    ['gamma(mean=1, sd=1e9)', 'beyond computing'],
    ['gamma(60, 30)', 'need names'],
    ['erlang(k=2.5, mean=40)', 'k is not a whole number'],
    ['erlang(k=0, mean=40)', 'k is 0'],
    ['erlang(k=2m, mean=40)', 'k "2m" is not a number'],
    ['weibull(shape=-1, scale=40)', 'shape is negative'],
    ['triangular(64, 32, 96)', 'min is above mode'],
    ['triangular(32, 96, 64)', 'max is below mode'],
    ['triangular(32, 32, 32)', 'Write the constant 32'],
    ['triangular(32, 64)', 'it takes 3 values, not 2'],
    ['uniform(9, 3)', 'min is above max'],
    ['uniform(3, 3)', 'Write the constant 3'],
    ['uniform(-1, 3)', 'min is negative'],
    ['uniform(1,5, 3)', 'fractions with a point'],
    ['exponential()', 'the brackets are empty'],
    ['exponential(0)', 'mean is 0'],
    ['exponential(1e12)', 'thirty years'],
  ])('%s is impossible: %s', (text, words) => {
    expect(complaint(text)).toEqual({
      code: 'impossible-distribution',
      words: expect.stringContaining(words) as string,
    });
  });

  test.each([
    ['lognorml(mean=45, sd=20)', 'did you mean lognormal?'],
    ['normal(45, 20)', 'no distribution of this name'],
    ['exponential(4', 'closing bracket'],
    ['empirical(calls.csv)', 'a file and a column'],
    ['empirical(#seconds)', 'a file and a column'],
  ])('%s is none: %s', (text, words) => {
    expect(complaint(text)).toEqual({ code: 'not-a-duration', words: expect.stringContaining(words) as string });
  });
});

describe('the quantile of 0.9', () => {
  test('has nine tenths of the normal distribution below it', () => {
    expect(normalProbability(NORMAL_QUANTILE_90)).toBeCloseTo(0.9, 14);
  });
});

describe('formatDuration', () => {
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  const shape = fc.double({ min: 0.05, max: 1e3, noNaN: true });
  const durations: fc.Arbitrary<Duration> = fc.oneof(
    positive.map((seconds): Duration => ({ kind: 'constant', seconds })),
    positive.map((mean): Duration => ({ kind: 'exponential', mean })),
    fc.record({
      kind: fc.constant('lognormal' as const),
      // Minus zero is zero.
      mu: fc.double({ min: -10, max: 15, noNaN: true }).map((mu) => mu + 0),
      sigma: fc.double({ min: 1e-3, max: 9, noNaN: true }),
    }),
    fc.record({ kind: fc.constant('gamma' as const), shape, scale: positive.filter((scale) => scale < 1e5) }),
    fc.record({ kind: fc.constant('erlang' as const), k: fc.integer({ min: 1, max: 500 }), mean: positive }),
    fc.record({ kind: fc.constant('weibull' as const), shape, scale: positive }),
    fc
      .uniqueArray(positive, { minLength: 3, maxLength: 3 })
      .map((values) => values.toSorted((a, b) => a - b))
      .map(([min = 0, mode = 0, max = 0]): Duration => ({ kind: 'triangular', min, mode, max })),
    fc
      .uniqueArray(positive, { minLength: 2, maxLength: 2 })
      .map((values) => values.toSorted((a, b) => a - b))
      .map(([min = 0, max = 0]): Duration => ({ kind: 'uniform', min, max })),
  );

  test('gives text that reads back to the very same duration', () => {
    fc.assert(
      fc.property(durations, (duration) => {
        expect(parsed(formatDuration(duration))).toEqual(duration);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '42',
    'exponential(240)',
    'lognormal(mean=45, sd=20)',
    'lognormal(p50=40, p90=90)',
    'gamma(mean=48, sd=2)',
    'erlang(k=3, mean=43)',
    'weibull(shape=1.5, scale=90)',
    'triangular(32, 64, 96)',
    'uniform(44, 88)',
  ])('keeps the form in which people wrote %s', (text) => {
    expect(formatDuration(parsed(text))).toBe(text);
  });

  test('names the file and column of an empirical one', () => {
    expect(formatDuration({ kind: 'empirical', values: [1, 2], source: 'calls.csv#seconds' })).toBe(
      'empirical(calls.csv#seconds)',
    );
  });
});

describe('parseDuration', () => {
  test('survives any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{0,11}\([a-z0-9=., %-]{0,30}\)?$/u)), (text) => {
        expect(Object.keys(parseDuration(text))).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Φ(z) by Simpson's rule on the density from 0: an algorithm of its own, exact to 15 digits for |z| < 3. */
function normalProbability(z: number): number {
  const intervals = 20_000;
  const width = z / intervals;
  const density = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(z);
  for (let index = 1; index < intervals; index += 1) sum += density(index * width) * (index % 2 === 1 ? 4 : 2);
  return 0.5 + (sum * width) / 3;
}
