/** What fails when what fails, in chosen set-ups: single failures, pairs, cut sets, availability, importance. */
import { assembleResult, type PreparedResult } from '../assessment/assemble-result.ts';
import { DEFAULT_FAILURE_ANALYSIS } from '../assessment/failures/failure-analysis-section.ts';
import { tabletopOf } from '../assessment/failures/tabletop.ts';
import { nearestName } from '../schema/nearest.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import type { Tabletop } from '../schema/result/tabletop.ts';
import { type AssessOptions, prepareWorkspace } from './assess-workspace.ts';
import { simulateFailureYears } from './simulate-failure-years.ts';
import { chosenSetups } from './simulate-handle-time.ts';
import { UsageProblem } from './usage-problem.ts';

export interface BlastRadiusOptions extends AssessOptions {
  /** Ids of the set-ups; empty for all. */
  readonly setups: readonly string[];
  /** Most elements of a cut set that is listed. */
  readonly order: number;
  /** Elements that fail at once; empty for no tabletop. */
  readonly fail: readonly string[];
  /** Years to simulate; null for none. */
  readonly years: number | null;
  /** Worker threads; null for as many as make it soonest. The result does not depend on them. */
  readonly threads: number | null;
}

export interface BlastRadiusOutcome {
  readonly result: ResultDocument;
  /** By set-up, in order; null where nothing was said to fail. */
  readonly tabletop: readonly Tabletop[] | null;
}

/** @throws InvalidInput as `prepareWorkspace`; UsageProblem for a set-up or an element that does not exist */
export async function simulateBlastRadius(options: BlastRadiusOptions): Promise<BlastRadiusOutcome> {
  const prepared = await prepareWorkspace(options, (setups) => chosenSetups(setups, options.setups));
  const tabletop = options.fail.length === 0 ? null : tabletops(prepared, options.fail);
  const failures = { ...DEFAULT_FAILURE_ANALYSIS, cutSetOrder: options.order };
  const years =
    options.years === null ? {} : { years: await simulateFailureYears(prepared, options.years, options.threads) };
  return { result: assembleResult(prepared, { simulation: null, failures, ...years }), tabletop };
}

/** An element of one set-up only, such as a connector, is nothing that can fail in the others. */
function tabletops({ given, measured }: PreparedResult, fail: readonly string[]): readonly Tabletop[] {
  const known = new Set(measured.setups.flatMap(({ failures }) => failures.elements.map(({ id }) => id)));
  const missing = fail.find((id) => !known.has(id));
  if (missing !== undefined) {
    const nearest = nearestName(missing, known);
    const hint =
      nearest === null
        ? 'Name a system, an integration, vendor:<id>, orchestrator or connector:<system>.'
        : `Did you mean ${nearest}?`;
    throw new UsageProblem(`There is no element "${missing}" that could fail.`, hint);
  }
  return measured.setups.map((setup) => tabletopOf(given.map, setup, fail));
}
