import type { ReadThing } from '../../schema/result/import-reading.ts';
import { neutralText } from '../neutral-text.ts';
import { thingsTable } from './import-reading.ts';

/** Kinds shown of one file before the rest is only counted. */
const MOST_KINDS = 20;

/** By file: what does not become part of the map, and why; the kinds with most parts where there are many kinds. */
export function unusedPartsText(byFile: Readonly<Record<string, readonly ReadThing[]>>): string[] {
  return Object.entries(byFile).flatMap(([file, things]) => {
    const shown = new Set(things.toSorted((a, b) => b.count - a.count).slice(0, MOST_KINDS));
    const rest = things.filter((thing) => !shown.has(thing));
    const parts = rest.reduce((sum, { count }) => sum + count, 0);
    return [
      `Not part of the map in ${neutralText(file)}`,
      '',
      thingsTable(
        'Part',
        'because',
        things.filter((thing) => shown.has(thing)),
      ),
      ...(rest.length === 0
        ? []
        : [`… and ${parts} of ${rest.length} more ${rest.length === 1 ? 'kind' : 'kinds'}; --json lists every kind.`]),
      '',
    ];
  });
}
