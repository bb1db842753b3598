/** Importance of one element for a function B that it can bring about by failing. */
export interface Importance {
  /** B(down) − B(up). */
  readonly birnbaum: number;
  /** Fussell–Vesely: 1 − B(up) ÷ B; 0 where B is 0. */
  readonly fussellVesely: number;
  /** Risk achievement worth: B(down) ÷ B; 1 where both are 0, infinite where only B is. */
  readonly riskAchievementWorth: number;
  /** Risk reduction worth: B ÷ B(up); 1 where both are 0, infinite where only B(up) is. */
  readonly riskReductionWorth: number;
}

/**
 * Importance measures from B and its values with the element down and up (Vesely et al., "Measures of risk
 * importance and their applications", NUREG/CR-3385, 1983). B may be a probability or any mean that is linear in them.
 *
 * @param unavailability probability that the element is down
 * @param birnbaum B(down) − B(up), given apart because it can be far smaller than either
 */
export function importanceOf(
  total: number,
  down: number,
  up: number,
  birnbaum: number,
  unavailability: number,
): Importance {
  return {
    birnbaum,
    // 1 − B(up) ÷ B = unavailability × birnbaum ÷ B, without the cancellation.
    fussellVesely: total === 0 ? 0 : (unavailability * birnbaum) / total,
    riskAchievementWorth: ratio(down, total),
    riskReductionWorth: ratio(total, up),
  };
}

function ratio(numerator: number, denominator: number): number {
  if (denominator !== 0) return numerator / denominator;
  return numerator === 0 ? 1 : Number.POSITIVE_INFINITY;
}
