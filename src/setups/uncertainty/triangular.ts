/**
 * Draws of an uncertain number: triangular from low to high with the base as mode. Low and high are limits, since that
 * is what a plausible range means; the mean, (low + base + high) ÷ 3, lies beside the base where the range is skewed.
 */
export interface Range {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** The value with probability u below it; u in (0, 1). The base where low and high are equal. */
export function triangularQuantile({ low, base, high }: Range, u: number): number {
  const width = high - low;
  if (!(width > 0)) return base;
  return u * width < base - low
    ? low + Math.sqrt(u * width * (base - low))
    : high - Math.sqrt((1 - u) * width * (high - base));
}

/** A range that holds its base, within what the number can be. */
export function rangeAround(base: number, low: number | null, high: number | null, bounds: Bounds): Range {
  const within = (value: number): number => Math.min(Math.max(value, bounds.atLeast), bounds.atMost);
  return { low: within(Math.min(low ?? base, base)), base, high: within(Math.max(high ?? base, base)) };
}

export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}
