import type { Duration } from '../../../domain/duration.ts';
import { totalCount, type ValueCounts, weightedSum } from './value-counts.ts';

/** Maximum likelihood: mean and root mean square deviation of the logarithms. Null where they do not vary. */
export const fitLognormal = (
  sample: ValueCounts,
): { readonly duration: Duration; readonly logLikelihood: number } | null => {
  const count = totalCount(sample);
  const mu = weightedSum(sample, Math.log) / count;
  const variance = weightedSum(sample, (value) => (Math.log(value) - mu) ** 2) / count;
  if (!(variance > 0)) return null;
  const sigma = Math.sqrt(variance);
  return {
    duration: { kind: 'lognormal', mu, sigma },
    logLikelihood: -count * (mu + Math.log(sigma) + 0.5 * Math.log(2 * Math.PI) + 0.5),
  };
};
