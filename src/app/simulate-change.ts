/** What changes cost, and what keeping things as they are costs, in chosen set-ups. */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { assembleResult, type PreparedResult } from '../assessment/assemble-result.ts';
import type { OperationMap } from '../domain/map.ts';
import { SYSTEM_CATEGORIES } from '../domain/vocabulary.ts';
import { readWorkspace, type Workspace } from '../io/readers/workspace.ts';
import type { AskedChanges } from '../render/text/change/change.ts';
import { nearestName } from '../schema/nearest.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import { type AssessOptions, prepareWorkspace } from './assess-workspace.ts';
import { InvalidInput } from './invalid-input.ts';
import { chosenSetups } from './simulate-handle-time.ts';
import { UsageProblem } from './usage-problem.ts';

export interface ChangeOptions extends AssessOptions, Omit<AskedChanges, 'acquired'> {
  /** Ids of the set-ups; empty for all. */
  readonly setups: readonly string[];
  /** Workspace of an operation that is taken over; null for none. */
  readonly acquire: string | null;
}

export interface ChangeOutcome {
  readonly result: ResultDocument;
  readonly asked: AskedChanges;
}

/**
 * @throws InvalidInput as `prepareWorkspace`, and for the workspace that is taken over; UsageProblem with every name that
 * does not exist
 */
export async function simulateChange(options: ChangeOptions): Promise<ChangeOutcome> {
  const { api, workflow, checkpoint, newSystem, acquire } = options;
  const setups = { wanted: options.setups, known: [] as readonly string[] };
  const prepared = await prepareWorkspace(options, (planned) => {
    const known = planned.map(({ id }) => id);
    setups.known = known;
    return chosenSetups(
      planned,
      setups.wanted.filter((id) => known.includes(id)),
    );
  });
  const { map } = prepared.given;
  refuseUnknown([
    { kind: 'set-up', ...setups },
    { kind: 'system', wanted: api, known: map.systems.map(({ id }) => id) },
    { kind: 'workflow', wanted: workflow, known: map.workflows.map(({ id }) => id) },
    { kind: 'category of systems', wanted: newSystem, known: SYSTEM_CATEGORIES },
  ]);
  const asked = { api: distinct(api), workflow: distinct(workflow), checkpoint, newSystem: distinct(newSystem) };
  if (acquire === null) {
    return { result: assembleResult(prepared, EXACT), asked: { ...asked, acquired: null } };
  }
  const { acquired, workspace } = await acquiredOperation(acquire);
  const result = assembleResult(withFilesOf(prepared, acquire, workspace), { ...EXACT, acquired });
  return { result, asked: { ...asked, acquired: acquired.organization.name } };
}

const EXACT = { simulation: null, failures: null } as const;

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

interface Names {
  readonly kind: string;
  readonly wanted: readonly string[];
  readonly known: readonly string[];
}

function refuseUnknown(names: readonly Names[]): void {
  const unknown = names.flatMap(({ kind, wanted, known }) =>
    distinct(wanted)
      .filter((name) => !known.includes(name))
      .map((name) => ({ kind, name, known, near: nearestName(name, known) })),
  );
  if (unknown.length === 0) return;
  const complaints = unknown.map(({ kind, name }) => `no ${kind} "${name}"`);
  const hints = unknown.map(({ kind, name, near, known }) =>
    near === null ? `For ${kind} "${name}" there are: ${shown(known)}.` : `Did you mean ${near} for "${name}"?`,
  );
  throw new UsageProblem(`There is ${complaints.join(', ')}.`, [...new Set(hints)].join('\n'));
}

/** Names of a list that a hint repeats. */
const MOST_NAMES = 12;

function shown(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}

async function acquiredOperation(folder: string): Promise<{ acquired: OperationMap; workspace: Workspace }> {
  const workspace = await readWorkspace(folder);
  if (workspace.map === null) throw new InvalidInput(placedIn(folder, workspace));
  return { acquired: workspace.map, workspace };
}

/** Both workspaces are input: their files, their digests and what there is to say of them. */
function withFilesOf(prepared: PreparedResult, folder: string, workspace: Workspace): PreparedResult {
  const { given } = prepared;
  const name = basename(resolve(folder));
  const files = workspace.files.map(({ name: file, bytes, rows }) => ({ name: `${name}/${file}`, bytes, rows }));
  const digest = createHash('sha256').update(`${given.input.digest}\n${workspace.digest}`).digest('hex');
  return {
    ...prepared,
    given: {
      ...given,
      problems: [...given.problems, ...placedIn(folder, workspace)],
      input: { ...given.input, digest, files: [...given.input.files, ...files] },
    },
  };
}

const placedIn = (folder: string, { problems }: Workspace): Workspace['problems'] =>
  problems.map((problem) => ({ ...problem, file: problem.file === null ? folder : `${folder}/${problem.file}` }));
