/** Mean (seconds) and variance (squared seconds) of a random time. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Variance of the number of draws of a touch that occurs: 0 for a whole count m, else that of 1 + a geometric number on
 * 0, 1, 2 … of mean m − 1, which is m (m − 1).
 */
export const countVariance = (count: number): number => (Number.isInteger(count) ? 0 : count * (count - 1));

/**
 * Exact moments of one touch's time in a contact, X = occurs × sum of n independent draws:
 * E[X] = p m μ and Var[X] = p (m σ² + (v + m²) μ²) − (p m μ)² (Wald's identities).
 *
 * @param probability of occurring, p
 * @param count mean number of draws, m, at least 1
 * @param draw moments of one draw: μ seconds, σ² squared seconds
 */
export const touchMoments = (probability: number, count: number, draw: Moments): Moments => {
  const mean = probability * count * draw.mean;
  // With q = 1 − p: p (m σ² + v μ²) + p q (m μ)², the same without taking one large number from another.
  const perOccurrence = count * draw.variance + countVariance(count) * draw.mean * draw.mean;
  const whenItOccurs = count * draw.mean;
  const variance = probability * (perOccurrence + (1 - probability) * whenItOccurs * whenItOccurs);
  return { mean, variance };
};

/** Moments of a touch's draw whose duration is multiplied by `factor`. */
export const scaledMoments = (draw: Moments, factor: number): Moments => ({
  mean: factor * draw.mean,
  variance: factor * factor * draw.variance,
});

/**
 * Moments of a contact's touches when all their durations share a factor of mean 1 and coefficient of variation
 * `variability`: the mean stays, the variance of the sum T becomes (Var T + E²)(1 + c²) − E².
 */
export const withVariability = (total: Moments, variability: number): Moments => {
  const spread = variability * variability;
  // (Var + E²)(1 + c²) − E² = Var (1 + c²) + c² E².
  return { mean: total.mean, variance: total.variance * (1 + spread) + spread * total.mean * total.mean };
};
