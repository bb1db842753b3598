import { at, type Distribution, seconds } from '../distribution-form.ts';

export const exponential: Distribution = {
  name: 'exponential',
  forms: [{ parameters: [seconds('mean')], build: (values) => ({ kind: 'exponential', mean: at(values, 0) }) }],
};
