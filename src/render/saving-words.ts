/** What a set-up would save, in words no stronger than the range of the figure. */
import { type DrawRange, directionOf } from './draw-range.ts';

export interface Saving {
  readonly name: string;
  /** What is saved, such as "agent time per contact". */
  readonly of: string;
  /** To − from at base values: below 0 is saved. */
  readonly base: number;
  /** Over the ranges of what is assumed; null where they were not drawn. */
  readonly range: DrawRange | null;
  /** A size, 0 or more, in words. */
  readonly amount: (size: number) => string;
}

/** A range that holds nothing saved is no saving, whatever the base value says. */
export function savingStatement({ name, of, base, range, amount }: Saving): string {
  const none = amount(0);
  const between = (a: number, b: number): string =>
    amount(a) === amount(b) ? amount(a) : `${amount(a)} to ${amount(b)}`;
  if (range === null || range.low === range.high) {
    if (amount(Math.abs(base)) === none) return `${name} would leave ${of} as it is`;
    const verb = base < 0 ? 'save' : 'add';
    const statement = `${name} would ${verb} ${amount(Math.abs(base))} of ${of}`;
    return range === null ? `${statement}, at the base values of what is assumed` : statement;
  }
  switch (directionOf(range)) {
    case 'saves':
      return `${name} would save ${between(-range.high, -range.low)} of ${of}`;
    case 'costs':
      return `${name} would add ${between(range.low, range.high)} of ${of}`;
    case 'open':
      return `Whether ${name} would save ${of} is open: from ${amount(Math.max(0, -range.low))} saved to ${amount(Math.max(0, range.high))} added`;
  }
}
