/** What a set-up would save, in words no stronger than the range of the figure. */
import type { Say } from '../messages/say.ts';
import { type DrawRange, directionOf } from './draw-range.ts';

export interface Saving {
  readonly name: string;
  readonly of: 'agentTime' | 'agentTimePerContact';
  /** To − from at base values: below 0 is saved. */
  readonly base: number;
  /** Over the ranges of what is assumed; null where they were not drawn. */
  readonly range: DrawRange | null;
  /** A size, 0 or more, in words. */
  readonly amount: (size: number) => string;
}

/** A range that holds nothing saved is no saving, whatever the base value says. */
export function savingStatement(say: Say, { name, of, base, range, amount }: Saving): string {
  const none = amount(0);
  const between = (a: number, b: number): string =>
    amount(a) === amount(b) ? amount(a) : say('saving.between', { low: amount(a), high: amount(b) });
  if (range === null || range.low === range.high) {
    const size = amount(Math.abs(base));
    if (size === none) return say('saving.asItIs', { name, of });
    if (range === null) return say(base < 0 ? 'saving.savesAtBase' : 'saving.addsAtBase', { name, of, amount: size });
    return say(base < 0 ? 'saving.saves' : 'saving.adds', { name, of, amount: size });
  }
  switch (directionOf(range)) {
    case 'saves':
      return say('saving.saves', { name, of, amount: between(-range.high, -range.low) });
    case 'costs':
      return say('saving.adds', { name, of, amount: between(range.low, range.high) });
    case 'open': {
      const [saved, added] = [amount(Math.max(0, -range.low)), amount(Math.max(0, range.high))];
      return say('saving.open', { name, of, saved, added });
    }
  }
}
