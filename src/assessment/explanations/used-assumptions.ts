/** Ids of the assumptions that a figure of a set-up rests on: parameters, and cells of the map that are called assumed. */
import type { EvidenceRow } from '../../scoring/fact.ts';
import { touchKey } from '../../scoring/operation.ts';
import { type Place, setupAt } from './place.ts';

/** Changes of a set-up that move seconds or contacts; others move steps and context items. */
const CHANGES_TIME: readonly string[] = ['occurrence', 'duration', 'added', 'ai'];

/** Parameters of the set-up's changes to touches, and of the default durations of agent touches. */
export function handleTimeAssumptions(place: Place): readonly string[] {
  const { applied } = setupAt(place);
  const changes = applied.changes
    .filter(({ what }) => CHANGES_TIME.includes(what))
    .flatMap(({ parameters }) => parameters);
  return [...new Set([...changes, ...defaultDurations(place)])];
}

/** Parameters that stand in for durations that the map leaves empty. */
function defaultDurations({ prepared }: Place): readonly string[] {
  const { map } = prepared.given;
  return prepared.measured.durations.flatMap(({ from }, index) =>
    from.kind === 'parameter' && map.touches[index]?.actor === 'agent' ? [from.id] : [],
  );
}

/** Default durations of the touches among these rows. */
export function defaultsOfRows({ prepared }: Place, rows: readonly EvidenceRow[]): readonly string[] {
  const keys = new Set(rows.filter(({ table }) => table === 'touches').map(({ key }) => key));
  return prepared.measured.durations.flatMap(({ from }, index) => {
    const touch = prepared.given.map.touches[index];
    return from.kind === 'parameter' && touch !== undefined && keys.has(touchKey(touch)) ? [from.id] : [];
  });
}

/** Assumed cells among rows of the map, as the document's assumptions name them. */
export function assumedCells(place: Place, rows: readonly EvidenceRow[]): readonly string[] {
  const named = new Set(rows.map(({ table, key }) => `${table}/${key}`));
  return place.prepared.given.map.provenance
    .filter(({ status, table, row }) => status === 'assumed' && named.has(`${table}/${row}`))
    .map(({ table, row, column }) => `map.${table}.${row}${column === null ? '' : `.${column}`}`);
}
