/** Every indicator of the model measured and graded: value, and floor and ceiling where cells are unknown. */
import type { ModelIndicator } from '../domain/maturity-model.ts';
import type { Fact, Level } from './fact.ts';
import { type Grade, gradeOf } from './grade.ts';

/** A level with its grade; the level is null where nothing bounds it or nothing is measured. */
export interface GradedLevel extends Grade {
  readonly level: Level | null;
}

export interface GradedIndicator {
  readonly rule: ModelIndicator;
  readonly fact: Fact;
  /** Null unless measured. */
  readonly grade: Grade | null;
  /** If every unknown turned out at its worst, and at its best; null for what does not apply. */
  readonly floor: GradedLevel | null;
  readonly ceiling: GradedLevel | null;
}

const WORST: GradedLevel = { level: null, stage: 1, score: 0 };
const BEST: GradedLevel = { level: null, stage: 3, score: 100 };

export function graded(rule: ModelIndicator, fact: Fact): GradedIndicator {
  switch (fact.outcome) {
    case 'measured':
      return {
        rule,
        fact,
        grade: gradeOf(fact.level, rule),
        floor: { ...gradeOf(fact.worst, rule), level: finite(fact.worst) },
        ceiling: { ...gradeOf(fact.best, rule), level: finite(fact.best) },
      };
    case 'not-applicable':
      return { rule, fact, grade: null, floor: null, ceiling: null };
    case 'unknown':
    case 'failed':
      return { rule, fact, grade: null, floor: WORST, ceiling: BEST };
  }
}

const finite = (level: Level): Level | null => (Number.isFinite(level.value) ? level : null);

/** Σ weight × known share ÷ Σ weight over the indicators that apply, 0 to 1; null when none does (design 3). */
export function coverageOf(indicators: readonly GradedIndicator[]): number | null {
  let known = 0;
  let total = 0;
  for (const { rule, fact } of indicators) {
    if (fact.outcome === 'not-applicable') continue;
    total += rule.weight;
    if (fact.outcome === 'measured') known += rule.weight * fact.knownShare;
  }
  return total === 0 ? null : known / total;
}
