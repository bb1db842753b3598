import type { Duration } from '../../../domain/duration.ts';
import { logGamma } from '../../../kernels/random/elementary/gamma-function.ts';
import { digamma, trigamma } from './digamma.ts';
import { totalCount, type ValueCounts, weightedSum } from './value-counts.ts';

const MOST_STEPS = 100;
const RELATIVE_PRECISION = 1e-12;

/**
 * Maximum likelihood: the shape solves log k − ψ(k) = log(mean) − mean(log), by Newton on 1/k from Minka's start
 * (T. Minka, "Estimating a Gamma distribution", 2002); shape × scale is the sample's mean. Null where values do not vary.
 */
export const fitGamma = (
  sample: ValueCounts,
): { readonly duration: Duration; readonly logLikelihood: number } | null => {
  const count = totalCount(sample);
  const mean = weightedSum(sample, (value) => value) / count;
  const meanLog = weightedSum(sample, Math.log) / count;
  const gap = Math.log(mean) - meanLog;
  if (!(gap > 0)) return null;
  let shape = (3 - gap + Math.sqrt((gap - 3) ** 2 + 24 * gap)) / (12 * gap);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = shape * shape * (1 / shape - trigamma(shape));
    const next = 1 / (1 / shape + (-gap + Math.log(shape) - digamma(shape)) / slope);
    const moved = Math.abs(next - shape);
    shape = next;
    if (moved < RELATIVE_PRECISION * shape) break;
  }
  const scale = mean / shape;
  return {
    duration: { kind: 'gamma', shape, scale },
    logLikelihood: count * ((shape - 1) * meanLog - shape - shape * Math.log(scale) - logGamma(shape)),
  };
};
