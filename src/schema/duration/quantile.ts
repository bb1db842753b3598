/**
 * The standard normal quantile of 0.9, z with Φ(z) = 0.9, to double precision: turns a 90th percentile into the sigma of
 * a lognormal distribution. Value: Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.5, to more digits.
 */
export const NORMAL_QUANTILE_90 = 1.2815515655446004;
