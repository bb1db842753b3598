/** Makes a workspace: one to fill in, or a copy of a sample. */
import { basename, join, resolve } from 'node:path';
import { PACKAGE_ROOT } from '../io/package-root.ts';
import { readMaturityModel } from '../io/readers/maturity-model.ts';
import { filesIn, isErrno } from '../io/readers/workspace-files.ts';
import { readSample, type SampleName } from '../io/samples.ts';
import type { NewFile } from '../io/writers/new-file.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { newWorkspace } from '../io/writers/workspace/index.ts';
import { WriteRefused, writeRefusalText } from '../io/writers/write-refused.ts';
import { compareCodeUnits } from '../schema/code-units.ts';
import { InvalidInput } from './invalid-input.ts';
import { UsageProblem } from './usage-problem.ts';

/** What the new workspace holds. */
export type WorkspaceContent =
  | { readonly kind: 'sample'; readonly sample: SampleName }
  | {
      readonly kind: 'to-fill-in';
      /** Null takes the name of the folder. */
      readonly name: string | null;
      readonly currency: string | null;
      readonly period: string;
      readonly withExamples: boolean;
    };

export interface InitOptions {
  readonly folder: string;
  readonly content: WorkspaceContent;
  /** Whether to write into a folder that holds something, over files of the same names. */
  readonly force: boolean;
}

export interface Initialised {
  readonly workspace: string;
  /** Names relative to the workspace, sorted. */
  readonly written: readonly string[];
  /** Those of them that stood there before. */
  readonly replaced: readonly string[];
  /** What else the folder holds, folders with a `/` at the end; hidden files aside. */
  readonly kept: readonly string[];
}

/** So many names show what a folder is. */
const MOST_NAMES = 3;

const BUILT_IN_MODEL = join(PACKAGE_ROOT, 'models/maturity/contact-centre');

/**
 * Writes all files or none.
 * @throws UsageProblem when the folder holds something already, or may not be written to
 */
export async function initWorkspace(options: InitOptions): Promise<Initialised> {
  try {
    return await init(options);
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    throw new UsageProblem(`${thrown.message} Nothing was written.`, 'Choose another folder, or mend this one.');
  }
}

async function init({ folder, content, force }: InitOptions): Promise<Initialised> {
  const there = await visibleNames(folder);
  if (!force && there.length > 0) {
    const hint = 'Name a new folder, such as `unswivel init my-centre`; --force writes over files of the same names.';
    throw new UsageProblem(`${notEmpty(folder, there)} Nothing was written.`, hint);
  }
  const files = await filesOf(content, folder);
  const written = files.map(({ name }) => name);
  const replaced = await placeFiles(folder, files);
  const kept = there.filter((name) => !written.some((file) => file === name || file.startsWith(name)));
  return { workspace: folder, written, replaced, kept };
}

/** Why a workspace cannot be made in a folder, in a sentence; null when nothing speaks against it. */
export async function objectionTo(folder: string): Promise<string | null> {
  try {
    const there = await visibleNames(folder);
    return there.length === 0 ? null : notEmpty(folder, there);
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    return thrown.message;
  }
}

/** What a folder holds; hidden files, such as those of version control, do not count. */
async function visibleNames(folder: string): Promise<readonly string[]> {
  try {
    const names = (await filesIn(folder).list('')) ?? [];
    return names.filter((name) => !name.startsWith('.')).sort(compareCodeUnits);
  } catch (thrown) {
    if (isErrno(thrown)) throw new WriteRefused(folder, writeRefusalText(thrown));
    throw thrown;
  }
}

function notEmpty(folder: string, there: readonly string[]): string {
  const more = there.length > MOST_NAMES ? ` and ${there.length - MOST_NAMES} more` : '';
  return `"${folder}" is not empty: it holds ${there.slice(0, MOST_NAMES).join(', ')}${more}.`;
}

async function filesOf(content: WorkspaceContent, folder: string): Promise<readonly NewFile[]> {
  switch (content.kind) {
    case 'sample':
      return readSample(content.sample);
    case 'to-fill-in': {
      const { model, problems } = await readMaturityModel(BUILT_IN_MODEL);
      if (model === null) throw new InvalidInput(problems);
      const name = content.name ?? (basename(resolve(folder)) || 'My contact centre');
      const { currency, period, withExamples } = content;
      return newWorkspace({ settings: { name, currency, period }, questions: model.questions, withExamples });
    }
  }
}
