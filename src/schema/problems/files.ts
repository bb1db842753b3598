import { phrase } from '../../messages/phrase.ts';
import { didYouMeanPhrase, error, quoted, warning } from './wording.ts';

/** Folders and files that cannot be read, or are not what the map needs. */
export const FILE_PROBLEMS = {
  'folder-not-found': error<{ path: string }>(
    'The workspace does not exist.',
    ({ path }) => `there is no folder ${quoted(path)}`,
    () => 'Check the spelling, or make a workspace there with unswivel init.',
  ),
  'not-a-folder': error<{ path: string }>(
    'The workspace is a file, and not a workbook.',
    ({ path }) => `${quoted(path)} is a file; a workspace is a workbook (.xlsx) or a folder of tables`,
    () => 'Give the folder that holds the tables, or save an older workbook as .xlsx.',
  ),
  'folder-not-readable': error<{ path: string }>(
    'The permissions of the workspace, or of a folder in it, do not let it be read.',
    ({ path }) => `the folder ${quoted(path)} may not be read`,
    () => 'Give yourself the right to read and enter the folder.',
  ),
  'empty-workspace': error<{ path: string }>(
    'The workspace holds no table at all.',
    ({ path }) =>
      `${quoted(path)} holds no table; expected organization.yaml, contact-types.csv, systems.csv and others`,
    () => 'Give the folder that holds the tables, or fill this one with unswivel init.',
  ),
  'missing-table': error<{ file: string; table: string; wanted: string }>(
    'A table that the map cannot do without, or that others refer to, is not there.',
    ({ table, wanted }) => `there is no table ${quoted(table)}, ${wanted}`,
    ({ file, table }) =>
      `Add ${file}, or the sheet ${table} of a workbook; unswivel schema ${table} tells what it holds.`,
  ),
  'file-not-readable': error<{ file: string; reason: string }>(
    'A file of the workspace could not be read.',
    ({ file, reason }) => `${quoted(file)} cannot be read: ${reason}`,
    () => 'Make it a plain file that you have the right to read.',
  ),
  'missing-file': error<{ file: string }>(
    'A file that the map names is not in the workspace.',
    ({ file }) => `there is no file ${quoted(file)} in the workspace`,
    () => 'Put the file into the workspace, or mend its name here.',
  ),
  'path-outside-workspace': error<{ file: string }>(
    'The map names a file outside the workspace; only files inside it are read.',
    ({ file }) => `${quoted(file)} lies outside the workspace`,
    () => 'Copy the file into the workspace and name it without a path.',
  ),
  'binary-file': error<{ looksLike: string }>(
    'A file with the name of a table is not text.',
    ({ looksLike }) => `this is ${looksLike}, not text`,
    () => 'Open it in the program it came from and save it as CSV (UTF-8), then try again.',
  ),
  'not-utf-8': error<{ encoding: string }>(
    'A text file is in another encoding than UTF-8.',
    ({ encoding }) => `this byte is not UTF-8; the file looks like ${encoding}`,
    () => 'Save the file as "CSV UTF-8", or as text with the encoding UTF-8.',
  ),
  'file-too-large': error<{ megabytes: number; most: number }>(
    'A YAML file is larger than it is sensible to read.',
    ({ megabytes, most }) => `the file has ${megabytes} MB; YAML is read up to ${most} MB`,
    () => 'Save large tables as CSV.',
  ),
  'empty-file': error<{ columns: string }>(
    'A table has no header row.',
    ({ columns }) => `there is nothing here; a table starts with a header row (${columns})`,
    () => 'Write the header row, or delete the file or sheet.',
  ),
  'table-given-twice': error<{ table: string; first: string }>(
    'A table comes from two places; it may come from one only.',
    ({ table, first }) => `the table ${quoted(table)} is in ${first} already`,
    () => 'Merge the two, or delete one of them.',
  ),
  'unused-file': warning<{ file: string; nearest: string | null }>(
    'A CSV, YAML or workbook file of the workspace is no table and nothing refers to it.',
    ({ file }) => phrase('problems.unused-file', { file: quoted(file) }),
    ({ nearest }) => didYouMeanPhrase(nearest, phrase('problems.unused-file-hint')),
  ),
  'unknown-table': warning<{ name: string; nearest: string | null }>(
    'A key of map.yaml, or a sheet, is no table of the map.',
    ({ name }) => phrase('problems.unknown-table', { name: quoted(name) }),
    ({ nearest }) => didYouMeanPhrase(nearest, phrase('problems.unknown-table-hint')),
  ),
  'empirical-column-missing': error<{ file: string; column: string; columns: string }>(
    'An empirical duration names a column that its file does not have.',
    ({ file, column, columns }) => `${quoted(file)} has no column ${quoted(column)}; it has ${columns}`,
    () => 'Write the column as it stands in the header row of that file.',
  ),
  'empirical-without-values': error<{ file: string; column: string }>(
    'The column of an empirical duration holds no value.',
    ({ file, column }) => `the column ${quoted(column)} of ${quoted(file)} holds no value`,
    () => 'Fill in one duration a row, or leave the duration empty.',
  ),
};
