import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, NO_VOLUME, VOLUME_UNKNOWN } from '../../src/scoring/fact.ts';
import { type OpenWeight, type WeightedRow, weightedMean } from '../../src/scoring/weighted-mean.ts';

const OPTIONS = {
  better: 'higher',
  bounds: { low: 0, high: 1 },
  empty: NO_VOLUME,
  unknown: VOLUME_UNKNOWN,
} as const;

const row = (weight: number, value: number | null, open: readonly OpenWeight[] = []): WeightedRow => ({
  weight,
  open,
  value,
  missing: [],
  evidence: { place: { file: 'a.csv', sheet: null, row: 1 }, table: 'a', key: 'a', note: '', weight, value },
});
const unbounded = (group: string, factor = 1): OpenWeight => ({ group, factor, most: Number.POSITIVE_INFINITY });

function measured(fact: Fact): Extract<Fact, { outcome: 'measured' }> {
  if (fact.outcome !== 'measured') throw new Error(fact.outcome);
  return fact;
}

describe('a weighted mean with unknown rows', () => {
  it('is the mean of the known rows', () => {
    const fact = measured(weightedMean([row(3, 1), row(1, 0), row(4, null)], OPTIONS));
    expect(fact.level.value).toBeCloseTo(0.75, 12);
    expect(fact.knownShare).toBeCloseTo(0.5, 12);
  });

  it('ranges from unknown rows at their worst to unknown rows at their best', () => {
    const fact = measured(weightedMean([row(3, 1), row(1, 0), row(4, null)], OPTIONS));
    expect(fact.worst.value).toBeCloseTo(3 / 8, 12);
    expect(fact.best.value).toBeCloseTo(7 / 8, 12);
  });

  it('lets a row of unbounded weight pull the mean as far as its own value', () => {
    const fact = measured(weightedMean([row(1, 0.5), row(0, 0.9, [unbounded('v')])], OPTIONS));
    expect(fact.best.value).toBeCloseTo(0.9, 12);
    expect(fact.worst.value).toBeCloseTo(0.5, 12);
  });

  it('keeps rows together whose weight hangs on the same unknown cell', () => {
    const rows = [row(1, 0.5), row(0, 1, [unbounded('v', 1)]), row(0, 0, [unbounded('v', 3)])];
    const fact = measured(weightedMean(rows, OPTIONS));
    expect(fact.worst.value).toBeCloseTo(0.25, 12);
    expect(fact.best.value).toBeCloseTo(0.5, 12);
  });

  it('adds a bounded open weight in full where that moves the mean', () => {
    const fact = measured(weightedMean([row(1, 0.5), row(0, 1, [{ group: 'w', factor: 1, most: 1 }])], OPTIONS));
    expect(fact.best.value).toBeCloseTo(0.75, 12);
    expect(fact.worst.value).toBeCloseTo(0.5, 12);
  });

  it('does not apply where nothing weighs, and is unknown where nothing that weighs is known', () => {
    expect(weightedMean([row(0, 1)], OPTIONS)).toEqual({ outcome: 'not-applicable', reason: NO_VOLUME });
    expect(weightedMean([row(2, null)], OPTIONS).outcome).toBe('unknown');
    expect(weightedMean([row(0, 1, [unbounded('v')])], OPTIONS).outcome).toBe('unknown');
  });

  it('contains every mean that filled-in cells could give', () => {
    const cell = fc.record({
      weight: fc.integer({ min: 0, max: 20 }),
      value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      truth: fc.double({ min: 0, max: 1, noNaN: true }),
      hidden: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const rows = cells.map(({ weight, value, hidden }, at) =>
          hidden ? row(0, value, [unbounded(`row ${at}`)]) : row(weight, value),
        );
        const fact = weightedMean(rows, OPTIONS);
        fc.pre(fact.outcome === 'measured');
        const total = cells.reduce((sum, { weight }) => sum + weight, 0);
        const truth =
          cells.reduce((sum, { weight, value, truth: filled }) => sum + weight * (value ?? filled), 0) / total;
        const { worst, best } = measured(fact);
        expect(truth).toBeGreaterThanOrEqual(worst.value - 1e-12);
        expect(truth).toBeLessThanOrEqual(best.value + 1e-12);
      }),
    );
  });
});
