import { beforeAll, describe, expect, it } from 'vitest';
import type { MaturityModel } from '../../src/domain/maturity-model.ts';
import { robustnessOf } from '../../src/scoring/robustness.ts';
import { type OperationScore, scoreOperation } from '../../src/scoring/score-operation.ts';
import { asIsOf, builtIn, mapOf } from '../assessment/assess-fixture.ts';

let model: MaturityModel;
let score: OperationScore;

beforeAll(async () => {
  const given = await builtIn();
  model = given.model;
  const map = await mapOf('worked-example');
  const { operation } = asIsOf(map, given);
  score = scoreOperation(operation, model);
});

/** The model with one cut point elsewhere and every other gate of stage 2 and 3 out of reach. */
function withCut(id: string, stage2At: number, spread: number): MaturityModel {
  return {
    ...model,
    robustness: { ...model.robustness, cutPointSpread: spread },
    gates: [{ stage: 2, meaning: '', needs: [{ kind: 'indicator', id, atLeast: 2 }] }],
    indicators: model.indicators.map((indicator) =>
      indicator.id === id ? { ...indicator, stage2At, stage3At: null } : indicator,
    ),
  };
}

function rescored(changed: MaturityModel): OperationScore {
  return {
    ...score,
    stage: { ...score.stage, value: 1 },
    indicators: score.indicators.map((entry) => ({
      ...entry,
      rule: changed.indicators.find(({ id }) => id === entry.rule.id) ?? entry.rule,
    })),
  };
}

describe('robustness', () => {
  it('gives shares of stages that sum to one, from as many draws as the model asks for', () => {
    const { stageShares, draws } = robustnessOf(score, model, 1);
    expect(draws).toBe(10_000);
    expect((stageShares?.[1] ?? 0) + (stageShares?.[2] ?? 0) + (stageShares?.[3] ?? 0)).toBeCloseTo(1, 12);
  });

  it('gives the stage of the model in every draw when cut points do not move', () => {
    const still = { ...model, robustness: { ...model.robustness, cutPointSpread: 0 } };
    expect(robustnessOf(score, still, 1).stageShares).toEqual({ 1: 0, 2: 1, 3: 0 });
  });

  it('moves a cut point evenly by the spread of its distance to the nearer end', () => {
    // callable-steps is 13/15. A cut at 0.9 moves by ± 0.2 × 0.1, so that it is reached with probability
    // (13/15 − 0.88) ÷ 0.04 clamped to 0; a cut at 0.86 moves by ± 0.028 and is reached in (13/15 − 0.832) ÷ 0.056 of draws.
    const chance = (13 / 15 - 0.832) / 0.056;
    const near = withCut('callable-steps', 0.86, 0.2);
    const share =
      (robustnessOf(rescored(near), near, 1).stageShares?.[3] ?? 0) +
      (robustnessOf(rescored(near), near, 1).stageShares?.[2] ?? 0);
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 10_000));
    const far = withCut('callable-steps', 0.9, 0.2);
    expect(robustnessOf(rescored(far), far, 1).stageShares?.[1]).toBe(1);
  });

  it('draws weights around those of the model: the range of the score holds it, and closes as they are held tighter', () => {
    const range = robustnessOf(score, model, 1).score;
    if (range === null || score.score.value === null) throw new Error('no score');
    expect(range.low).toBeLessThan(score.score.value);
    expect(range.high).toBeGreaterThan(score.score.value);
    const tight = { ...model, robustness: { ...model.robustness, weightConcentration: 1e6 } };
    const narrow = robustnessOf(score, tight, 1).score;
    expect(narrow?.low).toBeCloseTo(score.score.value, 1);
    expect(narrow?.high).toBeCloseTo(score.score.value, 1);
  });

  it('has no shares and no range where there is no stage', () => {
    const none: OperationScore = {
      ...score,
      stage: { ...score.stage, value: null },
      score: { ...score.score, value: null },
    };
    expect(robustnessOf(none, model, 1)).toEqual({ draws: 10_000, stageShares: null, score: null });
  });

  it('depends on the seed and on nothing else', () => {
    expect(robustnessOf(score, model, 5)).toEqual(robustnessOf(score, model, 5));
    expect(robustnessOf(score, model, 5).score).not.toEqual(robustnessOf(score, model, 6).score);
  });
});
