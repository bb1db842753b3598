import type { Distribution } from './distribution-form.ts';
import { erlang } from './distributions/erlang.ts';
import { exponential } from './distributions/exponential.ts';
import { gamma } from './distributions/gamma.ts';
import { lognormal } from './distributions/lognormal.ts';
import { triangular } from './distributions/triangular.ts';
import { uniform } from './distributions/uniform.ts';
import { weibull } from './distributions/weibull.ts';

/** The distributions that a duration may be written as; `empirical` names a file and is read apart. */
export const DISTRIBUTIONS: readonly Distribution[] = [
  exponential,
  lognormal,
  gamma,
  erlang,
  weibull,
  triangular,
  uniform,
];
