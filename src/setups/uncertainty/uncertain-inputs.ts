/** Everything that may be other than its base: parameters that the set-ups use, and assumed cells of the map. */
import type { OperationMap } from '../../domain/map.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { Text } from '../../domain/phrase.ts';
import { phrase } from '../../messages/phrase.ts';
import type { MapNumbers } from '../agent-time/map-numbers.ts';
import type { AppliedSetup } from '../apply.ts';
import { RESIDUAL, repeatRemoval } from '../first-contact-resolution.ts';
import type { TouchDuration } from '../touch-duration.ts';
import { type AssumedCell, assumedCells, type Target } from './assumed-cells.ts';
import type { Range } from './triangular.ts';

export interface UncertainInput {
  /** Id of the parameter, or of the first cell; also names its random numbers. */
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly kind: 'parameter' | 'cells';
  /** Ids of the cells that move together, since they rest on one assumption. */
  readonly cells: readonly string[];
  /** As in the parameter set; null where several cells have ranges of their own. */
  readonly range: Range | null;
  /** Numbers of the map and the organisation that it writes to; parameters of set-ups are written to the set-ups. */
  readonly targets: readonly Target[];
}

export interface UncertainInputs {
  /** Parameters in the order of the set, then cells in the order of provenance. */
  readonly inputs: readonly UncertainInput[];
  /** Assumed cells with a range on which no headline figure rests. */
  readonly unused: readonly string[];
}

/** Ids of the parameters that headline figures of set-ups rest on: those of their rules, and of repeats avoided. */
export function usedParameters(map: OperationMap, setups: readonly AppliedSetup[]): ReadonlySet<string> {
  const effects = setups.flatMap(({ inForce }) => inForce.map((one) => one.effects));
  const avoidsRepeats = setups.some(({ inForce }) => repeatRemoval(map, inForce).some(({ byContext }) => byContext));
  return new Set([
    ...effects.flatMap(({ touches, added, ai }) => [
      ...touches.map(({ parameter }) => parameter),
      ...added.flatMap(({ rate, time }) => (rate === null ? [time] : [rate, time])),
      ...(ai === null ? [] : [ai.success, ai.handover]),
    ]),
    ...(avoidsRepeats ? [RESIDUAL] : []),
  ]);
}

/** @param used ids of the parameters that the set-ups use */
export function uncertainInputs(
  map: OperationMap,
  parameters: ParameterSet,
  used: ReadonlySet<string>,
  numbers: MapNumbers,
  durations: readonly TouchDuration[],
): UncertainInputs {
  const cells = assumedCells(map, numbers, durations);
  return {
    inputs: [
      ...parameterInputs(parameters, used, durations),
      ...cellInputs(cells.filter(({ targets }) => targets.length > 0)),
    ],
    unused: cells.filter(({ targets }) => targets.length === 0).map(({ id }) => id),
  };
}

function parameterInputs(
  { parameters }: ParameterSet,
  used: ReadonlySet<string>,
  durations: readonly TouchDuration[],
): readonly UncertainInput[] {
  const touches = Map.groupBy(
    durations.map(({ from }, index) => ({ parameter: from.kind === 'parameter' ? from.id : null, index })),
    ({ parameter }) => parameter,
  );
  return [...parameters.values()]
    .filter(({ id }) => used.has(id) || touches.has(id))
    .map(({ id, name, unit, low, base, high }) => ({
      id,
      label: name,
      unit,
      kind: 'parameter',
      cells: [],
      range: { low, base, high },
      targets: (touches.get(id) ?? []).map(
        ({ index }): Target => ({ kind: 'map', column: 'seconds', index, low, base, high }),
      ),
    }));
}

/**
 * Cells that share table, column, source and method rest on one assumption and move together, all at the same quantile
 * of their ranges; drawn apart they would cancel out, and the result would look surer than it is.
 */
function cellInputs(cells: readonly AssumedCell[]): readonly UncertainInput[] {
  const groups = Map.groupBy(cells, ({ id, entry: { table, row, column, source, method } }) =>
    source === null && method === null
      ? id
      : JSON.stringify([table, table === 'organization' ? row : null, column, source, method]),
  );
  return [...groups.values()].flatMap((group): readonly UncertainInput[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { table, row, column, method } = first.entry;
    const target = first.targets[0];
    const place = column === null ? `${table} ${row}` : `${table} ${column}`;
    const single = group.length === 1 && target !== undefined;
    return [
      {
        id: first.id,
        label: single
          ? first.id.slice('map.'.length)
          : phrase('notes.cells', { count: group.length, place, method: method ?? phrase('notes.oneSource') }),
        unit: 'as in the map',
        kind: 'cells',
        cells: group.map(({ id }) => id),
        range: single ? { low: target.low, base: target.base, high: target.high } : null,
        targets: group.flatMap(({ targets }) => targets),
      },
    ];
  });
}
