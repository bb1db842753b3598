/**
 * How far stage and score depend on the model's own choices (design 3, "Robustness"): cut points move and give the share
 * of draws per stage; weights move and give the range of the score. The map's figures stay as they are.
 */
import type { MaturityModel, ModelIndicator, Stage } from '../domain/maturity-model.ts';
import { sample as sampleGamma } from '../kernels/handle-time/distributions/gamma.ts';
import { addressBatch, createDrawBatch, type DrawBatch, drawWords } from '../kernels/random/draw-batch.ts';
import { streamKey } from '../kernels/random/stream-key.ts';
import { toUniform } from '../kernels/random/uniform.ts';
import { operationStage } from './gate.ts';
import { type GradingRule, stageOf } from './grade.ts';
import type { GradedIndicator } from './graded-indicator.ts';
import type { OperationScore } from './score-operation.ts';

export interface Robustness {
  readonly draws: number;
  /** Share of cut-point draws that give each stage; null where the operation has no stage. */
  readonly stageShares: Readonly<Record<Stage, number>> | null;
  /** 5th and 95th percentile of the score over weight draws; null where there is no score. */
  readonly score: { readonly low: number; readonly high: number } | null;
}

const LOW_PERCENTILE = 0.05;
const HIGH_PERCENTILE = 0.95;

export function robustnessOf(score: OperationScore, model: MaturityModel, seed: number): Robustness {
  const { draws } = model.robustness;
  return {
    draws,
    stageShares: score.stage.value === null ? null : stageShares(score, model, seed, draws),
    score: score.score.value === null ? null : scoreRange(score, model, seed, draws),
  };
}

/** Above every stage: no indicator says anything. */
const NO_STAGE = 4;

function stageShares(score: OperationScore, model: MaturityModel, seed: number, draws: number): Record<Stage, number> {
  const moved = score.indicators
    .filter((indicator) => indicator.grade !== null)
    .map((indicator) => stagesUnderDraws(indicator, model, seed, draws));
  const needs = model.gates.flatMap((gate) => gate.needs);
  const lowest = needs.map((need) =>
    lowestStages(
      moved
        .filter(({ rule }) => (need.kind === 'function' ? rule.function === need.id : rule.id === need.id))
        .map(({ stages }) => stages),
      draws,
    ),
  );
  const placeOf = new Map(needs.map((need, at) => [need, at]));
  // Draws by the thousand meet the gates with the same few stages: those are judged once.
  const { kindOf, firstOf } = kindsOfDraws(lowest, draws);
  const stages = firstOf.map((draw) =>
    operationStage(model.gates, (need) => {
      const low = lowest[placeOf.get(need) as number]?.[draw] as number;
      if (low !== NO_STAGE) return low as Stage;
      // An unmeasured indicator that gates by itself has its stage from callable reading, which no drawn cut point moves.
      return need.kind === 'indicator' ? score.reading.stage : null;
    }),
  );
  const counts: Record<Stage, number> = { 1: 0, 2: 0, 3: 0 };
  for (const kind of kindOf) {
    const stage = stages[kind];
    if (stage != null) counts[stage] += 1;
  }
  return { 1: counts[1] / draws, 2: counts[2] / draws, 3: counts[3] / draws };
}

/** By draw. */
function lowestStages(indicators: readonly Uint8Array[], draws: number): Uint8Array {
  const lowest = new Uint8Array(draws).fill(NO_STAGE);
  for (const stages of indicators) {
    for (let draw = 0; draw < draws; draw++)
      if ((stages[draw] as number) < (lowest[draw] as number)) lowest[draw] = stages[draw] as number;
  }
  return lowest;
}

/** Draws in which every need has the same stage are of one kind: the kind of each draw, and the first draw of each kind. */
function kindsOfDraws(
  needs: readonly Uint8Array[],
  draws: number,
): { readonly kindOf: Uint32Array; readonly firstOf: readonly number[] } {
  const kindOf = new Uint32Array(draws);
  let firstOf = [0];
  for (const stages of needs) {
    const finer = new Map<number, number>();
    firstOf = [];
    for (let draw = 0; draw < draws; draw++) {
      const key = (kindOf[draw] as number) * (NO_STAGE + 1) + (stages[draw] as number);
      let kind = finer.get(key);
      if (kind === undefined) {
        kind = firstOf.push(draw) - 1;
        finer.set(key, kind);
      }
      kindOf[draw] = kind;
    }
  }
  return { kindOf, firstOf };
}

