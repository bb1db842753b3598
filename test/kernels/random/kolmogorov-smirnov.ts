/** Critical value of √n D at 1 in 10,000 (Kolmogorov's limit distribution: P(K > 2.2253) = 1e-4). */
export const KS_CRITICAL = 2.2253;

/** √n times the largest distance between the sample's distribution function and a continuous `cdf`. */
export const kolmogorovSmirnov = (sample: ArrayLike<number>, cdf: (x: number) => number): number => {
  const sorted = Float64Array.from(sample).sort();
  let largest = 0;
  for (let i = 0; i < sorted.length; i++) {
    const p = cdf(sorted[i] as number);
    largest = Math.max(largest, p - i / sorted.length, (i + 1) / sorted.length - p);
  }
  return largest * Math.sqrt(sorted.length);
};
