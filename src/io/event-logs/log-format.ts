import { containerOf, storageOf, textHead } from '../records/record-stream.ts';

/** What the beginning of a log says that it is, whatever its name. */
export type LogFormat = 'xes' | 'ocel' | 'records';

const HEAD_BYTES = 4096;

export async function logFormatOf(path: string): Promise<LogFormat> {
  const container = await containerOf(path);
  if (container !== 'plain' && container !== 'gzip') return 'records';
  const { text } = await textHead(path, await storageOf(path, container), HEAD_BYTES);
  const beginning = text.toString('utf8').trimStart();
  if (beginning.startsWith('<')) return 'xes';
  return /^[{[]\s*(?:["{}\]]|$)/u.test(beginning) ? 'ocel' : 'records';
}
