/** Writes a copy of a workbook with a sheet of its problems, beside it. */
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { openWorkspace } from '../io/readers/given-workspace.ts';
import { filesIn } from '../io/readers/workspace-files.ts';
import type { Workbook } from '../io/readers/xlsx/workbook.ts';
import { WorkbookFault } from '../io/readers/xlsx/workbook-fault.ts';
import { isWorkbookName, problemsCopyName } from '../io/spreadsheet/own-sheets.ts';
import { existingFiles } from '../io/writers/existing-files.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { WriteRefused } from '../io/writers/write-refused.ts';
import { annotatedWorkbook } from '../io/writers/xlsx/annotate/annotated-workbook.ts';
import type { LinkedProblem } from '../io/writers/xlsx/annotate/problems-sheet.ts';
import { ProblemLog } from '../schema/problem-log.ts';
import { UsageProblem } from './usage-problem.ts';

/**
 * @returns path of the copy; null when the workbook cannot be read at all, which its problems say
 * @throws UsageProblem when there is no workbook, or the copy may not be written
 */
export async function annotateWorkbook(
  path: string,
  problems: readonly Problem[],
  force: boolean,
): Promise<string | null> {
  const files = filesIn(path);
  const { workbook, names, sources } = await openWorkspace(path, files, new ProblemLog());
  if (workbook === null) {
    if (names.some(isWorkbookName)) return null;
    throw new UsageProblem(
      `"${path}" holds no workbook to annotate. Nothing was written.`,
      'Give a workbook (.xlsx), or leave out --annotate.',
    );
  }
  const folder = isWorkbookName(path) && names.length === 1 && names[0] === basename(path) ? dirname(path) : path;
  const name = problemsCopyName(workbook.file);
  if (!force && (await existingFiles(folder, [name])).length > 0) {
    throw new UsageProblem(
      `There is a file "${join(folder, name)}" already. Nothing was written.`,
      'Move it away, or replace it with --force.',
    );
  }
  const bytes = await sources.bytesOf(workbook.file);
  if (bytes === null) return null;
  const linked = problems.map((problem) => linkOf(problem, workbook));
  try {
    await placeFiles(folder, [{ name, content: annotatedWorkbook(bytes, linked) }]);
  } catch (thrown) {
    if (thrown instanceof WriteRefused) {
      throw new UsageProblem(`${thrown.message} Nothing was written.`, 'Mend that, or copy the workbook elsewhere.');
    }
    if (!(thrown instanceof WorkbookFault)) throw thrown;
    throw new UsageProblem(
      `"${workbook.file}" cannot be annotated: ${thrown.message}. Nothing was written.`,
      'Open it in your spreadsheet program, save it as a new workbook, and annotate that.',
    );
  }
  return join(folder, name);
}

function linkOf(problem: Problem, { file, texts }: Workbook): LinkedProblem {
  const { sheet, line, column } = problem;
  if (problem.file === file && sheet !== null) return { problem, target: { sheet, line, column } };
  const text = texts.get(problem.file ?? '');
  const place = text?.lines[(line ?? 1) - 1];
  return { problem, target: text === undefined || place === undefined ? null : { sheet: text.sheet, ...place } };
}
