import { compareCodeUnits } from '../../schema/code-units.ts';
import { type FoldedTouch, nameOf } from './folded-touch.ts';
import { pairKey, type TypeTally } from './log-tally.ts';

/**
 * Touches in the order of the contact. One goes before another if it did so in most of the contacts that have both;
 * among those that nothing holds back, the one that comes before most others is next, then the one whose mean place is
 * earlier. So a branch that few contacts take stands where they take it, and circles are cut at their earliest touch.
 */
export function orderTouches(touches: readonly FoldedTouch[], { before }: TypeTally): readonly FoldedTouch[] {
  const count = (earlier: FoldedTouch, later: FoldedTouch): number =>
    before.get(pairKey(earlier.runs[0] as number, later.runs[0] as number)) ?? 0;
  const standing = touches.map((touch) => {
    let score = 0;
    const after = new Set<FoldedTouch>();
    for (const other of touches) {
      if (other === touch) continue;
      const first = count(touch, other);
      const second = count(other, touch);
      if (first + second > 0) score += (first - second) / (first + second);
      if (second > first) after.add(other);
    }
    return { touch, score, after };
  });
  standing.sort(
    (a, b) => b.score - a.score || a.touch.place - b.touch.place || compareCodeUnits(nameOf(a.touch), nameOf(b.touch)),
  );
  const ordered: FoldedTouch[] = [];
  const left = [...standing];
  while (left.length > 0) {
    const next = Math.max(
      0,
      left.findIndex(({ after }) => !left.some(({ touch }) => after.has(touch))),
    );
    const [placed] = left.splice(next, 1) as [(typeof left)[number]];
    ordered.push(placed.touch);
  }
  return ordered;
}
