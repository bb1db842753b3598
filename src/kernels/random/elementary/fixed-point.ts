import { powerOfTwo } from './power-of-two.ts';

/**
 * Exact arithmetic behind the tables of `exp` and `log`: non-negative fixed-point numbers held in a BigInt, with
 * `FRACTION_BITS` bits after the point. BigInt arithmetic is exact by definition, so the tables that are built from it
 * when the module loads are the same bits in every engine, and no table of constants has to be trusted.
 */
const FRACTION_BITS = 160n;
export const ONE = 1n << FRACTION_BITS;

/** A number as an unevaluated sum: `hi` the nearest double, `lo` the nearest double to what is left. */
export interface DoublePair {
  readonly hi: number;
  readonly lo: number;
}

/** Nearest double to a fixed-point number (`Number` of a BigInt rounds to nearest even; the scale is a power of two). */
export const toDouble = (fixed: bigint): number => Number(fixed) / powerOfTwo(Number(FRACTION_BITS));

/** Fixed-point number with the exact value of a double that has no bit below 2^-160. */
const fromDouble = (value: number): bigint => {
  const scaled = value * powerOfTwo(100);
  if (!Number.isInteger(scaled)) throw new RangeError(`${value} has bits below 2^-100`);
  return BigInt(scaled) << (FRACTION_BITS - 100n);
};

export const toDoublePair = (fixed: bigint): DoublePair => {
  const hi = toDouble(fixed);
  return { hi, lo: toDouble(fixed - fromDouble(hi)) };
};

/** Nearest multiple of 2^-bits. */
export const roundToBits = (fixed: bigint, bits: bigint): bigint => {
  const shift = FRACTION_BITS - bits;
  return ((fixed + (1n << (shift - 1n))) >> shift) << shift;
};

export const multiply = (a: bigint, b: bigint): bigint => (a * b) >> FRACTION_BITS;

const integerSquareRoot = (n: bigint): bigint => {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};

export const squareRoot = (fixed: bigint): bigint => integerSquareRoot(fixed << FRACTION_BITS);

/** log(numerator ÷ denominator) = 2 atanh((n − d) ÷ (n + d)), by the series of atanh; whole positive arguments. */
export const logOfRatio = (numerator: bigint, denominator: bigint): bigint => {
  const z = ((numerator - denominator) << FRACTION_BITS) / (numerator + denominator);
  const square = multiply(z, z);
  let power = z;
  let sum = 0n;
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k;
    power = multiply(power, square);
  }
  return 2n * sum;
};

export const LN2 = logOfRatio(2n, 1n);
