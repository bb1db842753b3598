/**
 * Merges what an import proposes into a workspace:
 *
 *   read what stands there → decide on every cell → edit the texts → read the whole as it would be → put into place
 *
 * Nothing is written unless the merged workspace reads without an error that was not there before, and then all or nothing.
 */
import { basename, resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { type Merge, mergeProposal } from '../imports/merging/merge-proposal.ts';
import type { Proposal } from '../imports/merging/proposal.ts';
import { readMaturityModel } from '../io/readers/maturity-model.ts';
import { overlaidFiles } from '../io/readers/overlaid-files.ts';
import { readWorkspace, type Workspace } from '../io/readers/workspace.ts';
import { filesIn, isErrno, type WorkspaceFiles } from '../io/readers/workspace-files.ts';
import type { NewFile } from '../io/writers/new-file.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { editTables } from '../io/writers/table-edits/edit-tables.ts';
import { TableNotEditable } from '../io/writers/table-edits/table-not-editable.ts';
import { newWorkspace } from '../io/writers/workspace/index.ts';
import { organizationYaml } from '../io/writers/workspace/organization-yaml.ts';
import { WriteRefused } from '../io/writers/write-refused.ts';
import { compareCodeUnits } from '../schema/code-units.ts';
import type { ImportChanges } from '../schema/result/import-changes.ts';
import { tableNamed } from '../schema/tables/find-table.ts';
import { BUILT_IN_MODEL } from './assess-workspace.ts';
import { InvalidInput } from './invalid-input.ts';
import { UsageProblem } from './usage-problem.ts';

export interface ImportTarget {
  /** Folder of the workspace; made where it is missing. */
  readonly workspace: string;
  /** Whether cells made by hand give way. */
  readonly replace: boolean;
  /** Whether to tell only what would change. */
  readonly dryRun: boolean;
}

export interface ImportOutcome {
  readonly changes: ImportChanges;
  /** What the merged workspace still has: warnings, and errors that were there before. */
  readonly problems: readonly Problem[];
}

const USUAL_PERIOD = 'month';

/**
 * @throws UsageProblem when the workspace is a workbook or a folder of something else, or cannot be written to or edited
 * @throws InvalidInput when tables to be changed cannot be read whole, or the merged workspace would have new errors
 */
export async function importIntoWorkspace(proposal: Proposal, target: ImportTarget): Promise<ImportOutcome> {
  const { workspace, replace, dryRun } = target;
  const disk = filesIn(workspace);
  const { isNew, fresh } = await startOf(workspace, disk, proposal);
  const files = overlaidFiles(disk, fresh);
  const before = await readWorkspace(workspace, files);
  const standing = { tables: before.tables, files: await textsOf(proposal, files) };
  const merge = mergeProposal(standing, proposal, { replace });
  if (merge.blocked.length > 0) throw new InvalidInput(before.problems);

  const edited = await edit(merge, files, workspace);
  const written = [...fresh.filter(({ name }) => !edited.some((file) => file.name === name)), ...edited];
  const after = await readWorkspace(workspace, overlaidFiles(disk, written));
  const worse = newErrors(before, after);
  if (worse.length > 0) throw new InvalidInput(worse.map(asItWouldBe));
  if (!dryRun && written.length > 0) await place(workspace, written);
  return { changes: changesOf(target, isNew, merge, written), problems: after.problems };
}

/** What the import builds on besides what stands there: the files of a new workspace, or settings where none are kept. */
interface Start {
  readonly isNew: boolean;
  readonly fresh: readonly NewFile[];
}

async function startOf(workspace: string, disk: WorkspaceFiles, { organization }: Proposal): Promise<Start> {
  const kind = await disk.kind();
  if (kind === 'file') {
    throw new UsageProblem(
      `"${workspace}" is a file; imports edit the tables of a folder, not workbooks.`,
      'Make a folder of a workbook with `unswivel init <folder> --from <workbook>`, and name that with --into.',
    );
  }
  const names = (kind === 'missing' ? [] : ((await disk.list('')) ?? [])).filter((name) => !name.startsWith('.'));
  const { tables } = names.length === 0 ? { tables: [] } : await readWorkspace(workspace, disk);
  const name = organization['name']?.value ?? (basename(resolve(workspace)) || 'My contact centre');
  const currency = organization['currency']?.value ?? null;
  const period = organization['period']?.value ?? USUAL_PERIOD;
  const settings = { name, currency, period };
  if (tables.length > 0) {
    const hasSettings = tables.some((table) => tableNamed(table.name) === 'organization');
    const needed = Object.keys(organization).length > 0 && !hasSettings;
    return { isNew: false, fresh: needed ? [organizationYaml(settings)] : [] };
  }
  if (names.length > 0) {
    const shown = names.toSorted(compareCodeUnits).slice(0, 3).join(', ');
    throw new UsageProblem(
      `"${workspace}" holds files (${shown}) and no table of a workspace. Nothing was written.`,
      'Name the workspace to extend, or a new folder, with --into.',
    );
  }
  const { model, problems } = await readMaturityModel(BUILT_IN_MODEL);
  if (model === null) throw new InvalidInput(problems);
  return { isNew: true, fresh: newWorkspace({ settings, questions: model.questions, withExamples: false }) };
}

async function textsOf({ files: proposed }: Proposal, files: WorkspaceFiles): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { name } of proposed) {
    try {
      texts.set(name, (await files.read(name)).toString('utf8'));
    } catch (thrown) {
      if (!isErrno(thrown) || thrown.code !== 'ENOENT') throw thrown;
    }
  }
  return texts;
}

