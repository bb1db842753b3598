import { at, type Distribution, plain, seconds } from '../distribution-form.ts';
import { NORMAL_QUANTILE_90 } from '../quantile.ts';

/** Canonical parameters are mu and sigma of the natural logarithm of seconds. */
export const lognormal: Distribution = {
  name: 'lognormal',
  forms: [
    {
      parameters: [seconds('mean'), seconds('sd')],
      build: (values) => {
        const mean = at(values, 0);
        const variation = at(values, 1) / mean;
        const variance = Math.log1p(variation * variation);
        return { kind: 'lognormal', mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
      },
    },
    {
      parameters: [seconds('p50'), seconds('p90')],
      build: (values) => {
        const [p50, p90] = [at(values, 0), at(values, 1)];
        if (p90 <= p50) {
          return {
            reason: 'p90 is not above p50',
            mend: 'Nine in ten are below p90, half are below p50: make p90 larger.',
          };
        }
        return { kind: 'lognormal', mu: Math.log(p50), sigma: Math.log(p90 / p50) / NORMAL_QUANTILE_90 };
      },
    },
    {
      parameters: [plain('mu', 'any'), plain('sigma')],
      build: (values) => ({ kind: 'lognormal', mu: at(values, 0), sigma: at(values, 1) }),
    },
  ],
};
