/** From an indicator's value to its stage and its score, step by step (design 3, "From indicators to a stage"). */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { gradeOf } from '../../scoring/grade.ts';
import { numberText, type Worked, worked } from './worked.ts';

type Rule = ResultDocument['wording']['indicators'][string];

export interface GradedValue {
  readonly value: number | null;
  readonly wider: number | null;
}

const THIRD = 100 / 3;

export function stageWorked({ value, wider }: GradedValue, rule: Rule | undefined): Worked | null {
  if (value === null || rule === undefined) return null;
  const sign = rule.better === 'lower' ? '≤' : '≥';
  const { stage } = gradeOf({ value, wider }, rule);
  const cut = (own: number, at: number, meets: boolean): string =>
    `${numberText(own)} ${meets ? sign : `is not ${sign}`} ${numberText(at)}`;
  if (rule.stage3At === null) {
    return { text: `${cut(value, rule.stage2At, stage === 3)}, the only cut point: stage ${stage}`, result: stage };
  }
  if (stage === 3) return { text: `${cut(value, rule.stage3At, true)}: stage 3`, result: 3 };
  const at2 = cut(wider ?? value, rule.stage2At, stage === 2);
  return { text: `${cut(value, rule.stage3At, false)}; ${at2}: stage ${stage}`, result: stage };
}

export function scoreWorked({ value, wider }: GradedValue, rule: Rule | undefined): Worked | null {
  if (value === null || rule === undefined) return null;
  const { stage, score } = gradeOf({ value, wider }, rule);
  if (wider !== null && stage !== 3 && rule.stage3At !== null) return twoShares(value, wider, rule, rule.stage3At);
  const points = pointsOf(rule);
  const at = points.findIndex((point, index) => index > 0 && isBetween(value, points[index - 1]?.at ?? 0, point.at));
  const [from, to] = [points[at - 1], points[at]];
  if (from === undefined || to === undefined) return { text: `clamped to ${numberText(score)}`, result: score };
  const text = `${numberText(from.score)} + ${numberText(to.score - from.score)} × (${numberText(value)} − ${numberText(from.at)}) ÷ (${numberText(to.at)} − ${numberText(from.at)})`;
  return worked(text, from.score + ((to.score - from.score) * (value - from.at)) / (to.at - from.at));
}

function twoShares(value: number, wider: number, { stage2At }: Rule, stage3At: number): Worked {
  const text = `33⅓ × min(1, ${numberText(wider)} ÷ ${numberText(stage2At)}) + 33⅓ × ${numberText(value)} ÷ ${numberText(stage3At)}`;
  return worked(text, THIRD * Math.min(1, wider / stage2At) + THIRD * Math.min(1, value / stage3At));
}

/** The corners of the scale, from worst to best. */
const pointsOf = ({ worst, best, stage2At, stage3At }: Rule): readonly { at: number; score: number }[] =>
  stage3At === null
    ? [
        { at: worst, score: 0 },
        { at: stage2At, score: 2 * THIRD },
        { at: best, score: 100 },
      ]
    : [
        { at: worst, score: 0 },
        { at: stage2At, score: THIRD },
        { at: stage3At, score: 2 * THIRD },
        { at: best, score: 100 },
      ];

const isBetween = (value: number, a: number, b: number): boolean =>
  a !== b && value >= Math.min(a, b) && value <= Math.max(a, b);
