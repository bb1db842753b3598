/** Years of failures of all set-ups of a result, on the same outages. */
import type { PreparedResult } from '../assessment/assemble-result.ts';
import type { SimulatedYears } from '../assessment/failures/year-section.ts';
import { yearsPlan } from '../assessment/failures/years-input.ts';
import { simulateYearsOnThreads, type YearsThreads } from '../io/years-pool.ts';

/** A distribution takes two years at least. */
export const FEWEST_YEARS = 2;
/** More years than this are not waited for. */
export const MOST_YEARS = 100_000;

/**
 * @param threads worker threads; null for as many as make it soonest. The result does not depend on them
 * @param beside takes what one thread simulates off this one
 */
export async function simulateFailureYears(
  { given, measured }: PreparedResult,
  years: number,
  threads: number | null,
  beside?: YearsThreads['beside'],
): Promise<SimulatedYears> {
  const plan = yearsPlan(given.map, measured.setups, given.parameters);
  const series = await simulateYearsOnThreads(plan.input, given.seed, years, {
    ...(beside === undefined ? {} : { beside }),
    ...(threads === null ? {} : { threads }),
  });
  return { plan, series };
}
