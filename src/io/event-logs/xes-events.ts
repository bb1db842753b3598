import { SaxesParser } from 'saxes';
import type { ProblemLog, ProblemPlace } from '../../schema/problem-log.ts';
import { containerOf, storageOf, textPieces } from '../records/record-stream.ts';

/** One event with the attributes of its trace, those under `case:`. */
export type XesEvent = ReadonlyMap<string, string>;

/** Attributes of the trace bear this in front of their key, as in tables made of XES. */
const TRACE_PREFIX = 'case:';

const ATTRIBUTES: ReadonlySet<string> = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
/** Elements lie in log, trace and event; lists of lists go deeper, but no log that a tool writes nests so far. */
const MOST_DEPTH = 200;
/** A document type that names the outermost element and nothing else; it declares nothing. */
const BARE_DOCTYPE = /^\s*[^\s[\]"']+\s*$/u;
const TRACE_DEPTH = 1;
const EVENT_DEPTH = 2;

interface Reading {
  refused: boolean;
  stopped: boolean;
  events: number;
}

/**
 * Reads the events of an XES log (IEEE 1849), piece by piece: one trace's attributes and one event are held. Nested
 * attributes and lists are passed over. Nothing is fetched, no entity but the five of XML itself is expanded, and a
 * document type that declares anything is refused. `take` says whether to go on; `drain` is awaited after every piece.
 *
 * @returns false when the file is refused, which is reported: the first fault only
 */
export async function readXesEvents(
  path: string,
  file: string,
  log: ProblemLog,
  take: (event: XesEvent) => boolean,
  drain: () => Promise<void>,
): Promise<boolean> {
  const reading: Reading = { refused: false, stopped: false, events: 0 };
  const parser = eventParser(file, log, reading, take);
  const container = await containerOf(path);
  const storage = await storageOf(path, container === 'gzip' ? 'gzip' : 'plain');
  const decoder = new TextDecoder('utf-8');
  for await (const piece of textPieces(path, storage)) {
    parser.write(decoder.decode(piece, { stream: true }));
    await drain();
    if (reading.refused) return false;
    if (reading.stopped) return true;
  }
  parser.write(decoder.decode()).close();
  await drain();
  return !reading.refused;
}

function eventParser(file: string, log: ProblemLog, reading: Reading, take: (event: XesEvent) => boolean): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: string[] = [];
  let ofTrace = new Map<string, string>();
  let ofEvent = new Map<string, string>();
  const here = (): ProblemPlace => ({ file, sheet: null, line: parser.line, column: parser.column + 1 });
  const refuse = (complaint: Parameters<ProblemLog['report']>[1]): void => {
    if (!reading.refused && !reading.stopped) log.report(here(), complaint);
    reading.refused = true;
  };

  parser.on('error', ({ message }) => {
    refuse({
      code: 'xml-syntax',
      about: { detail: message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/u, '').replace(/\.$/u, '') },
    });
  });
  parser.on('doctype', (doctype) => {
    if (!BARE_DOCTYPE.test(doctype)) refuse({ code: 'xml-doctype', about: {} });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (reading.refused || reading.stopped) return;
    const depth = open.length;
    open.push(name);
    if (depth === 0 && name !== 'log') refuse({ code: 'not-xes', about: { root: name } });
    if (depth > MOST_DEPTH) refuse({ code: 'xml-too-deep', about: { most: MOST_DEPTH } });
    if (depth === TRACE_DEPTH && name === 'trace') ofTrace = new Map();
    if (depth === EVENT_DEPTH && name === 'event') ofEvent = new Map();
    const { key, value } = attributes;
    if (key === undefined || value === undefined || !ATTRIBUTES.has(name)) return;
    if (depth === TRACE_DEPTH + 1 && open[TRACE_DEPTH] === 'trace') ofTrace.set(TRACE_PREFIX + key, value);
    if (depth === EVENT_DEPTH + 1 && open[EVENT_DEPTH] === 'event') ofEvent.set(key, value);
  });
  parser.on('closetag', ({ name }) => {
    const depth = open.length - 1;
    open.pop();
    if (reading.refused || reading.stopped || name !== 'event' || depth !== EVENT_DEPTH) return;
    reading.events += 1;
    reading.stopped = !take(new Map([...ofTrace, ...ofEvent]));
  });
  return parser;
}
