import { error } from './wording.ts';

/** Files of call records and event logs that cannot be read. */
export const RECORD_PROBLEMS = {
  'records-empty': error<Record<string, never>>(
    'A file of records holds no row.',
    () => 'the file holds no row; expected a row of headings and a row per record below it',
    () => 'Export the records again, over a period in which there were some.',
  ),
  'records-not-delimited': error<Record<string, never>>(
    'Nothing separates the cells of a file of records.',
    () => 'the lines do not fall into columns; expected cells separated by comma, semicolon, tab or |',
    () => 'Export the records as CSV, TSV or Parquet, or name the sign between the cells with --delimiter.',
  ),
  'records-cut-short': error<Record<string, never>>(
    'A compressed file ends before its end.',
    () => 'the compressed file is cut short: its end is missing, and with it records that nobody could count',
    () => 'Copy or export the file again, whole.',
  ),
  'records-damaged': error<{ reason: string }>(
    'A compressed or Parquet file does not hold what it says.',
    ({ reason }) => `the file is damaged: ${reason}`,
    () => 'Copy or export the file again.',
  ),
};