function stagesUnderDraws(indicator: GradedIndicator, model: MaturityModel, seed: number, draws: number) {
  const { rule, fact } = indicator;
  const stages = new Uint8Array(draws);
  if (fact.outcome !== 'measured') return { rule, stages };
  const { cutPointSpread } = model.robustness;
  const { better } = rule;
  const cut2 = uniforms(seed, [rule.id, 'stage-2 cut'], draws);
  const cut3 = uniforms(seed, [rule.id, 'stage-3 cut'], draws);
  for (let draw = 0; draw < draws; draw++) {
    const stage2At = movedCut(rule.stage2At, rule, cutPointSpread, cut2[draw] as number);
    const stage3At =
      rule.stage3At === null ? null : movedCut(rule.stage3At, rule, cutPointSpread, cut3[draw] as number);
    stages[draw] = stageOf(fact.level, { better, stage2At, stage3At });
  }
  return { rule, stages };
}

/** A cut point moved by up to `spread` of its distance to the nearer of best and worst; `u` in (0, 1). */
function movedCut(cut: number, rule: GradingRule, spread: number, u: number): number {
  const distance = Math.min(Math.abs(cut - rule.best), Math.abs(cut - rule.worst));
  return cut + (2 * u - 1) * spread * distance;
}

/** Weights drawn from a Dirichlet distribution whose mean is the model's weights, normalised over those that score. */
function scoreRange(
  score: OperationScore,
  model: MaturityModel,
  seed: number,
  draws: number,
): { low: number; high: number } {
  const gating = model.functions.filter((entry) => entry.gates).map((entry) => entry.id as string);
  const scored = score.indicators.filter(
    (indicator) => indicator.grade !== null && gating.includes(indicator.rule.function),
  );
  const total = scored.reduce((sum, { rule }) => sum + rule.weight, 0);
  const weights = scored.map(({ rule }) =>
    gammas(seed, rule, (model.robustness.weightConcentration * rule.weight) / total, draws),
  );
  const entries = scored.map(({ rule, grade }, at) => ({
    function: rule.function as string,
    drawn: weights[at] as Float64Array,
    score: grade?.score ?? 0,
  }));
  const groups = gating.map((id) => entries.filter((entry) => entry.function === id));
  const scores = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const group of groups) {
      let weighted = 0;
      let weight = 0;
      for (const entry of group) {
        const drawn = entry.drawn[draw] as number;
        weighted += drawn * entry.score;
        weight += drawn;
      }
      sum += weight === 0 ? 0 : weighted / weight;
    }
    scores[draw] = sum / gating.length;
  }
  scores.sort();
  const at = (share: number): number => scores[Math.min(draws - 1, Math.floor(share * draws))] as number;
  return { low: at(LOW_PERCENTILE), high: at(HIGH_PERCENTILE) };
}

function uniforms(seed: number, name: readonly string[], draws: number): Float64Array {
  const batch = batchFor(seed, name, draws);
  drawWords(batch, 0, batch.words);
  const result = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++)
    result[draw] = toUniform(batch.words[2 * draw] as number, batch.words[2 * draw + 1] as number);
  return result;
}

function gammas(seed: number, rule: ModelIndicator, shape: number, draws: number): Float64Array {
  const result = new Float64Array(draws);
  sampleGamma(Float64Array.of(shape, 1), batchFor(seed, [rule.id, 'weight'], draws), result);
  return result;
}

function batchFor(seed: number, name: readonly string[], draws: number): DrawBatch {
  const batch = createDrawBatch(draws);
  addressBatch(batch, streamKey(seed, ['robustness', ...name]), 0);
  for (let draw = 0; draw < draws; draw++) batch.contacts[draw] = draw;
  batch.size = draws;
  return batch;
}