async function edit(merge: Merge, files: WorkspaceFiles, workspace: string): Promise<readonly NewFile[]> {
  try {
    const tables = await editTables(merge.edits, files);
    const others = merge.newFiles.map(({ name, text }) => ({ name, content: text }));
    return [...tables, ...others].toSorted((a, b) => compareCodeUnits(a.name, b.name));
  } catch (thrown) {
    if (!(thrown instanceof TableNotEditable)) throw thrown;
    throw new UsageProblem(
      `${thrown.message.replace(thrown.file, `"${workspace}/${thrown.file}"`)} Nothing was written.`,
      'Import into a folder of CSV tables; `unswivel init <folder> --from <workspace>` makes one of a workbook.',
    );
  }
}

/**
 * Errors that the merged workspace has and the one before had not. Lines move and words change with what is mended in
 * part, so they are counted by kind and file; of a kind that has grown those are told that read differently.
 */
function newErrors(before: Workspace, after: Workspace): readonly Problem[] {
  const kindOf = ({ code, file }: Problem): string => JSON.stringify([code, file]);
  const errors = ({ problems }: Workspace): readonly Problem[] =>
    problems.filter(({ severity }) => severity === 'error');
  const known = new Set(errors(before).map(({ message }) => message));
  const counted = Map.groupBy(errors(before), kindOf);
  return [...Map.groupBy(errors(after), kindOf)].flatMap(([kind, problems]) => {
    const grown = placesOf(problems) > placesOf(counted.get(kind) ?? []);
    const unheard = problems.filter(({ message }) => !known.has(message));
    return grown ? (unheard.length > 0 ? unheard : problems) : [];
  });
}

/** What stands in no file yet has to say so: its place is one in the table as it would be written. */
const asItWouldBe = (problem: Problem): Problem => ({
  ...problem,
  message: `${problem.message} (in the table as the import would leave it)`,
});

const placesOf = (problems: readonly Problem[]): number => problems.reduce((sum, { count }) => sum + count, 0);

async function place(workspace: string, files: readonly NewFile[]): Promise<void> {
  try {
    await placeFiles(workspace, files);
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    throw new UsageProblem(`${thrown.message} Nothing was written.`, 'Mend that, or name another folder with --into.');
  }
}

function changesOf(
  { workspace, dryRun }: ImportTarget,
  newWorkspace: boolean,
  { cells, files }: Merge,
  written: readonly NewFile[],
): ImportChanges {
  const counts = { added: 0, replaced: 0, kept: 0, unchanged: 0, removed: 0 };
  for (const { action } of cells) counts[action] += 1;
  const names = written.map(({ name }) => name).toSorted(compareCodeUnits);
  return { workspace, dryRun, newWorkspace, counts, cells: [...cells], files: [...files], written: names };
}
