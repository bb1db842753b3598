import { exp } from './exp.ts';
import { logGamma } from './gamma-function.ts';
import { log } from './log.ts';
import { powerOfTwo } from './power-of-two.ts';

/** Terms are added until they no longer change the sum to this relative size. */
const PRECISION = 1e-17;
const MOST_TERMS = 100_000;
/** Stands in for a zero denominator of the continued fraction (Lentz's method). */
const TINY = powerOfTwo(-990);

const prefactor = (a: number, x: number): number => exp(a * log(x) - x - logGamma(a));

/** P(a, x) = x^a e^−x ÷ Γ(a + 1) · Σ x^n ÷ ((a + 1) … (a + n)) (Abramowitz and Stegun 6.5.29). */
const series = (a: number, x: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > PRECISION * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * prefactor(a, x);
};

/** Q(a, x) by Legendre's continued fraction (Abramowitz and Stegun 6.5.31, even part), summed by Lentz's method. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    const change = c * d;
    h *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return h * prefactor(a, x);
};

/** Regularised lower incomplete gamma function P(a, x), a > 0; absolute error below 1e-13 for a below 1,000. */
export const lowerGamma = (a: number, x: number): number => {
  if (!(x > 0)) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
};

/** Q(a, x) = 1 − P(a, x), with full relative precision where it is small. */
export const upperGamma = (a: number, x: number): number => {
  if (!(x > 0)) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
};
