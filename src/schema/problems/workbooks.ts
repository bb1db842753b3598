import { phrase } from '../../messages/phrase.ts';
import { error, quoted, warning } from './wording.ts';

/** Workbooks that cannot be read, and cells that hold what only a workbook can hold. */
export const WORKBOOK_PROBLEMS = {
  'not-a-workbook': error<{ looksLike: string }>(
    'A file with the name of a workbook is something else.',
    ({ looksLike }) => `this is ${looksLike}; expected an Excel workbook (.xlsx)`,
    () => 'Open it in your spreadsheet program and save it as an Excel workbook (.xlsx) without a password.',
  ),
  'broken-workbook': error<{ detail: string }>(
    'A workbook is damaged, or was cut off on its way.',
    ({ detail }) => `the workbook cannot be read: ${detail}`,
    () => 'Open it in your spreadsheet program, save it again, or fetch it once more from where it came from.',
  ),
  'workbook-too-large': error<{ most: number }>(
    'A workbook unpacks to more than it is sensible to read.',
    ({ most }) => `the workbook unpacks to more than ${most} MB`,
    () => 'Give large tables as CSV files in a folder, beside a workbook with the others.',
  ),
  'several-workbooks': warning<{ files: readonly string[] }>(
    'A folder holds several workbooks, and none of them is called map.xlsx.',
    ({ files }) => phrase('problems.several-workbooks', { files: files.map(quoted).join(', ') }),
    () => phrase('problems.several-workbooks-hint'),
  ),
  'formula-without-value': error<Record<never, never>>(
    'A cell holds a formula that no spreadsheet program has calculated, so that it has no value.',
    () => 'the cell holds a formula that was never calculated; formulas are not calculated here',
    () => 'Open the workbook in your spreadsheet program and save it, or put the value in place of the formula.',
  ),
  'cell-error-value': error<{ text: string }>(
    'A formula of a workbook ended in an error.',
    ({ text }) => `the cell shows the error ${quoted(text)}`,
    () => 'Mend the formula, or put the value in its place; leave the cell empty if it is unknown.',
  ),
  'merged-cells': error<{ range: string }>(
    'Cells of a table are merged, so that nobody can tell which rows the value is meant for.',
    ({ range }) => `the cells ${range} are merged into one; every row of a table has its own`,
    () => 'Take the merging back and write the value into every cell that it is meant for.',
  ),
};
