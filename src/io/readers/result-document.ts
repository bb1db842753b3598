/** Reads a result that an earlier run wrote. The file is input like any other: nothing in it is trusted. */
import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import type { Problem } from '../../domain/problem.ts';
import { ProblemLog, type ProblemPlace, placeOfFile } from '../../schema/problem-log.ts';
import { type ResultDocument, resultDocument } from '../../schema/result/result-document.ts';
import { RESULT_SCHEMA_VERSION } from '../../schema/result/schema-version.ts';
import { textBytes } from './text-bytes.ts';
import { isErrno, refusalText } from './workspace-files.ts';

export interface ReadResult {
  /** Null when there is any problem. */
  readonly document: ResultDocument | null;
  readonly problems: readonly Problem[];
}

const BYTES_PER_MEGABYTE = 1_000_000;
/** A result of 10,000 contact types has some tens of megabytes. */
const MOST_MEGABYTES = 250;
/** A file that fits the schema nowhere fits it nowhere: this many places tell enough. */
const MOST_PLACES = 20;

/** @param path of the file, as problems name it */
export async function readResultDocument(path: string): Promise<ReadResult> {
  const log = new ProblemLog();
  const bytes = await bytesOf(path, log);
  const text = bytes === null ? null : textBytes(bytes, path, log);
  const content = text === null ? null : parsedJson(text.toString('utf8'), path, log);
  const document = content === null ? null : documentOf(content.value, path, log);
  return { document: log.hasErrors ? null : document, problems: log.list() };
}

async function bytesOf(path: string, log: ProblemLog): Promise<Buffer | null> {
  try {
    const { size } = await stat(path);
    if (size <= MOST_MEGABYTES * BYTES_PER_MEGABYTE) return await readFile(path);
    const about = { megabytes: Math.round(size / BYTES_PER_MEGABYTE), most: MOST_MEGABYTES };
    log.report(placeOfFile(path), { code: 'result-too-large', about });
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    const about = { file: path, reason: refusalText(thrown) };
    log.report(placeOfFile(path), { code: 'file-not-readable', about });
  }
  return null;
}

/** Wrapped, since JSON's own null is a value. */
function parsedJson(text: string, file: string, log: ProblemLog): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    log.report(placeOfFault(thrown, file), { code: 'malformed-json', about: {} });
    return null;
  }
}

/** Some of the engine's messages say where; they also repeat the text there, which is not ours to repeat. */
function placeOfFault({ message }: Error, file: string): ProblemPlace {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/u.exec(message) ?? [];
  return line === undefined ? placeOfFile(file) : { file, sheet: null, line: Number(line), column: Number(column) };
}

function documentOf(value: unknown, file: string, log: ProblemLog): ResultDocument | null {
  const written = versionOf(value);
  if (written === null) {
    log.report(placeOfFile(file), { code: 'not-a-result', about: {} });
    return null;
  }
  const result = resultDocument.safeParse(value);
  if (result.success) return result.data;
  if (written === RESULT_SCHEMA_VERSION) reportMisfits(result.error.issues, file, log);
  else log.report(placeOfFile(file), { code: 'result-version', about: { written, read: RESULT_SCHEMA_VERSION } });
  return null;
}

/** The version that a result says it has; null where it is no result at all. */
function versionOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (!('schemaVersion' in value) || !('assessment' in value)) return null;
  return typeof value.schemaVersion === 'string' ? value.schemaVersion : null;
}

function reportMisfits(issues: readonly z.core.$ZodIssue[], file: string, log: ProblemLog): void {
  for (const issue of issues.slice(0, MOST_PLACES)) {
    const where = issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
    const detail = issue.code === 'unrecognized_keys' ? 'there is a key that results do not have' : issue.message;
    log.report(placeOfFile(file), { code: 'malformed-document', about: { where, detail } });
  }
}
