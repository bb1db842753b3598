/** The whole score: measure every indicator, grade it, gate the functions, gate the operation, say what holds it. */
import type { MaturityModel, ModelGate, ModelGateNeed, ModelIndicator, Stage } from '../domain/maturity-model.ts';
import type { Text } from '../domain/phrase.ts';
import { phrase } from '../messages/phrase.ts';
import { type Fact, type Level, type MissingFact, NO_VOLUME, notApplicable } from './fact.ts';
import { type GradedFunction, gradedFunction, meetsNeed, operationStage, type StageLookup } from './gate.ts';
import { gradeOf } from './grade.ts';
import { coverageOf, type GradedIndicator, graded } from './graded-indicator.ts';
import { callableReading } from './indicators/ai-completable.ts';
import type { Operation } from './operation.ts';
import { INDICATORS } from './registry.ts';

export interface OperationScore {
  readonly indicators: readonly GradedIndicator[];
  readonly functions: readonly GradedFunction[];
  readonly stage: StageRange;
  /** 0 to 100: mean of the gating functions' scores, of those that have one. */
  readonly score: { readonly value: number | null; readonly floor: number; readonly ceiling: number };
  readonly coverage: number | null;
  readonly reading: CallableReading;
  readonly wayUp: WayUp | null;
  /** Cells that would decide the stage where floor and ceiling differ, most wanted first. */
  readonly deciding: readonly DecidingFact[];
}

export interface StageRange {
  readonly value: Stage | null;
  readonly floor: Stage;
  readonly ceiling: Stage;
  /** Ids of the indicators that keep the operation from the next stage. */
  readonly heldBy: readonly string[];
}

/** Whether systems can be read by call: what stage 2 asks of AI, with the volume it was taken over. */
export interface CallableReading {
  readonly stage: Stage | null;
  readonly floor: Stage;
  readonly ceiling: Stage;
  /** The readable share; null where it is not measured. */
  readonly level: Level | null;
  /** True where no AI-eligible share above zero is known, so that all volume was taken. */
  readonly overAllVolume: boolean;
}

/** The shortest set of improvements to the next stage: every gate is a conjunction, so all of them are needed. */
export interface WayUp {
  readonly to: Stage;
  readonly improvements: readonly { readonly indicator: string; readonly atLeast: Stage }[];
  /** Indicators that the next stage needs and of which nothing is measured yet. */
  readonly toMeasure: readonly string[];
}

export interface DecidingFact {
  readonly table: string;
  readonly column: Text;
  readonly rows: readonly string[];
  readonly indicators: readonly string[];
}

export function scoreOperation(operation: Operation, model: MaturityModel): OperationScore {
  const indicators = model.indicators.map((rule) => graded(rule, measured(operation, rule)));
  const functions = model.functions.map((entry) => gradedFunction(entry.id, indicators));
  const reading = readingOf(operation, model, indicators);
  const gating = functions.filter((entry) => model.functions.some((known) => known.id === entry.id && known.gates));
  const stageAt = (bound: 'stage' | 'floor' | 'ceiling'): StageLookup =>
    lookupOf(indicators, functions, reading, bound);
  const floor = operationStage(model.gates, stageAt('floor')) ?? 1;
  const ceiling = operationStage(model.gates, stageAt('ceiling')) ?? 3;
  const hasStages = gating.every((entry) => entry.stage !== null);
  const value = hasStages ? operationStage(model.gates, stageAt('stage')) : null;
  const next = model.gates.find((gate) => gate.stage === Math.min(3, (value ?? floor) + 1));
  const held = value === 3 || next === undefined ? [] : holding(next, indicators, stageAt('stage'));
  return {
    indicators,
    functions,
    stage: { value, floor, ceiling, heldBy: value === null ? [] : held.map((need) => need.indicator) },
    score: {
      value: hasStages ? mean(gating.map((entry) => entry.score ?? 0)) : null,
      floor: mean(gating.map((entry) => entry.scoreFloor)),
      ceiling: mean(gating.map((entry) => entry.scoreCeiling)),
    },
    coverage: coverageOf(indicators),
    reading,
    wayUp:
      value === 3 || next === undefined
        ? null
        : { to: next.stage, improvements: held, toMeasure: toMeasure(next, indicators) },
    deciding: floor === ceiling ? [] : decidingFacts(indicators, gating, model),
  };
}

/** A defect in one indicator is recorded as its outcome, so that the others still count; it is shown, never dropped. */
export function measured(operation: Operation, rule: ModelIndicator): Fact {
  const indicator = INDICATORS.get(rule.id);
  if (indicator === undefined)
    return { outcome: 'failed', reason: phrase('notes.noMeasurement', { indicator: rule.id }) };
  if (indicator.ignoresVolume !== true && offersNothing(operation)) return notApplicable(NO_VOLUME);
  try {
    return indicator.measure(operation);
  } catch (error) {
    return {
      outcome: 'failed',
      reason: phrase('notes.defect', { detail: error instanceof Error ? error.message : String(error) }),
    };
  }
}

