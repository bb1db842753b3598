/**
 * From a file to the tally of an import, nothing but aggregates left behind:
 *
 *   file → format, headings → which column is what → records in the engine → events → case by case into tallies
 */

import { gapRules } from '../../imports/events/gap-rules.ts';
import { type EventColumns, guessColumns } from '../../imports/events/guess-columns.ts';
import type { LogTally } from '../../imports/events/log-tally.ts';
import type { LogName } from '../../imports/events/logged-event.ts';
import { type NamedPlan, planReading } from '../../imports/events/plan-reading.ts';
import { TraceReader } from '../../imports/events/trace-reader.ts';
import type { EventMapping } from '../../schema/event-mapping.ts';
import { nearestName } from '../../schema/nearest.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { createPrivateFolder } from '../private-folder.ts';
import { openRecordEngine } from '../records/engine.ts';
import { relateRecords } from '../records/load-records.ts';
import { reportUnreadable } from '../records/unreadable-file.ts';
import { openEventSource } from './event-source.ts';
import { loadEvents, type SetAside } from './load-events.ts';
import { type Overlaps, streamEvents } from './stream-events.ts';

/** Less than usual: two sorts of the whole log, with the tallies and the events on their way to them beside the engine. */
const ENGINE_LIMITS = { memoryMegabytes: 72, threads: 1 };

export interface ReadEventLog {
  /** Its name, without its folder. */
  readonly file: string;
  readonly format: 'csv' | 'xes' | 'ocel';
  readonly columns: EventColumns;
  /** Records of the log: those that arrived, and those that are no row of a table. */
  readonly records: number;
  readonly refused: readonly { readonly reason: string; readonly count: number }[];
  readonly setAside: SetAside;
  readonly names: readonly LogName[];
  readonly plan: NamedPlan;
  readonly tally: LogTally;
  readonly overlaps: Overlaps;
}

/** @returns null when the log cannot be read, which is reported */
export async function readEventLog(
  path: string,
  file: string,
  mapping: EventMapping,
  log: ProblemLog,
): Promise<ReadEventLog | null> {
  const folder = createPrivateFolder('events');
  try {
    const opened = await openEventSource(path, file, folder, log);
    if (opened === null) return null;
    const columns = columnsOf(opened.headings, mapping, file, log);
    const source = columns === null ? null : await opened.records(columns);
    if (columns === null || source === null) return null;
    const engine = await openRecordEngine([source.path], folder, ENGINE_LIMITS);
    try {
      const relation = await relateRecords(engine, source, log);
      const loaded = relation === null ? null : await loadEvents(engine, relation, columns, mapping, file, log);
      if (relation === null || loaded === null) return null;
      relation.release();
      const plan = planReading(loaded.names, mapping);
      const reader = new TraceReader(plan, gapRules(mapping));
      const overlaps = await streamEvents(engine, loaded, (event) => reader.read(event));
      const refused = source.kind === 'text' ? source.survey.refused : [];
      return {
        file,
        format: opened.format,
        columns,
        records: relation.rows + refused.reduce((sum, { count }) => sum + count, 0),
        refused: refused.map(({ reason, count }) => ({ reason, count })),
        setAside: loaded.setAside,
        names: loaded.names,
        plan,
        tally: reader.end(),
        overlaps,
      };
    } finally {
      engine.close();
    }
  } catch (error) {
    reportUnreadable(error, file, log);
    return null;
  } finally {
    folder.remove();
  }
}

function columnsOf(
  headings: readonly string[],
  { columns: named = {} }: EventMapping,
  file: string,
  log: ProblemLog,
): EventColumns | null {
  const place = placeOfFile(file);
  const given = Object.entries(named).flatMap(([role, column]) =>
    column === undefined ? [] : [[role, column] as const],
  );
  const unknown = given.filter(([, column]) => !headings.includes(column));
  for (const [role, column] of unknown)
    log.report(place, {
      code: 'event-column-unknown',
      about: { role, column, nearest: nearestName(column, headings) },
    });
  if (unknown.length > 0) return null;
  const columns = guessColumns(headings, Object.fromEntries(given));
  const missing = [
    ...(columns.case === undefined ? ['case'] : []),
    ...(columns.activity === undefined ? ['activity'] : []),
    ...(columns.start === undefined && columns.end === undefined ? ['start or end'] : []),
  ];
  for (const role of missing) log.report(place, { code: 'event-column-missing', about: { role, columns: headings } });
  return missing.length > 0 ? null : columns;
}
