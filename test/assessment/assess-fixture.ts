import { join } from 'node:path';
import { assembleResult } from '../../src/assessment/assemble-result.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import type { MaturityModel } from '../../src/domain/maturity-model.ts';
import type { ParameterSet } from '../../src/domain/parameters.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { PACKAGE_ROOT } from '../../src/io/package-root.ts';
import { readMaturityModel } from '../../src/io/readers/maturity-model.ts';
import { readParameters } from '../../src/io/readers/parameters.ts';
import { readSetups } from '../../src/io/readers/setups.ts';
import { readWorkspace } from '../../src/io/readers/workspace.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';

export const fixture = (name: string): string => join(PACKAGE_ROOT, 'fixtures', name);

/** The built-in model, parameters and set-ups, read once. */
export interface BuiltIn {
  readonly model: MaturityModel;
  readonly parameters: ParameterSet;
  readonly setups: readonly Scenario[];
}

export async function builtIn(): Promise<BuiltIn> {
  const { model } = await readMaturityModel(join(PACKAGE_ROOT, 'models/maturity/contact-centre'));
  const { parameters } = await readParameters(join(PACKAGE_ROOT, 'models/parameters'), null);
  const { setups } = await readSetups(join(PACKAGE_ROOT, 'models/setups'), ['tool-centric']);
  if (model === null || parameters === null || setups === null) throw new Error('The built-in data does not read');
  return { model, parameters, setups };
}

export async function mapOf(name: string): Promise<OperationMap> {
  const { map, problems } = await readWorkspace(fixture(name));
  if (map === null) throw new Error(`${name}: ${problems.map(({ message }) => message).join('; ')}`);
  return map;
}

export function assess(map: OperationMap, given: BuiltIn, seed = 1): ResultDocument {
  return assembleResult({
    ...given,
    map,
    problems: [],
    input: { name: 'test', digest: '', files: [] },
    toolVersion: '0.0.0',
    seed,
    date: null,
  });
}
