import { decimals } from '../write/decimals.ts';

/** A duration as touches.csv writes it, with the moments of what is written (after rounding). */
export interface SpreadDuration {
  readonly text: string;
  readonly mean: number;
  readonly variance: number;
}

/** Writes a duration of a mean in a family: `gamma 0.6`, `lognormal 0.7` (coefficient of variation), `exponential`, `triangular`. */
export function spreadDuration(spread: string, mean: number, places: number): SpreadDuration {
  const [family, variation] = spread.split(' ');
  const written = Number(decimals(mean, places));
  switch (family) {
    case 'gamma':
    case 'lognormal': {
      const sd = Number(decimals(written * Number(variation), 1));
      if (!(sd > 0)) throw new Error(`spread without a coefficient of variation: ${spread}`);
      return {
        text: `${family}(mean=${decimals(written, places)}, sd=${decimals(sd, 1)})`,
        mean: written,
        variance: sd * sd,
      };
    }
    case 'exponential':
      return { text: `exponential(${decimals(written, places)})`, mean: written, variance: written * written };
    case 'triangular':
      return triangular(mean, places);
    default:
      throw new Error(`unknown spread: ${spread}`);
  }
}

/** From 0.4 to 1.8 of the mean with mode 0.8: skewed, and its mean is the mean before rounding. */
function triangular(mean: number, places: number): SpreadDuration {
  const part = (factor: number): number => Number(decimals(mean * factor, places));
  const [min, mode, max] = [part(0.4), part(0.8), part(1.8)];
  return {
    text: `triangular(${min}, ${mode}, ${max})`,
    mean: (min + mode + max) / 3,
    variance: (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18,
  };
}
