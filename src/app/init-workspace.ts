/** Makes a workspace, as a folder of files or as one workbook: one to fill in, a sample, or what another workspace holds. */
import { basename, dirname, join, resolve } from 'node:path';
import type { ModelQuestion } from '../domain/maturity-model.ts';
import { folderOfContent } from '../io/conversion/folder-of-content.ts';
import { workbookOfContent } from '../io/conversion/workbook-of-content.ts';
import { workspaceContent } from '../io/conversion/workspace-content.ts';
import { PACKAGE_ROOT } from '../io/package-root.ts';
import { readMaturityModel } from '../io/readers/maturity-model.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { filesIn, isErrno } from '../io/readers/workspace-files.ts';
import { readSample, type SampleName, sampleFolder } from '../io/samples.ts';
import { isWorkbookName } from '../io/spreadsheet/own-sheets.ts';
import type { NewFile } from '../io/writers/new-file.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { newWorkbook } from '../io/writers/workbook/new-workbook.ts';
import { WorkbookTooSmall } from '../io/writers/workbook/sheet-limits.ts';
import { newWorkspace } from '../io/writers/workspace/index.ts';
import { WriteRefused, writeRefusalText } from '../io/writers/write-refused.ts';
import { compareCodeUnits } from '../schema/code-units.ts';
import { InvalidInput } from './invalid-input.ts';
import { UsageProblem } from './usage-problem.ts';

/** What the new workspace holds. */
export type WorkspaceContent =
  | { readonly kind: 'sample'; readonly sample: SampleName }
  /** Everything that a workspace, folder or workbook, holds. */
  | { readonly kind: 'converted'; readonly from: string }
  | {
      readonly kind: 'to-fill-in';
      /** Null takes the name of the folder. */
      readonly name: string | null;
      readonly currency: string | null;
      readonly period: string;
      readonly withExamples: boolean;
    };

export interface InitOptions {
  /** Folder, or for a workbook its own path if that ends in .xlsx. */
  readonly folder: string;
  readonly form: 'folder' | 'workbook';
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
  /** What a conversion could not carry over, and why. */
  readonly leftBehind: readonly string[];
}

/** The workbook of a folder. */
const WORKBOOK_NAME = 'map.xlsx';

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

async function init(options: InitOptions): Promise<Initialised> {
  const target = targetOf(options);
  refuseOwnSource(options, target);
  const there = await visibleNames(target.folder);
  const inTheWay = target.isNamed ? there.filter((name) => name === target.workbook) : there;
  if (!options.force && inTheWay.length > 0) throw inTheWayOf(target, inTheWay);
  const { files, leftBehind } = await filesOf(options, target);
  const written = files.map(({ name }) => name);
  const replaced = await placeFiles(target.folder, files);
  const others = target.isNamed ? [] : there;
  const kept = others.filter((name) => !written.some((file) => file === name || file.startsWith(name)));
  const workspace = target.workbook === null ? options.folder : join(target.folder, target.workbook);
  return { workspace, written, replaced, kept, leftBehind };
}

/** Where files go, and what the workbook is called; null for a folder of files. */
interface Target {
  readonly folder: string;
  readonly workbook: string | null;
  /** Whether the workbook was named, so that other files beside it do not matter. */
  readonly isNamed: boolean;
}

function targetOf({ folder, form }: InitOptions): Target {
  if (form === 'folder') return { folder, workbook: null, isNamed: false };
  if (!isWorkbookName(folder)) return { folder, workbook: WORKBOOK_NAME, isNamed: false };
  return { folder: dirname(folder), workbook: basename(folder), isNamed: true };
}

function inTheWayOf({ folder, workbook, isNamed }: Target, there: readonly string[]): UsageProblem {
  if (isNamed) {
    return new UsageProblem(
      `There is a file "${join(folder, workbook ?? '')}" already. Nothing was written.`,
      'Name another one, or replace it with --force.',
    );
  }
  const hint = 'Name a new folder, such as `unswivel init my-centre`; --force writes over files of the same names.';
  return new UsageProblem(`${notEmpty(folder, there)} Nothing was written.`, hint);
}

/** What is converted and what it becomes would be one workspace with every table twice. */
function refuseOwnSource({ content }: InitOptions, { folder, workbook, isNamed }: Target): void {
  if (content.kind !== 'converted') return;
  const source = resolve(content.from);
  const isWorkbook = isWorkbookName(source);
  const together = resolve(folder) === (isWorkbook ? dirname(source) : source);
  const sameFile = resolve(folder, workbook ?? '') === source;
  if (!(isWorkbook && isNamed ? sameFile : together)) return;
  throw new UsageProblem(
    `"${content.from}" would come to stand beside what is made of it, with every table twice. Nothing was written.`,
    'Name another folder to write into.',
  );
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

interface MadeFiles {
  readonly files: readonly NewFile[];
  readonly leftBehind: readonly string[];
}

async function filesOf({ content, folder }: InitOptions, { workbook }: Target): Promise<MadeFiles> {
  switch (content.kind) {
    case 'sample':
      if (workbook === null) return { files: await readSample(content.sample), leftBehind: [] };
      return convertedFiles(sampleFolder(content.sample), workbook);
    case 'converted':
      return convertedFiles(content.from, workbook);
    case 'to-fill-in': {
      const questions = await questionsOfModel();
      const stem = basename(resolve(folder)).replace(/\.xlsx$/iu, '');
      const name = content.name ?? (stem || 'My contact centre');
      const { currency, period, withExamples } = content;
      const wanted = { settings: { name, currency, period }, questions, withExamples };
      const files = workbook === null ? newWorkspace(wanted) : [{ name: workbook, content: newWorkbook(wanted) }];
      return { files, leftBehind: [] };
    }
  }
}

async function questionsOfModel(): Promise<readonly ModelQuestion[]> {
  const { model, problems } = await readMaturityModel(BUILT_IN_MODEL);
  if (model === null) throw new InvalidInput(problems);
  return model.questions;
}

/** @throws InvalidInput when what is to be converted has errors */
async function convertedFiles(from: string, workbook: string | null): Promise<MadeFiles> {
  const { map, problems } = await readWorkspace(from);
  if (map === null) throw new InvalidInput(problems);
  const content = await workspaceContent(from);
  if (workbook === null) {
    const { content: files, leftBehind } = folderOfContent(content);
    return { files, leftBehind };
  }
  try {
    const { content: bytes, leftBehind } = workbookOfContent(content, await questionsOfModel());
    return { files: [{ name: workbook, content: bytes }], leftBehind };
  } catch (thrown) {
    if (!(thrown instanceof WorkbookTooSmall)) throw thrown;
    throw new UsageProblem(`${thrown.message} Nothing was written.`, 'Keep the workspace as a folder, or shorten it.');
  }
}
