/** Handle time in chosen set-ups: exact, and simulated on common random numbers. */
import { assembleResult } from '../assessment/assemble-result.ts';
import { simulateOnThreads } from '../io/simulation-pool.ts';
import type { SimulationSize } from '../kernels/handle-time/simulation-rounds.ts';
import { nearestName } from '../schema/nearest.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import type { SetupPlan } from '../setups/extended-scenario.ts';
import { type AssessOptions, prepareWorkspace } from './assess-workspace.ts';
import { UsageProblem } from './usage-problem.ts';

export interface SimulateOptions extends AssessOptions {
  /** Ids of the set-ups; empty for all. The map as it is comes first, named or not. */
  readonly setups: readonly string[];
  readonly size: SimulationSize;
  /** Worker threads; null for as many as the machine runs at once. */
  readonly threads: number | null;
  readonly onProgress?: (contacts: number) => void;
  readonly signal?: AbortSignal;
}

/** @throws InvalidInput as `prepareWorkspace`; UsageProblem for a set-up that does not exist */
export async function simulateHandleTime(options: SimulateOptions): Promise<ResultDocument> {
  const prepared = await prepareWorkspace(options, (setups) => chosenSetups(setups, options.setups));
  const { threads, onProgress, signal } = options;
  const simulation = await simulateOnThreads(prepared.measured.plan, options.seed, options.size, {
    ...(threads === null ? {} : { threads }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
  return assembleResult(prepared, { simulation, failures: null });
}

/** The set-ups asked for, after the map as it is. */
export function chosenSetups(setups: readonly SetupPlan[], wanted: readonly string[]): readonly SetupPlan[] {
  if (wanted.length === 0) return setups;
  const ids = setups.map(({ id }) => id);
  const missing = wanted.find((id) => !ids.includes(id));
  if (missing !== undefined) {
    const nearest = nearestName(missing, ids);
    const hint =
      nearest === null ? `There are ${ids.join(', ')}.` : `Did you mean ${nearest}? There are ${ids.join(', ')}.`;
    throw new UsageProblem(`There is no set-up "${missing}".`, hint);
  }
  const [asIs, ...others] = setups;
  const rest = wanted.flatMap((id) => others.filter((setup) => setup.id === id));
  return asIs === undefined ? rest : [asIs, ...new Set(rest)];
}
