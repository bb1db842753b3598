import { compareCodeUnits } from '../../schema/code-units.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import { recordWriter } from './record-writer.ts';
import { readXesEvents } from './xes-events.ts';

/** Events looked at to tell which attributes a log has. */
const EVENTS_LOOKED_AT = 5000;
/** More attributes than any log has that people use. */
const MOST_HEADINGS = 200;

/** Keys of the attributes of a log; those of traces with `case:` before them. Null when it is refused. */
export async function xesHeadings(path: string, file: string, log: ProblemLog): Promise<readonly string[] | null> {
  const keys = new Set<string>();
  let events = 0;
  const sound = await readXesEvents(
    path,
    file,
    log,
    (event) => {
      for (const key of event.keys()) if (keys.size < MOST_HEADINGS) keys.add(key);
      events += 1;
      return events < EVENTS_LOOKED_AT;
    },
    async () => {},
  );
  return sound ? [...keys].sort(compareCodeUnits) : null;
}

/** @returns false when the log is refused, which is reported */
export async function writeXesRecords(
  path: string,
  file: string,
  keys: readonly string[],
  target: string,
  log: ProblemLog,
): Promise<boolean> {
  const writer = recordWriter(target, keys);
  const sound = await readXesEvents(
    path,
    file,
    log,
    (event) => {
      writer.row(keys.map((key) => event.get(key)));
      return true;
    },
    writer.drain,
  );
  await writer.end();
  return sound;
}
