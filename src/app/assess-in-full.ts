/** Everything that a report shows: exact figures, simulated handle time, ranges, the whole analysis of failures, years of them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { assembleResult, exactParts } from '../assessment/assemble-result.ts';
import { DEFAULT_FAILURE_ANALYSIS } from '../assessment/failures/failure-analysis-section.ts';
import { type ExplorerData, explorerData } from '../assessment/what-if/explorer-data.ts';
import { simulateOnThreads } from '../io/simulation-pool.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import { type AssessOptions, prepareWorkspace } from './assess-workspace.ts';
import type { SimulationCrew } from './report-crew.ts';
import { simulateFailureYears } from './simulate-failure-years.ts';
import { chosenSetups } from './simulate-handle-time.ts';

export interface FullAssessOptions extends AssessOptions {
  /** Ids of the set-ups beside the map as it is; empty for all. */
  readonly setups: readonly string[];
  /** About how many contacts to simulate. */
  readonly contacts: number;
  /** Years of failures to simulate. */
  readonly years: number;
  /** Worker threads; null for as many as the machine runs at once. The result does not depend on them. */
  readonly threads: number | null;
}

export interface FullAssessment {
  readonly result: ResultDocument;
  /** What the report's explorer computes from. */
  readonly explorer: ExplorerData;
}

/**
 * @param crew simulates beside this thread; without one, this thread does what is soon done
 * @throws InvalidInput as `prepareWorkspace`; UsageProblem for a set-up that does not exist
 */
export async function assessInFull(
  { setups, contacts, years, threads, ...options }: FullAssessOptions,
  crew?: SimulationCrew,
): Promise<FullAssessment> {
  const prepared = await prepareWorkspace(options, (planned) => chosenSetups(planned, setups));
  const { given, measured } = prepared;
  const size = { kind: 'contacts', contacts } as const;
  // Simulations on threads, and everything else meanwhile in this one; whichever fails, none of the others goes unheard.
  const [simulation, simulated, exact] = await Promise.all([
    simulateOnThreads(measured.plan, options.seed, size, {
      ...(crew === undefined ? {} : { beside: crew.simulate }),
      ...(threads === null ? {} : { threads }),
    }),
    simulateFailureYears(prepared, years, threads, crew?.simulateYears),
    nextTurn().then(() => exactParts(prepared, true, DEFAULT_FAILURE_ANALYSIS)),
  ]);
  return {
    result: assembleResult(prepared, { simulation, failures: DEFAULT_FAILURE_ANALYSIS, years: simulated }, exact),
    explorer: explorerData(given, contacts),
  };
}
