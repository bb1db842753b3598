import type { Duration } from '../../domain/duration.ts';

/** Digits of fitted parameters: more than any sample supports, few enough to read. */
const DIGITS = 6;

/** A number with at most six significant digits. */
export const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** A number with at most `places` decimals, as text without trailing zeros. */
export const decimals = (value: number, places: number): string => String(Number(value.toFixed(places)));

/** A whole number in groups of three, as prose has it. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/gu, ',');

export const percent = (share: number): string => `${decimals(100 * share, 1)} %`;

/** A fitted duration as a cell has it. */
export const fittedText = (duration: Duration, mean: number): string => {
  switch (duration.kind) {
    case 'lognormal': {
      const sd = mean * Math.sqrt(Math.expm1(duration.sigma ** 2));
      return `lognormal(mean=${rounded(mean)}, sd=${rounded(sd)})`;
    }
    case 'gamma':
      return `gamma(mean=${rounded(mean)}, sd=${rounded(Math.sqrt(duration.shape) * duration.scale)})`;
    case 'weibull':
      return `weibull(shape=${rounded(duration.shape)}, scale=${rounded(duration.scale)})`;
    case 'exponential':
      return `exponential(${rounded(mean)})`;
    case 'constant':
      return String(rounded(mean));
    default:
      throw new TypeError(`No fit gives a duration of kind ${duration.kind}.`);
  }
};
