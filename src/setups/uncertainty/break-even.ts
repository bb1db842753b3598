/** The value of a parameter at which a saving vanishes, all others at their base. */

import type { FigurePlace, HeadlineModel } from './headline-model.ts';
import { PARAMETER_BOUNDS } from './parameter-bounds.ts';
import type { Range } from './triangular.ts';

export interface BreakEven {
  readonly setup: string;
  /** What vanishes: the whole difference, or one function's part of the ledger. */
  readonly of: 'difference' | { readonly ledgerKey: string };
  readonly parameter: string;
  readonly base: number;
  /** Null where the saving stays, whatever value the parameter could take. */
  readonly value: number | null;
  /** Whether it lies within the parameter's range: a plausible value undoes the saving. */
  readonly plausible: boolean;
}

/**
 * For every parameter that a set-up uses: where the whole difference vanishes, and where the part of the function that
 * the parameter belongs to does. Differences are polynomials of every parameter, found by bisection from the base
 * outwards; where there is a root on either side, the nearer one counts.
 */
export function breakEvens(model: HeadlineModel, units: ReadonlyMap<string, string>): readonly BreakEven[] {
  const figures = new Float64Array(model.places.length);
  const result: BreakEven[] = [];
  for (const [index, { applied, parameters, ranges, values }] of model.setups.entries()) {
    parameters.forEach((parameter, slot) => {
      const range = ranges[slot] as Range;
      const owner = applied.inForce.find(({ intervention }) => parameter.startsWith(`${intervention.id}.`));
      const places = model.places
        .map((place, at) => ({ place, at }))
        .filter(({ place }) => concerns(place, applied.plan.id, owner?.intervention.ledgerKey ?? null));
      for (const { place, at } of places) {
        const seconds = (value: number): number => {
          model.reset();
          values[slot] = value;
          model.compute(figures, index);
          return figures[at] as number;
        };
        const value = nearestRoot(seconds, range.base, boundsOf(units.get(parameter)));
        result.push({
          setup: applied.plan.id,
          of: place.ledgerKey === null ? 'difference' : { ledgerKey: place.ledgerKey },
          parameter,
          base: range.base,
          value,
          plausible: value !== null && value >= range.low && value <= range.high,
        });
      }
    });
  }
  model.reset();
  return result;
}

const concerns = (place: FigurePlace, setup: string, ledgerKey: string | null): boolean =>
  place.setup === setup &&
  (place.figure === 'difference' || (place.figure === 'ledger' && place.ledgerKey === ledgerKey));

function boundsOf(unit: string | undefined): { readonly atLeast: number; readonly atMost: number } {
  return (unit === undefined ? undefined : PARAMETER_BOUNDS[unit]) ?? { atLeast: 0, atMost: 1 };
}

/** Seconds per contact below which nothing is saved or lost, so that there is nothing to vanish. */
const NOTHING = 1e-9;

/** Root of f nearest to `base` within the bounds; null where f is nothing at the base or keeps its sign. */
export function nearestRoot(
  f: (x: number) => number,
  base: number,
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
): number | null {
  const start = f(base);
  if (!(Math.abs(start) > NOTHING)) return null;
  const roots = [atLeast, atMost].flatMap((end) => {
    const there = f(end);
    return Number.isFinite(there) && Math.sign(there) !== Math.sign(start) ? [bisected(f, base, end)] : [];
  });
  return roots.sort((a, b) => Math.abs(a - base) - Math.abs(b - base))[0] ?? null;
}

/** Halvings until a day is narrowed down to less than a picosecond, and a share to its last digit. */
const HALVINGS = 60;

/** Where f changes its sign between `from` and `to`; at `from` it is not 0. */
function bisected(f: (x: number) => number, from: number, to: number): number {
  const sign = Math.sign(f(from));
  let same = from;
  let other = to;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (same + other) / 2;
    if (middle === same || middle === other) break;
    if (Math.sign(f(middle)) === sign) same = middle;
    else other = middle;
  }
  return (same + other) / 2;
}
