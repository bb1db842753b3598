import { JSONParser } from '@streamparser/json';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { containerOf, storageOf, textPieces } from '../records/record-stream.ts';

/** Lists of an object-centric event log in JSON (OCEL 2.0), by the keys of the standard. */
export type OcelPart = 'eventTypes' | 'objectTypes' | 'events' | 'objects';
const PARTS: readonly OcelPart[] = ['eventTypes', 'objectTypes', 'events', 'objects'];
/** What the first edition of the standard called its lists. */
const FIRST_EDITION = 'ocel:events';

/**
 * Reads the entries of the lists of an OCEL 2.0 file one by one, in the order of the file; one entry is held at a time.
 * `drain` is awaited after every piece.
 *
 * @returns false when the file is refused, which is reported
 */
export async function readOcelParts(
  path: string,
  file: string,
  log: ProblemLog,
  take: (part: OcelPart, entry: unknown) => void,
  drain: () => Promise<void>,
): Promise<boolean> {
  const parser = new JSONParser({
    paths: [...PARTS.map((part) => `$.${part}.*`), `$.${FIRST_EDITION}`],
    keepStack: false,
  });
  const seen = new Set<string>();
  let firstEdition = false;
  let fault: Error | null = null;
  parser.onValue = ({ value, key, stack }) => {
    const list = stack[1]?.key;
    if (key === FIRST_EDITION) firstEdition = true;
    const part = PARTS.find((name) => name === list);
    if (part === undefined) return;
    seen.add(part);
    take(part, value);
  };
  parser.onError = (error) => {
    fault ??= error;
  };
  const container = await containerOf(path);
  const storage = await storageOf(path, container === 'gzip' ? 'gzip' : 'plain');
  for await (const piece of textPieces(path, storage)) {
    // After the end of the document only blanks may follow; the parser would not take them.
    if (parser.isEnded) {
      if (piece.toString('latin1').trim() !== '') fault ??= new Error('something follows the end');
      break;
    }
    parser.write(piece);
    await drain();
    if (fault !== null) break;
  }
  if (fault !== null || !parser.isEnded) {
    log.report(placeOfFile(file), { code: 'event-log-json', about: {} });
    return false;
  }
  if (!seen.has('events') || !seen.has('objects')) {
    log.report(placeOfFile(file), { code: 'not-ocel', about: { firstEdition } });
    return false;
  }
  return true;
}
