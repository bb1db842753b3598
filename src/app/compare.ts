/** Holds two results against each other: workspaces, result files, or two set-ups of one of them. */
import { dirname } from 'node:path';
import { assembleResult } from '../assessment/assemble-result.ts';
import { compareResults } from '../comparison/compare-results.ts';
import { type ComparedInput, setupsOf } from '../comparison/compared-input.ts';
import type { Problem } from '../domain/problem.ts';
import { readResultDocument } from '../io/readers/result-document.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { filesIn } from '../io/readers/workspace-files.ts';
import { isWorkbookName } from '../io/spreadsheet/own-sheets.ts';
import { nearestName } from '../schema/nearest.ts';
import type { ComparisonDocument } from '../schema/result/comparison.ts';
import type { SetupPlan } from '../setups/extended-scenario.ts';
import { type AssessOptions, prepareWorkspace } from './assess-workspace.ts';
import { InvalidInput } from './invalid-input.ts';
import { chosenSetups } from './simulate-handle-time.ts';
import { UsageProblem } from './usage-problem.ts';

export interface CompareOptions extends Omit<AssessOptions, 'workspace' | 'date'> {
  /** A workspace (folder or workbook) or a result file. */
  readonly from: string;
  /** The same; null compares two set-ups of the first. */
  readonly to: string | null;
  /** One for both sides (with one place: against the map as it is), or one for each; none for the map as it is. */
  readonly setups: readonly string[];
}

/** A side before its set-up is chosen; null stands for the map as it is. */
type Side = Omit<ComparedInput, 'setup'>;
type Wanted = string | null;

/**
 * @throws UsageProblem for sides that do not make two, or a set-up that does not exist
 * @throws InvalidInput with every problem of both sides
 */
export async function compare(options: CompareOptions): Promise<ComparisonDocument> {
  const [first, second] = wantedSetups(options);
  if (options.to === null) {
    const side = await readSide(options.from, [first, second], options);
    return compareResults(withSetup(side, first, options.from), withSetup(side, second, options.from), options.say);
  }
  const [from, to] = await bothSides(readSide(options.from, [first], options), readSide(options.to, [second], options));
  return compareResults(withSetup(from, first, options.from), withSetup(to, second, options.to), options.say);
}

function wantedSetups({ to, setups }: CompareOptions): readonly [Wanted, Wanted] {
  const [first = null, second = null, ...more] = setups;
  if (more.length > 0) {
    throw new UsageProblem('--setup is given more than twice.', 'Give it once for both sides, or once for each.');
  }
  if (to !== null) return [first, second ?? first];
  if (first === null) {
    throw new UsageProblem(
      'There is only one side to compare.',
      'Give a second workspace or result file, or two set-ups of this one with --setup.',
    );
  }
  return second === null ? [null, first] : [first, second];
}

/** Problems of both sides come in one run; what both report, as of the model that grades both, comes once. */
async function bothSides(from: Promise<Side>, to: Promise<Side>): Promise<readonly [Side, Side]> {
  const [a, b] = await Promise.all([sideOrRefusal(from), sideOrRefusal(to)]);
  if (!(a instanceof InvalidInput || b instanceof InvalidInput)) return [a, b];
  const problems = [a, b].flatMap((side) => (side instanceof InvalidInput ? side.problems : []));
  throw new InvalidInput([...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]);
}

async function sideOrRefusal(side: Promise<Side>): Promise<Side | InvalidInput> {
  try {
    return await side;
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return thrown;
    throw thrown;
  }
}

async function readSide(path: string, wanted: readonly Wanted[], options: CompareOptions): Promise<Side> {
  const kind = await filesIn(path).kind();
  if ((kind === 'file' && !isWorkbookName(path)) || (kind === 'missing' && path.endsWith('.json'))) {
    const { document, problems } = await readResultDocument(path);
    if (document === null) throw new InvalidInput(problems);
    return { source: 'result', document, map: null };
  }
  const choose = (setups: readonly SetupPlan[]): readonly SetupPlan[] => {
    const named = wanted.filter((id) => id !== null);
    return named.length === 0 ? setups.slice(0, 1) : chosenSetups(setups, named);
  };
  try {
    const prepared = await prepareWorkspace({ ...options, workspace: path, date: null }, choose);
    return {
      source: 'workspace',
      document: assembleResult(prepared, { simulation: null, failures: null }),
      map: prepared.given.map,
    };
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    throw new InvalidInput(await namedBySide(thrown.problems, path));
  }
}

/** With two workspaces, the name of a file alone does not say whose it is. */
async function namedBySide(problems: readonly Problem[], path: string): Promise<readonly Problem[]> {
  const own = new Set((await readWorkspace(path)).problems.map((problem) => JSON.stringify(problem)));
  const folder = isWorkbookName(path) ? dirname(path) : path.replace(/[\\/]+$/u, '');
  return problems.map((problem) =>
    problem.file === null || !own.has(JSON.stringify(problem))
      ? problem
      : { ...problem, file: folder === '.' ? problem.file : `${folder}/${problem.file}` },
  );
}

function withSetup(side: Side, wanted: Wanted, path: string): ComparedInput {
  const setups = setupsOf(side.document);
  const setup = wanted ?? setups[0];
  if (setup !== undefined && setups.includes(setup)) return { ...side, setup };
  const nearest = nearestName(wanted ?? '', setups);
  throw new UsageProblem(
    wanted === null ? `The result ${path} has no set-up.` : `The result of ${path} has no set-up "${wanted}".`,
    `${nearest === null ? '' : `Did you mean ${nearest}? `}It has ${setups.length === 0 ? 'none' : setups.join(', ')}.`,
  );
}
