/** Functions and the operation from their indicators: a gate, not an average (design 3). */
import type { ModelGate, ModelGateNeed, Stage } from '../domain/maturity-model.ts';
import type { GradedIndicator } from './graded-indicator.ts';

export interface GradedFunction {
  readonly id: string;
  /** Null when nothing of it is measured. */
  readonly stage: Stage | null;
  readonly floor: Stage;
  readonly ceiling: Stage;
  /** 0 to 100, weighted mean over measured indicators; null when nothing is measured. */
  readonly score: number | null;
  readonly scoreFloor: number;
  readonly scoreCeiling: number;
  readonly indicators: readonly string[];
}

export function gradedFunction(id: string, all: readonly GradedIndicator[]): GradedFunction {
  const own = all.filter((indicator) => indicator.rule.function === id);
  const measured = own.filter((indicator) => indicator.grade !== null);
  const open = own.filter((indicator) => indicator.floor !== null);
  return {
    id,
    stage: lowest(measured.map((indicator) => indicator.grade?.stage ?? 1)),
    floor: lowest(open.map((indicator) => indicator.floor?.stage ?? 1)) ?? 1,
    ceiling: lowest(open.map((indicator) => indicator.ceiling?.stage ?? 3)) ?? 3,
    score: weightedScore(measured, (indicator) => indicator.grade?.score ?? 0),
    scoreFloor: weightedScore(open, (indicator) => indicator.floor?.score ?? 0) ?? 0,
    scoreCeiling: weightedScore(open, (indicator) => indicator.ceiling?.score ?? 0) ?? 100,
    indicators: own.map((indicator) => indicator.rule.id),
  };
}

export const lowest = (stages: readonly Stage[]): Stage | null =>
  stages.length === 0 ? null : stages.reduce((least, stage) => (stage < least ? stage : least));

function weightedScore(
  indicators: readonly GradedIndicator[],
  scoreOf: (indicator: GradedIndicator) => number,
): number | null {
  let total = 0;
  let weight = 0;
  for (const indicator of indicators) {
    total += indicator.rule.weight * scoreOf(indicator);
    weight += indicator.rule.weight;
  }
  return weight === 0 ? null : total / weight;
}

/** The stages that needs are held against: null where nothing is measured. */
export type StageLookup = (need: ModelGateNeed) => Stage | null;

/** The highest stage all of whose needs are met, else 1; null when what is not measured decides. */
export function operationStage(gates: readonly ModelGate[], lookup: StageLookup): Stage | null {
  for (const gate of [...gates].sort((x, y) => y.stage - x.stage)) {
    const verdicts = gate.needs.map((need) => meetsNeed(need, lookup));
    if (verdicts.includes(false)) continue;
    return verdicts.includes(null) ? null : gate.stage;
  }
  return 1;
}

export function meetsNeed(need: ModelGateNeed, lookup: StageLookup): boolean | null {
  const stage = lookup(need);
  return stage === null ? null : stage >= need.atLeast;
}
