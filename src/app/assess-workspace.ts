/** Reads a workspace, the model and the parameters, and assembles the result document. */
import { basename, join, resolve } from 'node:path';
import { assembleResult, type PreparedResult, prepareResult } from '../assessment/assemble-result.ts';
import type { Problem } from '../domain/problem.ts';
import { PACKAGE_ROOT } from '../io/package-root.ts';
import { packageVersion } from '../io/package-version.ts';
import { readMaturityModel } from '../io/readers/maturity-model.ts';
import { readParameters } from '../io/readers/parameters.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { english } from '../messages/english.ts';
import type { Say } from '../messages/say.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import type { SetupPlan } from '../setups/extended-scenario.ts';
import { InvalidInput } from './invalid-input.ts';
import { planSetups } from './plan-setups.ts';

export interface AssessOptions {
  readonly workspace: string;
  readonly seed: number;
  /** Folder of a maturity model; null for the built-in one. */
  readonly modelDirectory: string | null;
  /** File of parameters that replace built-in ones; null for none. */
  readonly parameterFile: string | null;
  /** Date to print in the document; null for none, so that the same input gives the same bytes. */
  readonly date: string | null;
  /** What the document is written in; where it is left out, English and whatever the model is written in. */
  readonly say?: Say;
}

export const BUILT_IN_MODEL = join(PACKAGE_ROOT, 'models/maturity/contact-centre');
export const BUILT_IN_PARAMETERS = join(PACKAGE_ROOT, 'models/parameters');

/** Exact figures of every set-up. @throws InvalidInput as `prepareWorkspace` */
export async function assessWorkspace(options: AssessOptions): Promise<ResultDocument> {
  return assembleResult(await prepareWorkspace(options), { simulation: null, failures: null });
}

/** @throws InvalidInput with every problem of workspace, model, parameters and set-ups when any of them is an error */
export async function prepareWorkspace(
  options: AssessOptions,
  choose: (setups: readonly SetupPlan[]) => readonly SetupPlan[] = (setups) => setups,
): Promise<PreparedResult> {
  const { say = english } = options;
  const language = options.say?.language.id ?? null;
  const [workspace, { model, ...ofModel }, { parameters, problems: parameterProblems }] = await Promise.all([
    readWorkspace(options.workspace),
    readMaturityModel(options.modelDirectory ?? BUILT_IN_MODEL, language),
    readParameters(BUILT_IN_PARAMETERS, options.parameterFile, language),
  ]);
  const planned = parameters === null ? null : await planSetups(workspace.scenarios, parameters, language);
  const others: readonly Problem[] = [...parameterProblems, ...(planned?.problems ?? [])];
  const setups = planned?.setups ?? null;
  if (workspace.map === null || model === null || parameters === null || setups === null) {
    throw new InvalidInput([...workspace.problems, ...ofModel.problems, ...others]);
  }
  return prepareResult({
    map: workspace.map,
    problems: [...workspace.problemsIn(say), ...ofModel.problemsIn(say), ...others],
    model,
    parameters,
    setups: choose(setups),
    input: {
      name: basename(resolve(options.workspace)),
      digest: workspace.digest,
      files: workspace.files.map(({ name, bytes, rows }) => ({ name, bytes, rows })),
    },
    toolVersion: await packageVersion(),
    seed: options.seed,
    date: options.date,
    say,
  });
}
