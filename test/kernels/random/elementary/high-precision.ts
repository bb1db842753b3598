/**
 * exp and log to 300 bits by other means than the code under test (plain Taylor series; Newton on that exp), and the distance of
 * a double from such a number in units of its last place.
 */
const BITS = 300n;
const ONE = 1n << BITS;

/** Exact value of a double as a fixed-point number, rounded below 2^-300. */
export const exactly = (value: number): bigint => {
  let scale = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    scale += 1;
  }
  return (BigInt(mantissa) << BITS) >> BigInt(scale);
};

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** exp of a fixed-point number of moderate size: halved 20 times, Taylor, squared 20 times. */
export const preciseExp = (x: bigint): bigint => {
  const small = x >> 20n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = multiply(term, small) / n;
    sum += term;
  }
  for (let i = 0; i < 20; i++) sum = multiply(sum, sum);
  return sum;
};

/** log of a positive fixed-point number, by Newton's method from a double's guess. */
export const preciseLog = (x: bigint): bigint => {
  let y = exactly(Math.log(Number(x) / 2 ** Number(BITS)));
  for (let i = 0; i < 4; i++) {
    const e = preciseExp(y);
    y += (2n * ((x - e) << BITS)) / (x + e);
  }
  return y;
};

/** How far `value` is from `truth`, in units of the last place of `value`. */
export const unitsOff = (value: number, truth: bigint): number => {
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);
  return Math.abs(Number(exactly(value) - truth) / 2 ** Number(BITS) / unit);
};
