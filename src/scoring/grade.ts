/** From a fact to a stage and a score, by an indicator's cut points (design 3, "From indicators to a stage"). */
import type { Stage } from '../domain/maturity-model.ts';
import type { Level } from './fact.ts';

/** What decides an indicator's stage. */
export interface CutPoints {
  readonly better: 'lower' | 'higher';
  readonly stage2At: number;
  /** Null for an indicator with one cut point, which then decides between stage 1 and stage 3. */
  readonly stage3At: number | null;
}

/** What grading needs of an indicator of the model. */
export interface GradingRule extends CutPoints {
  readonly best: number;
  readonly worst: number;
}

export interface Grade {
  readonly stage: Stage;
  /** 0 to 100. */
  readonly score: number;
}

const AT_STAGE_2 = 100 / 3;
const AT_STAGE_3 = 200 / 3;
const BEST_SCORE = 100;

/** A value that differs from a cut point only by the rounding of its sum has reached it. */
const ROUNDING = 1e-12;

const meets = (value: number, cut: number, better: 'lower' | 'higher'): boolean => {
  const slack = ROUNDING * Math.max(1, Math.abs(cut));
  return better === 'lower' ? value <= cut + slack : value >= cut - slack;
};

export function gradeOf(level: Level, rule: GradingRule): Grade {
  return { stage: stageOf(level, rule), score: scoreOf(level, rule) };
}

export function stageOf({ value, wider }: Level, rule: CutPoints): Stage {
  if (rule.stage3At === null) return meets(value, rule.stage2At, rule.better) ? 3 : 1;
  if (meets(value, rule.stage3At, rule.better)) return 3;
  return meets(wider ?? value, rule.stage2At, rule.better) ? 2 : 1;
}

/**
 * Piecewise linear through the cut points: worst 0, stage-2 cut 33⅓, stage-3 cut 66⅔, best 100, clamped beyond. With two
 * shares, below the stage-3 cut: 33⅓ × min(1, wider ÷ stage-2 cut) + 33⅓ × value ÷ stage-3 cut.
 */
function scoreOf({ value, wider }: Level, rule: GradingRule): number {
  const { stage2At, stage3At, best, worst, better } = rule;
  if (stage3At === null)
    return along(
      value,
      [
        [worst, 0],
        [stage2At, AT_STAGE_3],
        [best, BEST_SCORE],
      ],
      better,
    );
  if (meets(value, stage3At, better))
    return along(
      value,
      [
        [stage3At, AT_STAGE_3],
        [best, BEST_SCORE],
      ],
      better,
    );
  if (wider !== null) {
    return AT_STAGE_2 * Math.min(1, ratio(wider, stage2At)) + AT_STAGE_2 * Math.min(1, ratio(value, stage3At));
  }
  return along(
    value,
    [
      [worst, 0],
      [stage2At, AT_STAGE_2],
      [stage3At, AT_STAGE_3],
    ],
    better,
  );
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Linear interpolation along points that go from worse to better; clamped at both ends. */
function along(
  value: number,
  points: readonly (readonly [at: number, score: number])[],
  better: 'lower' | 'higher',
): number {
  const sign = better === 'higher' ? 1 : -1;
  const x = sign * value;
  let [fromAt, fromScore] = points[0] ?? [0, 0];
  if (x <= sign * fromAt) return fromScore;
  for (const [at, score] of points.slice(1)) {
    if (x <= sign * at) return fromScore + ((score - fromScore) * (x - sign * fromAt)) / (sign * at - sign * fromAt);
    [fromAt, fromScore] = [at, score];
  }
  return fromScore;
}
