import { at, type Distribution, plain, seconds } from '../distribution-form.ts';

export const weibull: Distribution = {
  name: 'weibull',
  forms: [
    {
      parameters: [plain('shape'), seconds('scale')],
      build: (values) => ({ kind: 'weibull', shape: at(values, 0), scale: at(values, 1) }),
    },
  ],
};
