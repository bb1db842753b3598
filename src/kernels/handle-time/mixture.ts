import type { Moments } from './touch-moments.ts';

/**
 * Moments of a contact picked at random among types, with probabilities in proportion to `weights`: mean Σ w mean,
 * variance Σ w (variance + (mean − overall mean)²). Null where no weight is above 0.
 */
export const mixtureMoments = (
  weights: ArrayLike<number>,
  means: ArrayLike<number>,
  variances: ArrayLike<number>,
): Moments | null => {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    total += weights[i] as number;
    sum += (weights[i] as number) * (means[i] as number);
  }
  if (!(total > 0)) return null;
  const mean = sum / total;
  let spread = 0;
  for (let i = 0; i < weights.length; i++) {
    const away = (means[i] as number) - mean;
    spread += (weights[i] as number) * ((variances[i] as number) + away * away);
  }
  return { mean, variance: spread / total };
};
