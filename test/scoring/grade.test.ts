import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GradingRule, gradeOf } from '../../src/scoring/grade.ts';

const SHARE_DOWN: GradingRule = { better: 'lower', stage2At: 0.25, stage3At: 0.08, best: 0, worst: 1 };
const SHARE_UP: GradingRule = { better: 'higher', stage2At: 0.5, stage3At: 0.85, best: 1, worst: 0 };
const SYSTEMS: GradingRule = { better: 'lower', stage2At: 6, stage3At: 3, best: 1, worst: 12 };
const ONE_CUT: GradingRule = { better: 'higher', stage2At: 0.4, stage3At: null, best: 1, worst: 0 };

const at = (value: number, rule: GradingRule, wider: number | null = null) => gradeOf({ value, wider }, rule);

describe('grading a value', () => {
  it.each([
    ['the worst', 1, 1, 0],
    ['half way from the worst to the stage-2 cut', 0.625, 1, 50 / 3],
    ['the stage-2 cut', 0.25, 2, 100 / 3],
    ['half way between the cuts', 0.165, 2, 50],
    ['the stage-3 cut', 0.08, 3, 200 / 3],
    ['half way from the stage-3 cut to the best', 0.04, 3, 250 / 3],
    ['the best', 0, 3, 100],
  ])('scores %s along the line through the cut points', (_, value, stage, score) => {
    const grade = at(value, SHARE_DOWN);
    expect(grade.stage).toBe(stage);
    expect(grade.score).toBeCloseTo(score, 10);
  });

  it('clamps beyond worst and best', () => {
    expect(at(30, SYSTEMS)).toEqual({ stage: 1, score: 0 });
    expect(at(0.5, SYSTEMS)).toEqual({ stage: 3, score: 100 });
  });

  it('takes an unbounded value for the worst', () => {
    expect(at(Number.POSITIVE_INFINITY, SYSTEMS)).toEqual({ stage: 1, score: 0 });
  });

  it('gives stage 3 and two thirds at a single cut point, and stage 1 below it', () => {
    expect(at(0.4, ONE_CUT).stage).toBe(3);
    expect(at(0.4, ONE_CUT).score).toBeCloseTo(200 / 3, 10);
    expect(at(0.399, ONE_CUT).stage).toBe(1);
    expect(at(0.7, ONE_CUT).score).toBeCloseTo(250 / 3, 10);
  });

  it('lets the wider share decide stage 2, and adds the parts of both shares below the stage-3 cut', () => {
    const grade = at(0.34, SHARE_UP, 0.5);
    expect(grade.stage).toBe(2);
    expect(grade.score).toBeCloseTo(100 / 3 + ((100 / 3) * 0.34) / 0.85, 10);
    expect(at(0.34, SHARE_UP, 0.49).stage).toBe(1);
    expect(at(0.85, SHARE_UP, 0.85).score).toBeCloseTo(200 / 3, 10);
  });

  it('never gives a better value a lower stage or score', () => {
    const rules = fc.constantFrom(SHARE_DOWN, SHARE_UP, SYSTEMS, ONE_CUT);
    const value = fc.double({ min: 0, max: 13, noNaN: true });
    fc.assert(
      fc.property(rules, value, value, (rule, a, b) => {
        const [worse, better] = (rule.better === 'lower') === a > b ? [a, b] : [b, a];
        const [low, high] = [at(worse, rule), at(better, rule)];
        expect(high.stage).toBeGreaterThanOrEqual(low.stage);
        expect(high.score).toBeGreaterThanOrEqual(low.score - 1e-9);
      }),
    );
  });

  it('never gives better shares a lower stage or score where there are two', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, d) => {
        const [narrowLow, narrowHigh] = [Math.min(a, b), Math.max(a, b)];
        const widerLow = Math.max(narrowLow, Math.min(c, d));
        const widerHigh = Math.max(narrowHigh, Math.max(c, d));
        const [low, high] = [at(narrowLow, SHARE_UP, widerLow), at(narrowHigh, SHARE_UP, widerHigh)];
        expect(high.stage).toBeGreaterThanOrEqual(low.stage);
        expect(high.score).toBeGreaterThanOrEqual(low.score - 1e-9);
      }),
    );
  });
});
