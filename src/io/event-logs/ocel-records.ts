/**
 * Flattens an object-centric log for one type of object as the case: events, their links to objects, and objects are
 * written as records as they come, and joined in the engine, where neither has to fit into memory.
 */
import { join } from 'node:path';
import type { EventColumns } from '../../imports/events/guess-columns.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { PrivateFolder } from '../private-folder.ts';
import { openRecordEngine, type RecordEngine, sqlName, sqlText } from '../records/engine.ts';
import { type OcelPart, readOcelParts } from './ocel-parts.ts';
import { type RecordWriter, recordWriter } from './record-writer.ts';

const ACTIVITY = 'activity';
const TIME = 'time';
const OBJECT_PREFIX = 'object:';

/** Headings that an OCEL log can be told by: activity, time, attributes of events, objects and their attributes. */
export async function ocelHeadings(path: string, file: string, log: ProblemLog): Promise<readonly string[] | null> {
  const headings = new Set([ACTIVITY, TIME]);
  const take = (part: OcelPart, entry: unknown): void => {
    const { name, attributes } = declared(entry);
    if (part === 'eventTypes') for (const attribute of attributes) headings.add(attribute);
    if (part !== 'objectTypes' || name === null) return;
    headings.add(`${OBJECT_PREFIX}${name}`);
    for (const attribute of attributes) headings.add(`${OBJECT_PREFIX}${name}:${attribute}`);
  };
  const sound = await readOcelParts(path, file, log, take, async () => {});
  return sound ? [...headings].sort(compareCodeUnits) : null;
}

/** Path of the records; null when the log is refused, which is reported. */
export async function writeOcelRecords(
  path: string,
  file: string,
  columns: EventColumns,
  folder: PrivateFolder,
  log: ProblemLog,
): Promise<string | null> {
  const wanted = Object.values(columns);
  const ofEvents = wanted.filter(
    (heading) => !heading.startsWith(OBJECT_PREFIX) && heading !== ACTIVITY && heading !== TIME,
  );
  const ofObjects = [...new Set(wanted.flatMap((heading) => objectColumn(heading)?.attribute ?? []))];
  const place = (name: string): string => join(folder.path, `ocel-${name}.csv`);
  const writers = {
    events: recordWriter(place('events'), ['event', ACTIVITY, TIME, ...ofEvents.map((_, at) => `a${at}`)]),
    links: recordWriter(place('links'), ['event', 'object']),
    objects: recordWriter(place('objects'), ['object', 'type', ...ofObjects.map((_, at) => `a${at}`)]),
  };
  const sound = await readOcelParts(
    path,
    file,
    log,
    (part, entry) => {
      if (part === 'events') writeEvent(entry, ofEvents, writers.events, writers.links);
      if (part === 'objects') writeObject(entry, ofObjects, writers.objects);
    },
    async () => {
      for (const writer of Object.values(writers)) await writer.drain();
    },
  );
  for (const writer of Object.values(writers)) await writer.end();
  if (!sound) return null;
  const engine = await openRecordEngine([], folder);
  try {
    return await joined(engine, folder, { columns, wanted, ofEvents, ofObjects, place }, file, log);
  } finally {
    engine.close();
  }
}

interface Join {
  readonly columns: EventColumns;
  readonly wanted: readonly string[];
  readonly ofEvents: readonly string[];
  readonly ofObjects: readonly string[];
  readonly place: (name: string) => string;
}

