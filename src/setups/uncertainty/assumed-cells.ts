/** Cells of the map that provenance calls assumed, with a low and a high, as targets of draws (design 2 and 4). */
import type { OperationMap, ProvenanceEntry } from '../../domain/map.ts';
import { type MapNumbers, workflowShares } from '../agent-time/map-numbers.ts';
import type { TouchDuration } from '../touch-duration.ts';
import type { OrganizationNumber } from './organization-numbers.ts';
import { type Bounds, type Range, rangeAround } from './triangular.ts';

/** A number that a draw writes to. */
export type Target = Range &
  (
    | { readonly kind: 'map'; readonly column: keyof MapNumbers; readonly index: number }
    | { readonly kind: 'organization'; readonly column: OrganizationNumber }
  );

export interface AssumedCell {
  /** As among the assumptions of a result: `map.<table>.<row>.<column>`. */
  readonly id: string;
  readonly entry: ProvenanceEntry;
  readonly targets: readonly Target[];
}

/** Every assumed cell with a range; one without targets is a figure that agent time does not rest on. */
export function assumedCells(
  map: OperationMap,
  numbers: MapNumbers,
  durations: readonly TouchDuration[],
): readonly AssumedCell[] {
  const find = targetFinder(map, durations);
  return map.provenance
    .filter(({ status, low, high }) => status === 'assumed' && (low !== null || high !== null))
    .map((entry) => ({
      id: `map.${entry.table}.${entry.row}${entry.column === null ? '' : `.${entry.column}`}`,
      entry,
      targets: find(entry).flatMap((place): readonly Target[] => {
        const base = place.kind === 'map' ? numbers[place.column][place.index] : map.organization[place.column];
        if (base === undefined || base === null) return [];
        return [{ ...place, ...rangeAround(base, entry.low, entry.high, place.bounds) }];
      }),
    }));
}

type Place = { readonly bounds: Bounds } & (
  | { readonly kind: 'map'; readonly column: keyof MapNumbers; readonly index: number }
  | { readonly kind: 'organization'; readonly column: OrganizationNumber }
);

const SHARE: Bounds = { atLeast: 0, atMost: 1 };
const AMOUNT: Bounds = { atLeast: 0, atMost: Infinity };
const REPEATS: Bounds = { atLeast: 1, atMost: Infinity };
/** Divisors stay clear of zero: an occupancy or a productive share of one per cent is no operation any more. */
const DIVISOR: Bounds = { atLeast: 0.01, atMost: 1 };
const SHRINKAGE: Bounds = { atLeast: 0, atMost: 0.99 };

const ORGANIZATION: Readonly<Record<string, { readonly column: OrganizationNumber; readonly bounds: Bounds }>> = {
  shrinkage: { column: 'shrinkage', bounds: SHRINKAGE },
  occupancy_target: { column: 'occupancyTarget', bounds: DIVISOR },
  cost_per_agent_hour: { column: 'costPerAgentHour', bounds: AMOUNT },
  paid_hours_per_week: { column: 'paidHoursPerWeek', bounds: { atLeast: 1, atMost: 168 } },
};

const TOUCHES: Readonly<Record<string, { readonly column: keyof MapNumbers; readonly bounds: Bounds }>> = {
  duration: { column: 'seconds', bounds: AMOUNT },
  probability: { column: 'probability', bounds: SHARE },
  count: { column: 'count', bounds: REPEATS },
};

const CONTACT_TYPES: Readonly<Record<string, { readonly column: keyof MapNumbers; readonly bounds: Bounds }>> = {
  volume: { column: 'volume', bounds: AMOUNT },
  ai_eligible: { column: 'eligible', bounds: SHARE },
  concurrency: { column: 'concurrency', bounds: REPEATS },
  repeat_rate: { column: 'repeatRate', bounds: SHARE },
  repeat_context: { column: 'repeatContext', bounds: SHARE },
  repeat_action: { column: 'repeatAction', bounds: SHARE },
};

function targetFinder(
  map: OperationMap,
  durations: readonly TouchDuration[],
): (entry: ProvenanceEntry) => readonly Place[] {
  const touches = Map.groupBy(
    map.touches.map((touch, index) => ({ touch, index })),
    ({ touch }) => `${touch.contactType}/${touch.seq}`,
  );
  const waits = Map.groupBy(
    durations.map(({ from }, index) => ({ integration: from.kind === 'latency' ? from.integration : null, index })),
    ({ integration }) => integration,
  );
  const types = new Map(map.contactTypes.map((type, index) => [type.id, { type, index }]));
  const shares = new Map(workflowShares(map).map((one, index) => [`${one.workflow}/${one.contactType}`, index]));
  const at = (column: keyof MapNumbers, bounds: Bounds) => (index: number) =>
    ({ kind: 'map', column, index, bounds }) as const;

  return ({ table, row, column }) => {
    switch (table) {
      case 'touches': {
        const found = TOUCHES[column ?? ''];
        if (found === undefined) return [];
        const own = touches.get(row) ?? [];
        // An empty duration takes a default, whose range is that of its parameter.
        const known = column === 'duration' ? own.filter(({ touch }) => touch.duration !== null) : own;
        return known.map(({ index }) => at(found.column, found.bounds)(index));
      }
      case 'contact-types': {
        const found = CONTACT_TYPES[column ?? ''];
        const own = types.get(row);
        if (found === undefined || own === undefined || isUnknown(own.type, column ?? '')) return [];
        return [at(found.column, found.bounds)(own.index)];
      }
      case 'workflow-volumes': {
        const index = column === 'share' ? shares.get(row) : undefined;
        return index === undefined ? [] : [at('share', SHARE)(index)];
      }
      case 'integrations':
        if (column !== 'latency') return [];
        return (waits.get(row) ?? []).map(({ index }) => at('seconds', AMOUNT)(index));
      case 'organization': {
        const found = ORGANIZATION[column ?? row];
        return found === undefined ? [] : [{ kind: 'organization', ...found }];
      }
      default:
        return [];
    }
  };
}

/** A range cannot make an empty cell known. */
function isUnknown(type: OperationMap['contactTypes'][number], column: string): boolean {
  const cells: Readonly<Record<string, number | null>> = {
    volume: type.volume,
    ai_eligible: type.aiEligible,
    repeat_rate: type.repeatRate,
    repeat_context: type.repeatContext,
    repeat_action: type.repeatAction,
  };
  return cells[column] === null;
}
