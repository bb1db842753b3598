/**
 * An event log made ready for the engine, whatever its format: XES and OCEL are written as records into the private
 * folder, with the columns that are wanted, and read from there like any table.
 */
import { join } from 'node:path';
import type { EventColumns } from '../../imports/events/guess-columns.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { PrivateFolder } from '../private-folder.ts';
import { openRecordSource, type RecordSource } from '../records/record-source.ts';
import { logFormatOf } from './log-format.ts';
import { ocelHeadings, writeOcelRecords } from './ocel-records.ts';
import { writeXesRecords, xesHeadings } from './xes-records.ts';

export interface EventSource {
  readonly format: 'csv' | 'xes' | 'ocel';
  /** Names that columns of the log can be told by. */
  readonly headings: readonly string[];
  /** The records of these columns; null when the log cannot be read after all, which is reported. */
  readonly records: (columns: EventColumns) => Promise<RecordSource | null>;
}

/** @returns null when the log cannot be read, which is reported */
export async function openEventSource(
  path: string,
  file: string,
  folder: PrivateFolder,
  log: ProblemLog,
): Promise<EventSource | null> {
  switch (await logFormatOf(path)) {
    case 'records': {
      const source = await openRecordSource(path, file, log);
      if (source === null) return null;
      if (source.kind === 'parquet') {
        log.report(placeOfFile(file), { code: 'binary-file', about: { looksLike: 'a Parquet file' } });
        return null;
      }
      return { format: 'csv', headings: source.layout.headings, records: async () => source };
    }
    case 'xes': {
      const headings = await xesHeadings(path, file, log);
      if (headings === null) return null;
      return {
        format: 'xes',
        headings,
        records: async (columns) => {
          const target = join(folder.path, 'xes.csv');
          const written = await writeXesRecords(path, file, Object.values(columns), target, log);
          return written ? openRecordSource(target, file, log) : null;
        },
      };
    }
    case 'ocel': {
      const headings = await ocelHeadings(path, file, log);
      if (headings === null) return null;
      return {
        format: 'ocel',
        headings,
        records: async (columns) => {
          const target = await writeOcelRecords(path, file, columns, folder, log);
          return target === null ? null : openRecordSource(target, file, log);
        },
      };
    }
  }
}
