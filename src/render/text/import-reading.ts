import type { ImportReading, ReadThing } from '../../schema/result/import-reading.ts';
import { neutralText } from '../neutral-text.ts';
import { listed } from './english-words.ts';
import { textTable } from './table.ts';

/** Widest text of a column; the rest goes on in the next line. */
const WIDTH = 60;

/** What an import read, used and set aside, for people. */
export function importReadingText({ files, used, setAside }: ImportReading): string {
  const head = `Read ${listed(files)}.`;
  return [
    head,
    ...(used.length === 0 ? [] : [thingsTable('Used', 'becomes', used)]),
    ...(setAside.length === 0 ? [] : [thingsTable('Set aside', 'because', setAside)]),
  ].join('\n\n');
}

/** Kinds of things with their number, what becomes of them or why nothing does, and examples. */
export function thingsTable(heading: string, second: string, things: readonly ReadThing[]): string {
  const rows = things.map(({ what, count, becomes, examples }) =>
    [what, String(count), becomes, examples.join(', ')].map(neutralText),
  );
  const column = (name: string, at: number) => {
    const longest = Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0));
    return longest > WIDTH ? { heading: name, width: WIDTH } : { heading: name };
  };
  const columns = [column(heading, 0), { heading: 'count', align: 'right' as const }, column(second, 2)];
  return textTable([...columns, column('such as', 3)], rows);
}
