import { join } from 'node:path';
import { planSetups } from '../../src/app/plan-setups.ts';
import { assembleResult, type PreparedResult, prepareResult } from '../../src/assessment/assemble-result.ts';
import type { FailureAnalysisSettings } from '../../src/assessment/failures/failure-analysis-section.ts';
import { type MeasuredSetup, measureSetups } from '../../src/assessment/measured-setup.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import type { MaturityModel } from '../../src/domain/maturity-model.ts';
import type { ParameterSet } from '../../src/domain/parameters.ts';
import { PACKAGE_ROOT } from '../../src/io/package-root.ts';
import { readMaturityModel } from '../../src/io/readers/maturity-model.ts';
import { readParameters } from '../../src/io/readers/parameters.ts';
import { readWorkspace } from '../../src/io/readers/workspace.ts';
import { english } from '../../src/messages/english.ts';
import type { Say } from '../../src/messages/say.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { applySetup } from '../../src/setups/apply.ts';
import type { SetupPlan } from '../../src/setups/extended-scenario.ts';

export const fixture = (name: string): string => join(PACKAGE_ROOT, 'fixtures', name);

/** The built-in model, parameters and set-ups, read once. */
export interface BuiltIn {
  readonly model: MaturityModel;
  readonly parameters: ParameterSet;
  readonly setups: readonly SetupPlan[];
  readonly say: Say;
}

export async function builtIn(): Promise<BuiltIn> {
  const { model } = await readMaturityModel(join(PACKAGE_ROOT, 'models/maturity/contact-centre'));
  const { parameters } = await readParameters(join(PACKAGE_ROOT, 'models/parameters'), null);
  if (model === null || parameters === null) throw new Error('The built-in data does not read');
  const { setups } = await planSetups([], parameters);
  if (setups === null) throw new Error('The built-in set-ups do not read');
  return { model, parameters, setups, say: english };
}

export async function mapOf(name: string): Promise<OperationMap> {
  const { map, problems } = await readWorkspace(fixture(name));
  if (map === null) throw new Error(`${name}: ${problems.map(({ message }) => message).join('; ')}`);
  return map;
}

/** What a result is assembled from. */
export const prepared = (map: OperationMap, given: BuiltIn, seed = 1): PreparedResult =>
  prepareResult({
    ...given,
    map,
    problems: [],
    input: { name: 'test', digest: '', files: [] },
    toolVersion: '0.0.0',
    seed,
    date: null,
  });

/** With `failures`, pairs, cut sets, availability and importance too. */
export function assess(
  map: OperationMap,
  given: BuiltIn,
  seed = 1,
  failures: FailureAnalysisSettings | null = null,
): ResultDocument {
  return assembleResult(prepared(map, given, seed), { simulation: null, failures });
}

/** The map as it is, measured; for tests below the document. */
export function asIsOf(map: OperationMap, given: BuiltIn): MeasuredSetup {
  const plan = given.setups[0] as SetupPlan;
  return measureSetups(map, given.parameters, [applySetup(map, plan, given.parameters)]).asIs;
}
