import { error, quoted } from './wording.ts';

const HOW_TO_WRITE = 'Give a file that unswivel assess --json or report --format json wrote, or the workspace itself.';

/** Files that are handed over as results of an earlier run. */
export const RESULT_PROBLEMS = {
  'malformed-json': error<Record<never, never>>(
    'A file that should hold a result is not well-formed JSON.',
    () => 'this is not well-formed JSON, or the file ends before the JSON does',
    () => HOW_TO_WRITE,
  ),
  'not-a-result': error<Record<never, never>>(
    'A JSON file holds something other than a result.',
    () => 'this JSON is no result document: it has no schemaVersion of one',
    () => HOW_TO_WRITE,
  ),
  'result-version': error<{ written: string; read: string }>(
    'A result was written by an edition whose results this one does not read.',
    ({ written, read }) => `the result has schemaVersion ${quoted(written)}; this edition reads ${read}`,
    () => 'Assess its workspace again with this edition, or compare with the edition that wrote it.',
  ),
  'result-too-large': error<{ megabytes: number; most: number }>(
    'A result file is larger than it is sensible to read.',
    ({ megabytes, most }) => `the file has ${megabytes} MB; results are read up to ${most} MB`,
    () => HOW_TO_WRITE,
  ),
};
