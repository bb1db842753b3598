import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedFigure, comparedStage } from '../../src/comparison/compared-figure.ts';

describe('a compared figure', () => {
  test('has the difference, its part of the first, and which way is better', () => {
    expect(comparedFigure(200, 150, { better: 'lower' })).toEqual({
      from: 200,
      to: 150,
      difference: -50,
      relative: -0.25,
      verdict: 'better',
    });
    expect(comparedFigure(200, 150, { better: 'higher' }).verdict).toBe('worse');
    expect(comparedFigure(200, 150, { better: null }).verdict).toBe('changed');
    expect(comparedFigure(-4, -2, { better: 'higher' }).relative).toBe(0.5);
  });

  test('is not compared where a side is unknown or both do not measure the same', () => {
    const nothing = { difference: null, relative: null, verdict: 'not-compared' };
    expect(comparedFigure(null, 1, { better: 'lower' })).toEqual({ from: null, to: 1, ...nothing });
    expect(comparedFigure(undefined, 1, { better: 'lower' })).toEqual({ from: null, to: 1, ...nothing });
    expect(comparedFigure(2, 1, { better: 'lower', comparable: false })).toEqual({ from: 2, to: 1, ...nothing });
  });

  test('takes what differs by rounding only for the same', () => {
    expect(comparedFigure(0.1 + 0.2, 0.3, { better: 'lower' })).toMatchObject({ difference: 0, verdict: 'same' });
    expect(comparedFigure(0, 1e-17, { better: 'lower' })).toMatchObject({ difference: 0, verdict: 'same' });
    expect(comparedFigure(1_000_000, 1_000_000.01, { better: 'lower' }).verdict).toBe('worse');
  });

  test('has no part of nothing', () => {
    expect(comparedFigure(0, 3, { better: 'lower' })).toMatchObject({ difference: 3, relative: null });
  });

  test('the other way round has the opposite difference and verdict', () => {
    const opposite = {
      better: 'worse',
      worse: 'better',
      same: 'same',
      changed: 'changed',
      'not-compared': 'not-compared',
    };
    const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    const better = fc.constantFrom('lower' as const, 'higher' as const, null);
    fc.assert(
      fc.property(value, value, better, (a, b, way) => {
        const forwards = comparedFigure(a, b, { better: way });
        const backwards = comparedFigure(b, a, { better: way });
        expect(backwards.verdict).toBe(opposite[forwards.verdict]);
        expect((backwards.difference ?? 0) + (forwards.difference ?? 0)).toBe(0);
      }),
    );
  });
});

describe('a compared stage', () => {
  test('is better the higher it is', () => {
    expect(comparedStage(1, 3)).toEqual({ from: 1, to: 3, difference: 2, verdict: 'better' });
    expect(comparedStage(2, 2)).toEqual({ from: 2, to: 2, difference: 0, verdict: 'same' });
    expect(comparedStage(null, 3)).toEqual({ from: null, to: 3, difference: null, verdict: 'not-compared' });
    expect(comparedStage(1, 3, false).verdict).toBe('not-compared');
    expect(comparedStage(3, 1, true, null).verdict).toBe('changed');
  });
});
