import { describe, expect, it } from 'vitest';
import { importanceOf } from '../../../../../src/kernels/blast-radius/diagrams/probability/importance.ts';

describe('importanceOf', () => {
  it('is what its definitions say', () => {
    // a or b with 0.1 and 0.2, for a: B = 0.28, B(down) = 1, B(up) = 0.2.
    const found = importanceOf(0.28, 1, 0.2, 0.8, 0.1);
    expect(found.birnbaum).toBe(0.8);
    expect(found.fussellVesely).toBeCloseTo(1 - 0.2 / 0.28, 15);
    expect(found.riskAchievementWorth).toBeCloseTo(1 / 0.28, 15);
    expect(found.riskReductionWorth).toBeCloseTo(0.28 / 0.2, 15);
  });

  it('is infinite where nothing happens without the element', () => {
    expect(importanceOf(0.1, 1, 0, 1, 0.1).riskReductionWorth).toBe(Number.POSITIVE_INFINITY);
  });

  it('is nothing where nothing happens at all', () => {
    expect(importanceOf(0, 0, 0, 0, 0.1)).toEqual({
      birnbaum: 0,
      fussellVesely: 0,
      riskAchievementWorth: 1,
      riskReductionWorth: 1,
    });
  });
});
