/** Reads an event log and merges the touches that it shows into a workspace. */
import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { Period } from '../domain/vocabulary.ts';
import { rounded } from '../imports/events/duration-cell.ts';
import { gapRules } from '../imports/events/gap-rules.ts';
import { type EventsProposal, proposeEvents } from '../imports/events/propose-events.ts';
import { summariseLog } from '../imports/events/summarise-log.ts';
import { unusedRules } from '../imports/events/unused-rules.ts';
import { type ReadEventLog, readEventLog } from '../io/event-logs/read-event-log.ts';
import { setAsideReasons } from '../io/event-logs/set-aside-reasons.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { readYamlDocument } from '../io/readers/yaml-document.ts';
import { eventMappingFiles } from '../io/writers/event-mapping-yaml.ts';
import { existingFiles } from '../io/writers/existing-files.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { WriteRefused } from '../io/writers/write-refused.ts';
import { type EventMapping, eventMappingSchema } from '../schema/event-mapping.ts';
import { ProblemLog, placeOfFile } from '../schema/problem-log.ts';
import { parseTables } from '../schema/reading/parse-tables.ts';
import type { EventLogReading } from '../schema/result/event-log-reading.ts';
import type { ImportChanges } from '../schema/result/import-changes.ts';
import { type ImportTarget, importIntoWorkspace } from './import-into-workspace.ts';
import { InvalidInput } from './invalid-input.ts';
import { readInputFile } from './read-input-file.ts';
import { UsageProblem } from './usage-problem.ts';

const USUAL_PERIOD: Period = 'month';
const US_PER_HOUR = 3.6e9;

export interface EventsImport extends ImportTarget {
  /** The log: CSV, XES or OCEL 2.0 JSON, each also compressed with gzip. */
  readonly log: string;
  /** Mapping file; null for suggestions alone. */
  readonly mapping: string | null;
  /** Goes before what the mapping file says of the same thing. */
  readonly settings: Pick<EventMapping, 'columns' | 'date_format' | 'gaps'>;
  /** Contacts that a type and a touch have at least; what has fewer is put together. */
  readonly foldBelow: number;
}

/** What an import of a log found, what it changed, and what is still wrong. */
export interface EventsImported {
  readonly reading: EventLogReading;
  readonly changes: ImportChanges;
  /** Of the log and the mapping file. */
  readonly logProblems: readonly Problem[];
  /** Of the workspace as it is now. */
  readonly problems: readonly Problem[];
}

/**
 * @throws InvalidInput when log or mapping file cannot be read, nothing of the log can be used, and as `importIntoWorkspace`
 * @throws UsageProblem as `importIntoWorkspace`
 */
export async function importEvents(options: EventsImport): Promise<EventsImported> {
  const { read, mapping, problems: logProblems } = await readLog(options);
  const period = await periodOf(options.workspace);
  const proposed = propose(read, mapping, options, period);
  const { changes, problems } = await importIntoWorkspace(proposed.proposal, options);
  return { reading: readingOf(read, proposed), changes, logProblems, problems };
}

export interface MappingWritten {
  readonly reading: EventLogReading;
  /** The mapping file. */
  readonly written: string;
  readonly logProblems: readonly Problem[];
}

/**
 * Writes a mapping file to edit: the columns as taken, every name of the log with its rule or the suggested one. Nothing is
 * imported.
 *
 * @throws InvalidInput when log or mapping file cannot be read or nothing of the log can be used
 * @throws UsageProblem when there is such a file already, or it cannot be written
 */
export async function writeEventMapping(options: EventsImport, target: string): Promise<MappingWritten> {
  const { read, mapping, problems } = await readLog(options);
  const reading = readingOf(read, propose(read, mapping, options, USUAL_PERIOD));
  const folder = dirname(resolve(target));
  if ((await existingFiles(folder, [basename(target)])).length > 0) {
    throw new UsageProblem(`"${target}" exists and is not overwritten.`, 'Give --write-mapping another name.');
  }
  try {
    await placeFiles(folder, eventMappingFiles(basename(target), { read, mapping, reading }));
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    throw new UsageProblem(`${thrown.message} Nothing was written.`, 'Give --write-mapping another place.');
  }
  return { reading, written: target, logProblems: problems };
}

interface LogWithMapping {
  readonly read: ReadEventLog;
  readonly mapping: EventMapping;
  readonly problems: readonly Problem[];
}

async function readLog({ log: path, mapping: mappingFile, settings }: EventsImport): Promise<LogWithMapping> {
  const log = new ProblemLog();
  const given =
    mappingFile === null
      ? {}
      : (readYamlDocument(await readInputFile(mappingFile, log), mappingFile, eventMappingSchema, log)?.content ??
        null);
  if (given === null) throw new InvalidInput(log.list());
  const mapping: EventMapping = {
    ...given,
    ...(settings.date_format === undefined ? {} : { date_format: settings.date_format }),
    columns: { ...given.columns, ...settings.columns },
    gaps: { ...given.gaps, ...settings.gaps },
  };
  const read = await readEventLog(path, basename(path), mapping, log);
  if (read === null) throw new InvalidInput(log.list());
  tellOddities(read, mapping, mappingFile, log);
  return { read, mapping, problems: log.list() };
}

function tellOddities(read: ReadEventLog, mapping: EventMapping, mappingFile: string | null, log: ProblemLog): void {
  const place = placeOfFile(read.file);
  const { overlaps, tally } = read;
  if (overlaps.count > 0) {
    const hours = rounded(overlaps.us / US_PER_HOUR);
    log.report(place, { code: 'events-overlap', about: { count: overlaps.count, hours } });
  }
  if (tally.mixedContacts > 0)
    log.report(place, { code: 'contacts-of-several-types', about: { count: tally.mixedContacts } });
  for (const { what, name } of unusedRules(read.names, mapping))
    log.report(placeOfFile(mappingFile ?? read.file), { code: 'mapping-rule-unused', about: { what, name } });
}

function propose(read: ReadEventLog, mapping: EventMapping, options: EventsImport, period: Period): EventsProposal {
  const { tally, plan, file } = read;
  const proposed = proposeEvents({
    tally,
    plan,
    mapping,
    gaps: gapRules(mapping),
    file,
    period,
    fewest: options.foldBelow,
  });
  if (proposed.types.length > 0) return proposed;
  const log = new ProblemLog();
  const about = { contacts: tally.contacts, fewest: options.foldBelow };
  log.report(placeOfFile(file), { code: 'event-log-too-small', about });
  throw new InvalidInput(log.list());
}

const readingOf = (read: ReadEventLog, proposed: EventsProposal): EventLogReading =>
  summariseLog({ ...read, setAside: setAsideReasons(read) }, proposed);

/** Volumes are written for the period that the workspace has. */
async function periodOf(workspace: string): Promise<Period> {
  const { tables } = await readWorkspace(workspace);
  const [settings] = parseTables(tables, new ProblemLog()).organization.rows;
  return settings?.values.period ?? USUAL_PERIOD;
}
