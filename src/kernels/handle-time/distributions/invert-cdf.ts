/** Halvings of an interval of doubles of one sign; enough to separate any two neighbours. */
const MOST_STEPS = 2200;

/**
 * Least x > 0 (to the last bit or two) with cdf(x) ≥ u, for a cdf on (0, ∞): brackets from `start` by doubling and
 * halving, then bisects. `u` in (0, 1).
 */
export const invertCdf = (cdf: (x: number) => number, u: number, start: number): number => {
  let high = start;
  while (cdf(high) < u) high *= 2;
  let low = high / 2;
  while (low > 0 && cdf(low) >= u) {
    high = low;
    low /= 2;
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (cdf(middle) >= u) high = middle;
    else low = middle;
  }
  return high;
};
