import { readWorkspace, type Workspace } from '../../../../src/io/readers/workspace.ts';
import type { WorkspaceFiles } from '../../../../src/io/readers/workspace-files.ts';
import { problemPlace } from '../../../../src/render/text/problem-place.ts';
import { SOUND_SHEETS, type TinySheet, tinyWorkbook } from './tiny-workbook.ts';

/** A path that leads to a workbook in memory. */
const fileOf = (bytes: Buffer): WorkspaceFiles => ({
  kind: () => Promise.resolve('file'),
  list: () => Promise.resolve(null),
  read: () => Promise.resolve(bytes),
});

export const readBytes = (bytes: Buffer): Promise<Workspace> => readWorkspace('maps/map.xlsx', fileOf(bytes));

/** Reads sheets on top of those that every sound workbook has. */
export const readSheets = (
  sheets: Readonly<Record<string, TinySheet | TinySheet['rows']>>,
  parts: Readonly<Record<string, string>> = {},
): Promise<Workspace> => readBytes(tinyWorkbook({ ...SOUND_SHEETS, ...sheets }, parts));

/** `code map.xlsx!Sheet!C14` of every problem. */
export const placesOf = ({ problems }: Workspace): string[] =>
  problems.map((problem) => `${problem.code} ${problemPlace(problem)}`);
