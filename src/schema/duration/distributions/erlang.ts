import { at, type Distribution, plain, seconds } from '../distribution-form.ts';

export const erlang: Distribution = {
  name: 'erlang',
  forms: [
    {
      parameters: [plain('k', 'whole-above-zero'), seconds('mean')],
      build: (values) => ({ kind: 'erlang', k: at(values, 0), mean: at(values, 1) }),
    },
  ],
};
