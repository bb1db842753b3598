import { LN2, logOfRatio, roundToBits, toDouble } from './fixed-point.ts';
import { LOWEST_EXPONENT, POWERS_OF_TWO, powerOfTwo } from './power-of-two.ts';

/**
 * Natural logarithm from additions and multiplications alone, so that every engine gives the same bits
 * (ECMAScript leaves `Math.log` to the engine).
 *
 * Method (P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", ACM
 * TOMS 16, 1990, with the reciprocals held to 8 bits): x = 2^e m, m in [0.703, 1.406); c ≈ 1/m from a table,
 * r = m c − 1 exactly formed with |r| < 1/84, log x = e ln2 − log c + log1p(r); the polynomial has degree 8. Arguments
 * near 1 have e = 0 and c = 1, so that nothing cancels. Error below 0.52 unit in the last place.
 */
const CELLS = 128;
/** Upper 32 bits of the double 0.703125: mantissas are taken from here to its double. */
const LOWEST_MANTISSA = 0x3fe68000;
const CELL_SHIFT = 13;

const LN2_HEAD = toDouble(roundToBits(LN2, 41n));
const LN2_TAIL = toDouble(LN2 - roundToBits(LN2, 41n));

/** Per cell of the mantissa: c, head of −log c (a multiple of 2^-41, so that adding e ln2 to it is exact), its tail. */
const CELL = buildCells();

const EXPONENT_OFFSET = -LOWEST_EXPONENT;
const SMALLEST_NORMAL = powerOfTwo(-1022);
/** Up to here 2^-e is a normal number. */
const LARGEST_DIRECT = powerOfTwo(1000);

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Index of the upper half of a double among two 32-bit words, which depends on the machine's byte order. */
const UPPER = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

function buildCells(): Float64Array {
  const view = new DataView(new ArrayBuffer(8));
  const cells = new Float64Array(4 * CELLS);
  for (let i = 0; i < CELLS; i++) {
    view.setUint32(0, LOWEST_MANTISSA + (i << CELL_SHIFT) + (1 << (CELL_SHIFT - 1)));
    const middle = view.getFloat64(0);
    const nearest = Math.round(256 / middle);
    // The cells on both sides of 1 take c = 1.
    const c = Math.abs(nearest - 256) <= 1 ? 256 : nearest;
    const minusLog = -logOfRatio(BigInt(c), 256n);
    const head = roundToBits(minusLog, 41n);
    cells[4 * i] = c / 256;
    cells[4 * i + 1] = toDouble(head);
    cells[4 * i + 2] = toDouble(minusLog - head);
  }
  return cells;
}

/** Natural logarithm of x. −Infinity for 0, NaN below 0 and for NaN, Infinity for Infinity. */
export const log = (x: number): number => {
  if (!(x >= SMALLEST_NORMAL && x < LARGEST_DIRECT)) return extremeLog(x);
  double[0] = x;
  const offset = (words[UPPER] as number) - LOWEST_MANTISSA;
  const e = offset >> 20;
  const cell = ((offset >> CELL_SHIFT) & (CELLS - 1)) << 2;
  const m = x * (POWERS_OF_TWO[EXPONENT_OFFSET - e] as number);
  const c = CELL[cell] as number;
  const mHead = Math.fround(m);
  const r = mHead * c - 1 + (m - mHead) * c;
  const head = e * LN2_HEAD + (CELL[cell + 1] as number);
  const sum = head + r;
  const tail = head - sum + r + (e * LN2_TAIL + (CELL[cell + 2] as number));
  const square = r * r;
  const upper = 1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6) + square * (1 / 7 - r * (1 / 8)));
  return sum + (tail + square * (r * upper - 1 / 2));
};

const TWO_TO_54 = powerOfTwo(54);

/** Takes a power of two out of numbers too small or too large for the main path; its logarithm is exact to a double. */
const extremeLog = (x: number): number => {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x > 0 && x < SMALLEST_NORMAL) return log(x * TWO_TO_54) - 54 * Math.LN2;
  if (x === Number.POSITIVE_INFINITY || !(x > 0)) return x > 0 ? x : Number.NaN;
  return log(x / TWO_TO_54) + 54 * Math.LN2;
};
