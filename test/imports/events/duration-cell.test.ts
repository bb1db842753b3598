import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DurationText, durationText } from '../../../src/imports/events/duration-cell.ts';
import { DurationTally } from '../../../src/imports/events/duration-tally.ts';
import {
  durationMean,
  durationQuantile,
  durationVariance,
} from '../../../src/kernels/handle-time/distributions/index.ts';
import { parseDuration } from '../../../src/schema/duration/parse.ts';

const tallyOf = (seconds: readonly number[]): DurationTally => {
  const tally = new DurationTally();
  for (const each of seconds) tally.add(each * 1e6);
  return tally;
};
/** Quantiles of a distribution in equal steps: a sample of its very shape. */
const shaped = (text: string, count: number): number[] => {
  const reading = parseDuration(text);
  if (!('value' in reading)) throw new Error(text);
  return Array.from({ length: count }, (_, at) => durationQuantile(reading.value, (at + 0.5) / count));
};
const written = (of: DurationText): string => (of.kind === 'written' ? of.text : of.kind);

describe('durations of the log as a duration of the map', () => {
  test('nothing is unknown, and the same every time is a constant', () => {
    expect(written(durationText(tallyOf([])))).toBe('unknown');
    expect(written(durationText(tallyOf([42, 42, 42])))).toBe('42');
    expect(written(durationText(tallyOf([0, 0])))).toBe('0');
  });

  test.each(['lognormal(mean=60, sd=40)', 'gamma(mean=60, sd=20)', 'exponential(60)'])(
    '%s keeps its shape, mean and spread',
    (text) => {
      const seconds = shaped(text, 2000);
      const found = written(durationText(tallyOf(seconds)));
      const reading = parseDuration(found);
      if (!('value' in reading)) throw new Error(found);
      const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
      const variance = seconds.reduce((sum, each) => sum + (each - mean) ** 2, 0) / seconds.length;
      expect(durationMean(reading.value) / mean).toBeCloseTo(1, 3);
      expect(durationVariance(reading.value) / variance).toBeCloseTo(1, 3);
    },
  );

  test('two kinds of work in one are quantiles, each the mean of five durations or more', () => {
    const seconds = Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 10 : 200) + (at % 7));
    const found = durationText(tallyOf(seconds));
    expect(found.kind).toBe('quantiles');
    if (found.kind !== 'quantiles') return;
    expect(found.values).toHaveLength(200);
    expect(found.values).toEqual(found.values.toSorted((a, b) => a - b));
  });

  test('quantiles are as many as leave five durations each, two hundred at most, and keep the mean', () => {
    const lengths = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 500, max: 9000 })), {
      minLength: 30,
      maxLength: 400,
    });
    fc.assert(
      fc.property(lengths, (seconds) => {
        const found = durationText(tallyOf(seconds));
        if (found.kind !== 'quantiles') return;
        expect(found.values).toHaveLength(Math.min(200, Math.floor(seconds.length / 5)));
        const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
        const kept = found.values.reduce((sum, each) => sum + each, 0) / found.values.length;
        expect(Math.abs(kept - mean)).toBeLessThan(1e-3 * mean + 1e-9);
      }),
    );
  });

  test('tallies that are merged are the tally of all', () => {
    const some = fc.array(fc.integer({ min: 0, max: 1e6 }));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const merged = tallyOf(a);
        merged.merge(tallyOf(b));
        const all = tallyOf([...a, ...b]);
        expect([merged.count, merged.seconds, merged.cells()]).toEqual([all.count, all.seconds, all.cells()]);
      }),
    );
  });
});
