/**
 * Exact powers of two. ECMAScript leaves `**` to the engine as it does `Math.exp`; doubling and halving are exact everywhere.
 */
export const LOWEST_EXPONENT = -1074;
const HIGHEST_EXPONENT = 1023;

/** 2^k at k − `LOWEST_EXPONENT`, for loops. */
export const POWERS_OF_TWO = buildPowers();

function buildPowers(): Float64Array {
  const powers = new Float64Array(HIGHEST_EXPONENT - LOWEST_EXPONENT + 1);
  for (let k = 0, power = 1; k <= HIGHEST_EXPONENT; k++, power *= 2) powers[k - LOWEST_EXPONENT] = power;
  for (let k = 0, power = 1; k >= LOWEST_EXPONENT; k--, power /= 2) powers[k - LOWEST_EXPONENT] = power;
  return powers;
}

/** 2^k for a whole number k. @throws RangeError where that is no positive double */
export const powerOfTwo = (k: number): number => {
  const power = POWERS_OF_TWO[k - LOWEST_EXPONENT];
  if (power === undefined) throw new RangeError(`2^${k} is not a double`);
  return power;
};