const offersNothing = ({ types }: Operation): boolean =>
  types.length > 0 && types.every(({ type }) => type.volume === 0);

const AI_COMPLETABLE = 'ai-completable';

function readingOf(
  operation: Operation,
  model: MaturityModel,
  indicators: readonly GradedIndicator[],
): CallableReading {
  const own = indicators.find((indicator) => indicator.rule.id === AI_COMPLETABLE);
  if (own?.grade && own.floor !== null && own.ceiling !== null) {
    return {
      stage: own.grade.stage,
      floor: own.floor.stage,
      ceiling: own.ceiling.stage,
      level: own.fact.outcome === 'measured' ? own.fact.level : null,
      overAllVolume: false,
    };
  }
  const rule = model.indicators.find((indicator) => indicator.id === AI_COMPLETABLE);
  const { fact, overAllVolume } = callableReading(operation);
  if (rule === undefined || fact.outcome !== 'measured')
    return { stage: null, floor: 1, ceiling: 3, level: null, overAllVolume };
  const at = (wider: number | null): Stage => gradeOf({ value: 0, wider }, rule).stage;
  return {
    stage: at(fact.level.wider),
    floor: at(fact.worst.wider),
    ceiling: at(fact.best.wider),
    level: fact.level,
    overAllVolume,
  };
}

function lookupOf(
  indicators: readonly GradedIndicator[],
  functions: readonly GradedFunction[],
  reading: CallableReading,
  bound: 'stage' | 'floor' | 'ceiling',
): StageLookup {
  return (need) => {
    if (need.kind === 'function') return functions.find((entry) => entry.id === need.id)?.[bound] ?? null;
    if (need.id === AI_COMPLETABLE) return reading[bound];
    const indicator = indicators.find((entry) => entry.rule.id === need.id);
    if (indicator === undefined) return null;
    return (bound === 'stage' ? indicator.grade : indicator[bound])?.stage ?? null;
  };
}

/** The measured indicators for whose sake a gate's needs are not met, in the model's order. */
function holding(
  gate: ModelGate,
  indicators: readonly GradedIndicator[],
  lookup: StageLookup,
): readonly { indicator: string; atLeast: Stage }[] {
  const failing = gate.needs.filter((need) => meetsNeed(need, lookup) === false);
  return indicators.flatMap(({ rule, grade }) => {
    const need = failing.find((entry) =>
      entry.kind === 'function' ? entry.id === rule.function : entry.id === rule.id,
    );
    if (need === undefined) return [];
    if (need.kind === 'function' && (grade === null || grade.stage >= need.atLeast)) return [];
    return [{ indicator: rule.id, atLeast: need.atLeast }];
  });
}

const concerns = (need: ModelGateNeed, rule: ModelIndicator): boolean =>
  need.kind === 'function' ? need.id === rule.function : need.id === rule.id;

function toMeasure(gate: ModelGate, indicators: readonly GradedIndicator[]): readonly string[] {
  return indicators
    .filter(
      ({ rule, fact }) =>
        (fact.outcome === 'unknown' || fact.outcome === 'failed') && gate.needs.some((need) => concerns(need, rule)),
    )
    .map(({ rule }) => rule.id);
}

function decidingFacts(
  indicators: readonly GradedIndicator[],
  gating: readonly GradedFunction[],
  model: MaturityModel,
): readonly DecidingFact[] {
  const needed = new Set(model.gates.flatMap((gate) => gate.needs.map((need) => need.id)));
  const facts = new Map<string, { table: string; column: Text; rows: Set<string>; indicators: Set<string> }>();
  for (const { rule, fact, floor, ceiling } of indicators) {
    const gates = needed.has(rule.id) || gating.some((entry) => entry.id === rule.function);
    if (!gates || floor === null || ceiling === null || floor.stage === ceiling.stage) continue;
    for (const cell of missingOf(fact)) {
      const key = JSON.stringify([cell.table, cell.column]);
      const entry = facts.get(key) ?? {
        table: cell.table,
        column: cell.column,
        rows: new Set(),
        indicators: new Set(),
      };
      entry.rows.add(cell.key);
      entry.indicators.add(rule.id);
      facts.set(key, entry);
    }
  }
  return [...facts.values()]
    .map((entry) => ({ ...entry, rows: [...entry.rows].sort(), indicators: [...entry.indicators] }))
    .sort(
      (a, b) =>
        b.indicators.length - a.indicators.length || b.rows.length - a.rows.length || (a.table < b.table ? -1 : 1),
    );
}

const missingOf = (fact: Fact): readonly MissingFact[] =>
  fact.outcome === 'measured' || fact.outcome === 'unknown' ? fact.missing : [];

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
