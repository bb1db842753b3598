/**
 * Writes each workflow's fault trees, so that anyone can hold the figures against another program:
 *
 *   analyse failures per set-up → trees per state → a list of them with this program's probabilities → write all or none
 */
import { join } from 'node:path';
import { type AnalysedFailures, analysedSetups } from '../assessment/failures/analysed-failures.ts';
import { existingFiles } from '../io/writers/existing-files.ts';
import type { NewFile } from '../io/writers/new-file.ts';
import { TREE_STATES, type TreeState } from '../io/writers/open-psa/fault-tree.ts';
import { openPsaTrees } from '../io/writers/open-psa/open-psa-text.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { WriteRefused } from '../io/writers/write-refused.ts';
import type { StateProbabilities } from '../kernels/blast-radius/states/availability.ts';
import { csvText } from '../render/csv/csv-table.ts';
import { type AssessOptions, prepareWorkspace } from './assess-workspace.ts';
import { chosenSetups } from './simulate-handle-time.ts';
import { UsageProblem } from './usage-problem.ts';

export interface ExportOptions extends AssessOptions {
  /** Ids of the set-ups; empty for all. */
  readonly setups: readonly string[];
  /** Folder to write into; made where it is missing. */
  readonly folder: string;
  /** Whether files of the same names are replaced. */
  readonly force: boolean;
}

export interface ExportedTree {
  /** Path within the folder. */
  readonly file: string;
  readonly setup: string;
  readonly workflow: string;
  /** How badly the workflow has to fare: at least so. */
  readonly state: TreeState;
  /** As this program has it; null where its diagram would have been too large. */
  readonly probability: number | null;
}

export interface ExportedTrees {
  readonly folder: string;
  readonly trees: readonly ExportedTree[];
  /** Set-ups in which everything fails as in another, by its id; their trees are that one's. */
  readonly sameAs: Readonly<Record<string, string>>;
}

/** Name of the list of trees. */
const LIST = 'fault-trees';

/**
 * @throws InvalidInput as `prepareWorkspace`
 * @throws UsageProblem for a set-up that does not exist, when a file is there already and `force` is not set, or when the
 * folder cannot be written to
 */
export async function exportOpenPsa(options: ExportOptions): Promise<ExportedTrees> {
  const { folder, force } = options;
  const { given, measured } = await prepareWorkspace(options, (setups) => chosenSetups(setups, options.setups));
  const models = measured.setups.map(({ failures }) => failures);
  const firsts = new Map<AnalysedFailures, string>();
  const sameAs: Record<string, string> = {};
  const written: { readonly tree: ExportedTree; readonly text: string }[] = [];
  analysedSetups(given.map, models, given.parameters).forEach((analysed, at) => {
    const id = measured.setups[at]?.view.id ?? '';
    const first = firsts.get(analysed);
    if (first === undefined) {
      firsts.set(analysed, id);
      written.push(...treesOf(id, analysed));
    } else sameAs[id] = first;
  });
  const trees = written.map(({ tree }) => tree);
  const files = [...written.map(({ tree, text }) => ({ name: tree.file, content: text })), listOf(trees)];
  await place(folder, files, force);
  return { folder, trees, sameAs };
}

function treesOf(setup: string, { model, probabilities, workflows }: AnalysedFailures) {
  const placeOf = new Map(model.workflows.map(({ id }, at) => [id, at]));
  return TREE_STATES.flatMap((state) =>
    openPsaTrees(model, probabilities.isTrue, state).map(({ name, workflow, text }) => {
      const probability = atLeast(workflows[placeOf.get(workflow) ?? -1] ?? null, state);
      return { tree: { file: `${setup}/${name}.xml`, setup, workflow, state, probability }, text };
    }),
  );
}

function atLeast(states: StateProbabilities | null, state: TreeState): number | null {
  if (states === null) return null;
  const { broken, deferred, degraded } = states;
  switch (state) {
    case 'broken':
      return broken;
    case 'deferred':
      return broken + deferred;
    case 'degraded':
      return broken + deferred + degraded;
  }
}

const listOf = (trees: readonly ExportedTree[]): NewFile => ({
  name: `${LIST}.csv`,
  content: csvText({
    name: LIST,
    header: ['file', 'setup', 'workflow', 'at_least', 'probability'],
    rows: trees.map(({ file, setup, workflow, state, probability }) => [file, setup, workflow, state, probability]),
  }),
});

async function place(folder: string, files: readonly NewFile[], force: boolean): Promise<void> {
  const there = force
    ? []
    : await existingFiles(
        folder,
        files.map(({ name }) => name),
      );
  if (there.length > 0) {
    throw new UsageProblem(
      `There are fault trees in "${folder}" already, such as ${there[0] ?? ''}. Nothing was written.`,
      'Name another folder with --out, or replace these files with --force.',
    );
  }
  try {
    await placeFiles(folder, files);
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    throw new UsageProblem(
      `${thrown.message} Nothing was written.`,
      'Choose another folder with --out, or mend this one.',
    );
  }
}

/** Where the list of trees stands. */
export const listPath = ({ folder }: ExportedTrees): string => join(folder, `${LIST}.csv`);
