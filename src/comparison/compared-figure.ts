/** Two figures held against each other. */
import type { ComparedFigure, ComparedStage, Verdict } from '../schema/result/comparison.ts';

export type Better = 'lower' | 'higher' | null;
type Stage = NonNullable<ComparedStage['from']>;
type Presence = 'both' | 'from' | 'to';

export interface FigureRule {
  /** Which way is better; null where neither is. */
  readonly better: Better;
  /** False where the two figures do not measure the same thing. */
  readonly comparable?: boolean;
}

/** Figures nearer than this, relative to the larger, differ only by the order in which they were summed. */
const ROUNDING = 1e-9;
/** The same for what should be 0; every unit compared has figures of about 1 and above. */
const NOTHING = 1e-12;

export function comparedFigure(
  from: number | null | undefined,
  to: number | null | undefined,
  { better, comparable = true }: FigureRule,
): ComparedFigure {
  const [a, b] = [from ?? null, to ?? null];
  if (a === null || b === null || !comparable) {
    return { from: a, to: b, difference: null, relative: null, verdict: 'not-compared' };
  }
  const difference = isRounding(a, b) ? 0 : b - a;
  const relative = a === 0 ? null : difference / Math.abs(a);
  return { from: a, to: b, difference, relative, verdict: verdictOf(difference, better) };
}

export function comparedStage(
  from: Stage | null,
  to: Stage | null,
  comparable = true,
  better: Better = 'higher',
): ComparedStage {
  if (from === null || to === null || !comparable) return { from, to, difference: null, verdict: 'not-compared' };
  const difference = to - from;
  return { from, to, difference, verdict: verdictOf(difference, better) };
}

export const presenceOf = (from: unknown, to: unknown): Presence =>
  from === undefined ? 'to' : to === undefined ? 'from' : 'both';

/** Keys of both sides, those of the first in its order, then what the second alone has. */
export const keysOfBoth = (from: object, to: object): readonly string[] => [
  ...new Set([...Object.keys(from), ...Object.keys(to)]),
];

const isRounding = (a: number, b: number): boolean =>
  Math.abs(b - a) <= Math.max(NOTHING, ROUNDING * Math.max(Math.abs(a), Math.abs(b)));

function verdictOf(difference: number, better: Better): Verdict {
  if (difference === 0) return 'same';
  if (better === null) return 'changed';
  return difference < 0 === (better === 'lower') ? 'better' : 'worse';
}
