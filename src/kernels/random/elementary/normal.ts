import { exp } from './exp.ts';
import { upperGamma } from './incomplete-gamma.ts';
import { log } from './log.ts';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Enough steps of third order to reach the last bits from an error of 4.5e-4. */
const REFINEMENTS = 3;

/** Density of the standard normal at z. */
const normalDensity = (z: number): number => exp((-z * z) / 2) / SQRT_TWO_PI;

/** P(Z ≤ z) of the standard normal, by Q(1/2, z²/2) ÷ 2; relative error below 1e-13 in both tails. */
export const normalCdf = (z: number): number => {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - tail : tail;
};

/**
 * z with P(Z ≤ z) = u, for u in (0, 1): Hastings' approximation (Abramowitz and Stegun 26.2.23, error below 4.5e-4),
 * refined by Halley's method on the cdf.
 */
export const normalQuantile = (u: number): number => {
  if (!(u > 0 && u < 1)) return u === 0 ? Number.NEGATIVE_INFINITY : u === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  const lower = u <= 0.5;
  const p = lower ? u : 1 - u;
  const t = Math.sqrt(-2 * log(p));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < REFINEMENTS; i++) {
    const error = (normalCdf(z) - p) / normalDensity(z);
    z -= error / (1 + (z * error) / 2);
  }
  return lower ? z : -z;
};
