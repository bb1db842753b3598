import { at, type Distribution, seconds } from '../distribution-form.ts';

export const triangular: Distribution = {
  name: 'triangular',
  forms: [
    {
      parameters: [seconds('min', 'at-least-zero'), seconds('mode', 'at-least-zero'), seconds('max')],
      build: (values) => {
        const [min, mode, max] = [at(values, 0), at(values, 1), at(values, 2)];
        if (min > mode)
          return { reason: 'min is above mode', mend: 'Write min, mode and max in this order, ascending.' };
        if (mode > max)
          return { reason: 'max is below mode', mend: 'Write min, mode and max in this order, ascending.' };
        if (min === max) return { reason: 'min and max are equal', mend: `Write the constant ${min}.` };
        return { kind: 'triangular', min, mode, max };
      },
    },
  ],
};
