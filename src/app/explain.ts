/** Explains a value of a result, a parameter, or whatever has an id, on the figures of one workspace. */
import { assembleResult } from '../assessment/assemble-result.ts';
import { explainPath, type ResultToExplain } from '../assessment/explanations/explain.ts';
import { explainParameter } from '../assessment/explanations/explain-parameter.ts';
import { explainable } from '../assessment/explanations/explainable.ts';
import { type LookedUp, lookUp } from '../assessment/explanations/look-up.ts';
import { DEFAULT_FAILURE_ANALYSIS } from '../assessment/failures/failure-analysis-section.ts';
import { readMaturityModel } from '../io/readers/maturity-model.ts';
import { readParameters } from '../io/readers/parameters.ts';
import type { ExplainableDocument, ExplanationDocument } from '../schema/result/explanation.ts';
import { type AssessOptions, BUILT_IN_MODEL, BUILT_IN_PARAMETERS, prepareWorkspace } from './assess-workspace.ts';
import { InvalidInput } from './invalid-input.ts';
import { UsageProblem } from './usage-problem.ts';

type ModelOptions = Pick<AssessOptions, 'modelDirectory' | 'parameterFile'>;

/** Names of a list that a hint repeats. */
const MOST_NAMES = 12;

/** @throws InvalidInput as `prepareWorkspace`; UsageProblem for what nothing is called */
export async function explain(what: string, options: AssessOptions): Promise<ExplanationDocument> {
  const prepared = await prepareWorkspace(options);
  const plain = { prepared, document: assembleResult(prepared, { simulation: null, failures: null }) };
  const meant = lookUp(plain, what);
  const result = needsFailures(meant) ? withFailures(plain) : plain;
  const found = result === plain ? meant : lookUp(result, what);
  switch (found.kind) {
    case 'path':
      return explainPath(result, what, found.path);
    case 'parameter':
      return explainParameter(result, what, found.parameter);
    case 'unknown':
      throw nothingOfThatName(what, found);
  }
}

/** Everything that can be asked for; no workspace is needed. @throws InvalidInput when model or parameters have errors */
export async function listExplainable({ modelDirectory, parameterFile }: ModelOptions): Promise<ExplainableDocument> {
  const [{ model, problems }, { parameters, problems: more }] = await Promise.all([
    readMaturityModel(modelDirectory ?? BUILT_IN_MODEL),
    readParameters(BUILT_IN_PARAMETERS, parameterFile),
  ]);
  if (model === null || parameters === null) throw new InvalidInput([...problems, ...more]);
  return explainable(model, parameters);
}

/** Pairs, cut sets and availability take longer than the rest, and are worked out where they are asked for only. */
function needsFailures(meant: LookedUp): boolean {
  const words = meant.kind === 'path' ? meant.path : meant.kind === 'unknown' ? meant.known.split('.') : [];
  const isFailures = words[0] === 'blastRadius' && words[1] === 'setups';
  return isFailures && (meant.kind === 'unknown' ? words.length === 3 : words.length > 3 && words[3] !== 'elements');
}

const withFailures = ({ prepared }: ResultToExplain): ResultToExplain => ({
  prepared,
  document: assembleResult(prepared, { simulation: null, failures: DEFAULT_FAILURE_ANALYSIS }),
});

function nothingOfThatName(what: string, { known, rest, near, keys }: Extract<LookedUp, { kind: 'unknown' }>) {
  const suggestion = near === null ? '' : `Did you mean ${near}? `;
  if (known === '') {
    const hint = 'Run `unswivel explain` for all that can be explained.';
    return new UsageProblem(`There is nothing called "${what}" to explain.`, `${suggestion}${hint}`);
  }
  const shown = keys.slice(0, MOST_NAMES).join(', ');
  const others = keys.length > MOST_NAMES ? `${shown} and ${keys.length - MOST_NAMES} more` : shown;
  const hint = keys.length === 0 ? 'It has no parts.' : `It has ${others}.`;
  return new UsageProblem(`${known} has nothing called "${rest}".`, `${suggestion}${hint}`);
}
