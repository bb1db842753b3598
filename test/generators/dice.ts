/** Choices of a generator, made by fast-check so that a map that fails shrinks to a smaller one. */
import fc, { type GeneratorValue } from 'fast-check';

export interface Dice {
  /** Whole number from `low` to `high`, both possible; shrinks to `low`. */
  readonly whole: (low: number, high: number) => number;
  /** One of a list; shrinks to the first. */
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** True with about this probability; shrinks to false. */
  readonly chance: (probability: number) => boolean;
  /** Number from `low` to `high` on a grid of a thousand, so that ends and round values come up. */
  readonly number: (low: number, high: number) => number;
  /** The value, or null with about this probability. */
  readonly perhaps: <T>(unknown: number, value: () => T) => T | null;
  /** Some of a list, at least `least`, in its order. */
  readonly some: <T>(list: readonly T[], least: number, most: number) => readonly T[];
}

const GRID = 1000;

/** Without fast-check's taste for ends of ranges, which would make most maps tiny. */
const evenly = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

export function diceOf(g: GeneratorValue): Dice {
  const whole = (low: number, high: number): number => g(evenly, low, Math.max(low, high));
  const oneOf = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const chance = (probability: number): boolean => whole(1, GRID) > GRID * (1 - probability);
  return {
    whole,
    oneOf,
    chance,
    number: (low, high) => low + ((high - low) * whole(0, GRID)) / GRID,
    perhaps: (unknown, value) => (chance(unknown) ? null : value()),
    some: (list, least, most) => {
      const wanted = Math.min(list.length, whole(least, most));
      const left = [...list.keys()];
      const taken = Array.from({ length: wanted }, () => left.splice(whole(0, left.length - 1), 1)[0] as number);
      return taken.sort((a, b) => a - b).map((index) => list[index] as (typeof list)[number]);
    },
  };
}
