/** One alternating renewal element: up for a mean time, down for a mean time. */
export interface RenewalTimes {
  readonly meanHoursUp: number;
  readonly meanHoursDown: number;
}

export interface FailureFrequency {
  /** Failures of the function per hour of the elements' clock. */
  readonly perHour: number;
  /** Mean duration of one outage, probability ÷ frequency; null if it never fails. */
  readonly meanOutageHours: number | null;
}

/**
 * How often a coherent function of independent alternating renewal elements becomes true, exactly, whatever the
 * distributions: ω = Σ Birnbaum(i) ÷ (MTBF_i + MTTR_i). (Barlow and Proschan, "Theory of maintained systems", 1976.)
 *
 * @param birnbaum per element of `times`
 */
export function failureFrequency(
  probability: number,
  birnbaum: ArrayLike<number>,
  times: readonly RenewalTimes[],
): FailureFrequency {
  let perHour = 0;
  times.forEach(({ meanHoursUp, meanHoursDown }, element) => {
    perHour += (birnbaum[element] as number) / (meanHoursUp + meanHoursDown);
  });
  return { perHour, meanOutageHours: perHour === 0 ? null : probability / perHour };
}
