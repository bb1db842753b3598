import { LN2, multiply, ONE, roundToBits, squareRoot, toDouble, toDoublePair } from './fixed-point.ts';
import { LOWEST_EXPONENT, POWERS_OF_TWO } from './power-of-two.ts';

/**
 * exp from additions and multiplications alone, so that V8, SpiderMonkey and JavaScriptCore give the same bits
 * (ECMAScript leaves `Math.exp` to the engine).
 *
 * Method (P. T. P. Tang, "Table-driven implementation of the exponential function", ACM TOMS 15, 1989):
 * x = (128 e + j) ln2/128 + r with |r| ≤ ln2/256, exp(x) = 2^e · 2^(j/128) · exp(r); 2^(j/128) from a table of double
 * pairs, exp(r) − 1 by its Taylor polynomial of degree 5 (remainder below 6e-19).
 * Error below 0.51 unit in the last place for results between 1e-307 and 1e307, below 1 elsewhere.
 */
const STEPS = 128;
const STEPS_BITS = 7;

/** Largest argument with a finite result, ln(2^1024) rounded down; smallest with a result above 0, ln(2^-1075). */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;

/** Up to here, in size, 2^e is a normal number and one factor scales the result. */
const ONE_SCALE_LIMIT = 708;

/** Adding and taking away 1.5 · 2^52 rounds a double of moderate size to the nearest integer, ties to even. */
const ROUNDER = 6755399441055744;

/** ln2/128 as a head of 36 bits, so that its product with a whole number below 2^17 is exact, and a tail. */
const STEP_HEAD = toDouble(roundToBits(LN2 >> BigInt(STEPS_BITS), 43n));
const STEP_TAIL = toDouble((LN2 >> BigInt(STEPS_BITS)) - roundToBits(LN2 >> BigInt(STEPS_BITS), 43n));
const STEPS_PER_UNIT = STEPS / toDouble(LN2);

/** 2^(j/128): entry 2j is the nearest double, entry 2j + 1 what it lacks. */
const ROOTS = buildRoots();

const EXPONENT_OFFSET = -LOWEST_EXPONENT;

function buildRoots(): Float64Array {
  let step = 2n * ONE;
  for (let i = 0; i < STEPS_BITS; i++) step = squareRoot(step);
  const roots = new Float64Array(2 * STEPS);
  for (let j = 0, power = ONE; j < STEPS; j++, power = multiply(power, step)) {
    const { hi, lo } = toDoublePair(roundToBits(power, 120n));
    roots[2 * j] = hi;
    roots[2 * j + 1] = lo;
  }
  return roots;
}

/** e to the power x. NaN for NaN, Infinity above 709.78, 0 below −745.13. */
export const exp = (x: number): number => {
  if (!(Math.abs(x) <= ONE_SCALE_LIMIT)) return extremeExp(x);
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - k * STEP_HEAD - k * STEP_TAIL;
  const square = r * r;
  const polynomial = r + square * (1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const j = (k & (STEPS - 1)) << 1;
  const root = ROOTS[j] as number;
  const scale = POWERS_OF_TWO[(k >> STEPS_BITS) + EXPONENT_OFFSET] as number;
  return scale * (root + ((ROOTS[j + 1] as number) + root * polynomial));
};

/** Where one scale factor does not do: results near the largest double, subnormal results, and the exceptions. */
const extremeExp = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const half = exp(x / 2);
  return half * half;
};
