import { at, type Distribution, plain, seconds } from '../distribution-form.ts';

export const gamma: Distribution = {
  name: 'gamma',
  forms: [
    {
      parameters: [seconds('mean'), seconds('sd')],
      build: (values) => {
        const [mean, sd] = [at(values, 0), at(values, 1)];
        return { kind: 'gamma', shape: (mean / sd) ** 2, scale: sd ** 2 / mean };
      },
    },
    {
      parameters: [plain('shape'), seconds('scale')],
      build: (values) => ({ kind: 'gamma', shape: at(values, 0), scale: at(values, 1) }),
    },
  ],
};
