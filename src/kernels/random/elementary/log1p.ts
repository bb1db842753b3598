import { log } from './log.ts';

/**
 * log(1 + x) without the loss of x's low bits near 0: what rounding took from 1 + x is put back to first order
 * (W. Kahan's correction in the HP-15C handbook's spirit). Relative error below 6e-16 for x > −0.5.
 */
export const log1p = (x: number): number => {
  const u = 1 + x;
  if (u === 1) return x;
  if (!(u > 0 && u < Number.POSITIVE_INFINITY)) return log(u);
  return log(u) + (x - (u - 1)) / u;
};
