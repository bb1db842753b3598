import { exp } from './exp.ts';

/** Below this size the Taylor series is used; above it exp(x) − 1 loses at most two bits. */
const SERIES_LIMIT = 0.5;
/** 0.5^17 ÷ 18! is below 2^-69 of the sum. */
const SERIES_TERMS = 17;

/** exp(x) − 1 without the cancellation near 0. Relative error below 4e-16. */
export const expm1 = (x: number): number => {
  if (!(Math.abs(x) < SERIES_LIMIT)) return exp(x) - 1;
  let sum = 1;
  for (let n = SERIES_TERMS; n >= 2; n--) sum = 1 + (x / n) * sum;
  return x * sum;
};