async function joined(
  engine: RecordEngine,
  folder: PrivateFolder,
  { columns, wanted, ofEvents, ofObjects, place }: Join,
  file: string,
  log: ProblemLog,
): Promise<string> {
  for (const name of ['events', 'links', 'objects']) {
    const read = `read_csv(${sqlText(place(name))}, header = true, all_varchar = true, auto_detect = true, delim = ',', quote = '"', escape = '"', buffer_size = 4194304)`;
    await engine.run(`create table ${name} as select * from ${read}`);
  }
  const types = [...new Set(wanted.flatMap((heading) => objectColumn(heading)?.type ?? []))];
  const caseType = objectColumn(columns.case ?? '')?.type ?? null;
  const alias = (type: string): string => sqlName(`o${types.indexOf(type)}`);
  // An event of several cases is an event of each; of any other type of object the first by name stands for all.
  const objectsOf = (type: string): string =>
    `select l.event, ${type === caseType ? 'l.object' : 'min(l.object)'} as object from links l join objects o on o.object = l.object and o.type = ${sqlText(type)} group by ${type === caseType ? 'l.event, l.object' : 'l.event'}`;
  const cell = (heading: string): string => {
    const object = objectColumn(heading);
    if (heading === ACTIVITY || heading === TIME) return `e.${heading}`;
    if (object === null) return `e.a${ofEvents.indexOf(heading)}`;
    if (object.attribute === null) return `${alias(object.type)}.object`;
    return `${sqlName(`d${types.indexOf(object.type)}`)}.a${ofObjects.indexOf(object.attribute)}`;
  };
  const joins = types.map(
    (type) =>
      `left join (${objectsOf(type)}) ${alias(type)} on ${alias(type)}.event = e.event left join objects ${sqlName(`d${types.indexOf(type)}`)} on ${sqlName(`d${types.indexOf(type)}`)}.object = ${alias(type)}.object`,
  );
  const target = join(folder.path, 'ocel.csv');
  const list = wanted.map((heading) => `${cell(heading)} as ${sqlName(heading)}`).join(', ');
  await engine.run(
    `copy (select ${list} from events e ${joins.join(' ')}) to ${sqlText(target)} (format csv, header true, force_quote *)`,
  );
  if (caseType !== null) {
    const shared = `select event from (${objectsOf(caseType)}) group by event having count(*) > 1`;
    const count = Number((await engine.rows(`select count(*) from (${shared})`))[0]?.[0] ?? 0);
    if (count > 0) log.report(placeOfFile(file), { code: 'events-shared', about: { count, cases: caseType } });
  }
  return target;
}

/** `object:contact:type` → contact, type. */
function objectColumn(heading: string): { readonly type: string; readonly attribute: string | null } | null {
  if (!heading.startsWith(OBJECT_PREFIX)) return null;
  const rest = heading.slice(OBJECT_PREFIX.length);
  const colon = rest.indexOf(':');
  return colon === -1
    ? { type: rest, attribute: null }
    : { type: rest.slice(0, colon), attribute: rest.slice(colon + 1) };
}

function writeEvent(entry: unknown, attributes: readonly string[], events: RecordWriter, links: RecordWriter): void {
  const event = record(entry);
  const id = textOf(event['id']);
  const values = attributesOf(event['attributes']);
  events.row([id, textOf(event['type']), textOf(event['time']), ...attributes.map((name) => values.get(name))]);
  for (const link of listOf(event['relationships'])) {
    const object = textOf(record(link)['objectId']);
    if (id !== undefined && object !== undefined) links.row([id, object]);
  }
}

function writeObject(entry: unknown, attributes: readonly string[], objects: RecordWriter): void {
  const object = record(entry);
  const values = attributesOf(object['attributes']);
  objects.row([textOf(object['id']), textOf(object['type']), ...attributes.map((name) => values.get(name))]);
}

/** Values by name; of one that changes over time the last. */
const attributesOf = (list: unknown): ReadonlyMap<string, string> =>
  new Map(
    listOf(list).flatMap((each): [string, string][] => {
      const { name, value } = record(each);
      const [key, text] = [textOf(name), textOf(value)];
      return key === undefined || text === undefined ? [] : [[key, text]];
    }),
  );

const declared = (entry: unknown): { readonly name: string | null; readonly attributes: readonly string[] } => {
  const { name, attributes } = record(entry);
  return {
    name: textOf(name) ?? null,
    attributes: listOf(attributes).flatMap((each) => textOf(record(each)['name']) ?? []),
  };
};

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
