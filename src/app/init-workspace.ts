/** Makes a workspace: one to fill in, or a copy of a sample. */
import { basename, join, resolve } from 'node:path';
import { PACKAGE_ROOT } from '../io/package-root.ts';
import { readMaturityModel } from '../io/readers/maturity-model.ts';
import { filesIn } from '../io/readers/workspace-files.ts';
import { readSample, type SampleName } from '../io/samples.ts';
import type { NewFile } from '../io/writers/new-file.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { newWorkspace } from '../io/writers/workspace/index.ts';
import { WriteRefused } from '../io/writers/write-refused.ts';
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
}

const BUILT_IN_MODEL = join(PACKAGE_ROOT, 'models/maturity/contact-centre');

/**
 * Writes all files or none.
 * @throws UsageProblem when the folder holds something already, or may not be written to
 */
export async function initWorkspace({ folder, content, force }: InitOptions): Promise<Initialised> {
  if (!force) await refuseToMix(folder);
  const files = await filesOf(content, folder);
  try {
    const replaced = await placeFiles(folder, files);
    return { workspace: folder, written: files.map(({ name }) => name), replaced };
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    throw new UsageProblem(thrown.message, 'Nothing was written. Choose another folder, or mend this one.');
  }
}

/** Hidden files, such as those of version control, do not make a folder one that holds something. */
async function refuseToMix(folder: string): Promise<void> {
  const found = ((await filesIn(folder).list('')) ?? []).filter((name) => !name.startsWith('.')).sort();
  if (found.length === 0) return;
  const shown = found.slice(0, 3).join(', ');
  throw new UsageProblem(
    `"${folder}" is not empty: it holds ${shown}${found.length > 3 ? ` and ${found.length - 3} more` : ''}. Nothing was written.`,
    'Name a new folder (`unswivel init my-centre`), or write over files of the same names with --force.',
  );
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
