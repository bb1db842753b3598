import { at, type Distribution, seconds } from '../distribution-form.ts';

export const uniform: Distribution = {
  name: 'uniform',
  forms: [
    {
      parameters: [seconds('min', 'at-least-zero'), seconds('max')],
      build: (values) => {
        const [min, max] = [at(values, 0), at(values, 1)];
        if (min > max) return { reason: 'min is above max', mend: 'Swap the two.' };
        if (min === max) return { reason: 'min and max are equal', mend: `Write the constant ${min}.` };
        return { kind: 'uniform', min, max };
      },
    },
  ],
};
