/**
 * The availability of the orchestrator below which the operation was better off without it (design 5, item 8). A mean over
 * independent elements is linear in the unavailability q of each: B(q) = B(up) + q × (B(down) − B(up)).
 */
export type BreakEven =
  /** Better off with it at any availability above this one, and not below. */
  | { readonly kind: 'at'; readonly availability: number }
  /** No worse off with it even if it were always down. */
  | { readonly kind: 'always-better' }
  /** Worse off with it even if it never failed, or no better at any availability. */
  | { readonly kind: 'never-better' };

/** Differences of probabilities below this are rounding. */
const ROUNDING = 1e-12;

/**
 * @param without what befalls without the execution layer, the less the better
 * @param withPerfect the same with it, if the orchestrator never failed
 * @param birnbaum of the orchestrator: by how much more befalls while it is down
 */
export function breakEven(without: number, withPerfect: number, birnbaum: number): BreakEven {
  const gain = without - withPerfect;
  if (gain < -ROUNDING) return { kind: 'never-better' };
  if (birnbaum <= gain + ROUNDING) return { kind: 'always-better' };
  if (gain <= ROUNDING) return { kind: 'never-better' };
  return { kind: 'at', availability: 1 - gain / birnbaum };
}
