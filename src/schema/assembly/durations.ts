import type { Duration } from '../../domain/duration.ts';
import type { ProblemPlace } from '../problem-log.ts';
import type { AnyParsedTable, ParsedMap } from '../reading/parsed.ts';
import { TABLE_NAMES } from '../table-name.ts';

/** The values of every `file.csv#column` that the map names, ascending. */
export type EmpiricalValues = ReadonlyMap<string, readonly number[]>;

/** Fills the values into an empirical duration; every other duration is whole already. */
export type ResolveDuration = (duration: Duration) => Duration;

export const resolveWith =
  (values: EmpiricalValues): ResolveDuration =>
  (duration) => {
    if (duration.kind !== 'empirical') return duration;
    const found = values.get(duration.source);
    if (found === undefined) throw new Error(`The values of ${duration.source} were not read before the map was made.`);
    return { ...duration, values: found };
  };

/** Every `file.csv#column` that durations of the map name, with the first place and the column that names it. */
export const empiricalSources = (
  map: ParsedMap,
): ReadonlyMap<string, { readonly place: ProblemPlace; readonly column: string }> => {
  const sources = new Map<string, { place: ProblemPlace; column: string }>();
  for (const name of TABLE_NAMES) {
    const table: AnyParsedTable = map[name];
    for (const { values, row } of table.rows) {
      for (const [column, value] of Object.entries(values)) {
        const source = sourceIn(value);
        if (source !== null && !sources.has(source)) sources.set(source, { place: table.placeOf(row, column), column });
      }
    }
  }
  return sources;
};

/** Looks at a duration, or at the duration inside what happens on a failure. */
const sourceIn = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'empirical' && 'source' in value) return String(value.source);
  return 'duration' in value ? sourceIn(value.duration) : null;
};
