/**
 * A duration in seconds: a constant or a distribution over non-negative numbers.
 * Parameters are canonical, whatever form the input gave them in; `kernels/handle-time/distributions` holds their moments
 * and samplers, one file each.
 */
export type Duration =
  | { readonly kind: 'constant'; readonly seconds: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** exp of a normal with mean `mu` and standard deviation `sigma` (natural logarithm of seconds). */
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  /** Sum of `k` exponentials (k a whole number); `mean` is the mean of the sum. */
  | { readonly kind: 'erlang'; readonly k: number; readonly mean: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  /** Equally likely values, ascending, at least one; `source` is `file.csv#column`. */
  | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly source: string };

export type DurationKind = Duration['kind'];
