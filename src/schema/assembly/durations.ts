import type { Duration } from '../../domain/duration.ts';
import type { OnFailure } from '../../domain/map.ts';
import { duration as durationCell } from '../cells/duration.ts';
import { onFailure as onFailureCell } from '../cells/on-failure.ts';
import type { ProblemPlace } from '../problem-log.ts';
import type { AnyParsedTable, ParsedMap } from '../reading/parsed.ts';
import { TABLE_NAMES } from '../table-name.ts';
import { columnsOf } from '../tables/index.ts';

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
    for (const [column, { cell }] of columnsOf(name)) {
      if (cell !== durationCell && cell !== onFailureCell) continue;
      for (const { values, row } of table.rows) {
        const source = sourceIn(values[column] as Duration | OnFailure | null);
        if (source !== null && !sources.has(source)) sources.set(source, { place: table.placeOf(row, column), column });
      }
    }
  }
  return sources;
};

/** Looks at a duration, or at the duration inside what happens on a failure. */
const sourceIn = (value: Duration | OnFailure | null): string | null => {
  if (value === null) return null;
  if (value.kind === 'empirical') return value.source;
  return value.kind === 'manual' || value.kind === 'offline' ? sourceIn(value.duration) : null;
};
