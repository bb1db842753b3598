import type { ProblemLog } from '../../schema/problem-log.ts';
import { placeOfFile } from '../../schema/problem-log.ts';
import { detectLayout, type RecordDelimiter, type RecordLayout } from './record-layout.ts';
import { type Container, containerOf, type Storage, storageOf, textHead } from './record-stream.ts';
import { surveyText, type TextSurvey } from './text-survey.ts';
import { reportUnreadable } from './unreadable-file.ts';

/** Text looked at to tell the layout. */
const HEAD_BYTES = 262_144;

/** What is often mistaken for records, in words. */
const OTHER_CONTAINERS: Readonly<Record<Exclude<Container, 'plain' | 'gzip' | 'parquet'>, string>> = {
  zip: 'a workbook or another zip archive',
  'old-excel': 'an old Excel workbook',
  pdf: 'a PDF document',
};

/** A file of records, known in its layout and counted, before the engine reads it. */
export type RecordSource =
  | {
      readonly kind: 'text';
      readonly path: string;
      readonly file: string;
      readonly storage: Storage;
      readonly layout: RecordLayout;
      readonly survey: TextSurvey;
    }
  | { readonly kind: 'parquet'; readonly path: string; readonly file: string };

export interface RecordSourceOptions {
  /** Instead of the delimiter that the file shows. */
  readonly delimiter?: RecordDelimiter;
}

/**
 * Finds out what a file is (by its content, not its name), how it is laid out, and counts its records. `file` names it in
 * problems. Null when there is nothing to read, which is reported.
 */
export const openRecordSource = async (
  path: string,
  file: string,
  log: ProblemLog,
  options: RecordSourceOptions = {},
): Promise<RecordSource | null> => {
  const place = placeOfFile(file);
  try {
    const container = await containerOf(path);
    if (container === 'parquet') return { kind: 'parquet', path, file };
    if (container !== 'plain' && container !== 'gzip') {
      log.report(place, { code: 'binary-file', about: { looksLike: OTHER_CONTAINERS[container] } });
      return null;
    }
    const storage = await storageOf(path, container);
    const { text, whole } = await textHead(path, storage, HEAD_BYTES);
    if (text.toString('latin1').trim() === '') {
      log.report(place, { code: 'records-empty', about: {} });
      return null;
    }
    const layout = detectLayout(text, whole, options.delimiter);
    if (layout === null) {
      const binary = text.includes(0);
      if (binary) log.report(place, { code: 'binary-file', about: { looksLike: 'a binary file' } });
      else log.report({ ...place, line: 1, column: 1 }, { code: 'records-not-delimited', about: {} });
      return null;
    }
    const survey = await surveyText(path, storage, layout);
    if (survey.rows === 0) {
      log.report(place, { code: 'records-empty', about: {} });
      return null;
    }
    return { kind: 'text', path, file, storage, layout, survey };
  } catch (error) {
    reportUnreadable(error, file, log);
    return null;
  }
};
