/** A model's touches as columns, with everything summed up beforehand that no draw moves. */
import { either } from '../touch-factors.ts';
import type { MapNumbers } from './map-numbers.ts';
import type { AgentTimeModel, Factor, Place } from './model.ts';
import { depositTable, extractTable } from './subsets.ts';

/** Touches whose probability, count or seconds differ from one computation to the next. */
export type Moving = ReadonlySet<number> | 'all';

export interface FactorColumns {
  /** Factors of entry i are `factorStart[i]` to `factorStart[i + 1]` − 1. */
  readonly factorStart: Uint32Array;
  readonly parameter: Uint32Array;
  /** Touch whose F the factor reaches, or -1 where it reaches all occurrences. */
  readonly repeated: Int32Array;
}

export interface RowColumns extends FactorColumns {
  /** Increments of the touches that nothing changes, to start from. */
  readonly still: Float64Array;
  /** Touch whose numbers make the weight, or -1 where `weight` is fixed, in seconds. */
  readonly touch: Int32Array;
  readonly weight: Float64Array;
  readonly offset: Uint32Array;
  readonly depositStart: Uint32Array;
  /** Subset of a row's own interventions → subset of all. */
  readonly deposit: Uint32Array;
}

export interface PlaceColumns extends FactorColumns {
  /** Probability that at least one of the members that nothing changes occurs. */
  readonly still: Float64Array;
  readonly depositStart: Uint32Array;
  readonly deposit: Uint32Array;
  readonly memberStart: Uint32Array;
  readonly memberTouch: Uint32Array;
  /** Subset of a place's interventions → subset of the member's own, from `extractStart` of the member. */
  readonly extractStart: Uint32Array;
  readonly extract: Uint32Array;
  readonly navigationStart: Uint32Array;
  readonly navigationTouch: Uint32Array;
  readonly navigationOffset: Uint32Array;
}

const maskOf = (factors: readonly Factor[]): number => factors.reduce((mask, { bit }) => mask | (1 << bit), 0);

/** Fixed rows of one offset with the same factors are one row: their weights add. */
export function rowColumns(model: AgentTimeModel, numbers: MapNumbers, moving: Moving): RowColumns {
  const still = new Float64Array(model.contactTypes * model.groups * model.subsets);
  const rows = new Map<
    string,
    { touch: number; weight: number; offset: number; factors: readonly Factor[]; of: number }
  >();
  for (const { touch, offset, factors } of model.rows) {
    const moves = moving === 'all' || moving.has(touch);
    const weight = weightOf(numbers, touch);
    if (!moves && factors.length === 0) {
      still[offset] = (still[offset] as number) + weight;
      continue;
    }
    const own = moves || factors.some(({ repeated }) => repeated);
    const key = own
      ? `touch ${touch}`
      : JSON.stringify([offset, factors.map(({ bit, parameter }) => [bit, parameter])]);
    const row = rows.get(key) ?? { touch: moves ? touch : -1, weight: 0, offset, factors, of: touch };
    row.weight += weight;
    rows.set(key, row);
  }
  const list = [...rows.values()];
  const deposits = list.map(({ factors }) => depositTable(maskOf(factors)));
  return {
    still,
    touch: Int32Array.from(list, ({ touch }) => touch),
    weight: Float64Array.from(list, ({ weight }) => weight),
    offset: Uint32Array.from(list, ({ offset }) => offset),
    ...factorColumns(list.map(({ factors, of }) => ({ factors, touch: of }))),
    depositStart: starts(deposits),
    deposit: joined(deposits),
  };
}

export function placeColumns(model: AgentTimeModel, numbers: MapNumbers, moving: Moving): PlaceColumns {
  const changes = ({ touch, factors }: Place['members'][number]): boolean =>
    factors.length > 0 || moving === 'all' || moving.has(touch);
  const members = model.places.map((place) => place.members.filter(changes));
  const masks = members.map((own) => own.reduce((mask, { factors }) => mask | maskOf(factors), 0));
  const deposits = masks.map(depositTable);
  const extracts = members.flatMap((own, place) =>
    own.map(({ factors }) => extractTable(masks[place] as number, maskOf(factors))),
  );
  const navigation = model.places.map((place) => place.navigation);
  return {
    still: Float64Array.from(model.places, (place) =>
      place.members
        .filter((member) => !changes(member))
        .reduce((left, { touch }) => either(left, numbers.probability[touch] as number), 0),
    ),
    depositStart: starts(deposits),
    deposit: joined(deposits),
    memberStart: starts(members),
    memberTouch: Uint32Array.from(members.flat(), ({ touch }) => touch),
    ...factorColumns(members.flat()),
    extractStart: starts(extracts),
    extract: joined(extracts),
    navigationStart: starts(navigation),
    navigationTouch: Uint32Array.from(navigation.flat(), ({ touch }) => touch),
    navigationOffset: Uint32Array.from(navigation.flat(), ({ offset }) => offset),
  };
}

/** Expected seconds of a touch as it is: p m μ. */
export const weightOf = ({ probability, count, seconds }: MapNumbers, touch: number): number =>
  (probability[touch] as number) * (count[touch] as number) * (seconds[touch] as number);

function factorColumns(
  list: readonly { readonly factors: readonly Factor[]; readonly touch: number }[],
): FactorColumns {
  const all = list.flatMap(({ factors, touch }) => factors.map((factor) => ({ ...factor, touch })));
  return {
    factorStart: starts(list.map(({ factors }) => factors)),
    parameter: Uint32Array.from(all, ({ parameter }) => parameter),
    repeated: Int32Array.from(all, ({ repeated, touch }) => (repeated ? touch : -1)),
  };
}

function starts(lists: readonly { readonly length: number }[]): Uint32Array {
  const result = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, at) => {
    result[at + 1] = (result[at] as number) + length;
  });
  return result;
}

const joined = (tables: readonly Uint32Array[]): Uint32Array => Uint32Array.from(tables.flatMap((table) => [...table]));
