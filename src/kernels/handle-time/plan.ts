import { ACTIVITIES, type Activity, KINDS, type Kind } from '../../domain/vocabulary.ts';
import { MOST_DRAWS } from '../random/draw-batch.ts';
import { type DurationColumn, durationColumn } from './duration-column.ts';
import type { AddedTouch, ContactTypeInput, HandleTimeInput, SetupInput, SetupOfType, TouchInput } from './input.ts';

/** A handle-time model compiled to typed arrays: what stays the same in every set-up, and the set-ups. Clonable. */
export interface HandleTimePlan {
  readonly contacts: ContactPlan;
  readonly setups: readonly SetupPlan[];
}

/** Touches of all types in one row of columns; those of type c are `touchStart[c]` to `touchStart[c + 1]` − 1. */
export interface ContactPlan {
  readonly typeIds: readonly string[];
  readonly volumes: readonly (number | null)[];
  readonly concurrency: Float64Array;
  /** Coefficient of variation; 0 for none. */
  readonly variability: Float64Array;
  readonly touchStart: Uint32Array;
  readonly streams: readonly string[];
  readonly probability: Float64Array;
  readonly count: Float64Array;
  readonly durations: DurationColumn;
  /** Index in `KIND_AXIS`, `ACTIVITY_AXIS` and in the plan's own `systems`. */
  readonly kind: Uint8Array;
  readonly activity: Uint8Array;
  readonly system: Uint16Array;
  /** Ids of the systems touched, in order of first use, then null for touches without one, then the added touches' group. */
  readonly systems: readonly (string | null)[];
}

export interface SetupPlan {
  readonly id: string;
  /** ρ and δ of every touch. */
  readonly occurrenceFactor: Float64Array;
  readonly durationFactor: Float64Array;
  readonly aiShare: Float64Array;
  /** Added touches of all types, a hand-over among them as the last of its type. */
  readonly addedStart: Uint32Array;
  readonly addedStreams: readonly string[];
  readonly addedProbability: Float64Array;
  readonly addedDurations: DurationColumn;
  /** 1 where the touch is the hand-over: it occurs where AI tried and did not complete. */
  readonly addedIsHandover: Uint8Array;
}

/** Where added touches stand among activities and systems, as they do among kinds. */
export const ADDED_GROUP = 'orchestration';
export const KIND_AXIS: readonly Kind[] = KINDS;
export const ACTIVITY_AXIS: readonly (Activity | typeof ADDED_GROUP)[] = [...ACTIVITIES, ADDED_GROUP];

const HANDOVER_STREAM = 'ai hand-over';

/** @throws RangeError if a number is outside its range or two streams of a type have one name: defects of the caller */
export const compilePlan = (input: HandleTimeInput): HandleTimePlan => ({
  contacts: compileContacts(input.contactTypes),
  setups: input.setups.map((setup) => compileSetup(setup, input.contactTypes)),
});

const compileContacts = (types: readonly ContactTypeInput[]): ContactPlan => {
  const touches = types.flatMap((type) => checkedTouches(type));
  const systemIds = [...new Set(touches.map((touch) => touch.system).filter((id) => id !== null))];
  const systems: readonly (string | null)[] = [...systemIds, null, ADDED_GROUP];
  const systemIndex = new Map(systems.slice(0, -1).map((id, index) => [id, index]));
  return {
    typeIds: types.map((type) => type.id),
    volumes: types.map((type) => type.volume),
    concurrency: Float64Array.from(types, (type) => inRange(type.concurrency, Number.MIN_VALUE, 1e9, 'concurrency')),
    variability: Float64Array.from(types, (type) => inRange(type.variability ?? 0, 0, 1e9, 'variability')),
    touchStart: starts(types.map((type) => type.touches.length)),
    streams: touches.map((touch) => touch.stream),
    probability: Float64Array.from(touches, (touch) => inRange(touch.probability, 0, 1, 'probability')),
    count: Float64Array.from(touches, (touch) => inRange(touch.count, 1, MOST_DRAWS / 2, 'count')),
    durations: durationColumn(touches.map((touch) => touch.duration)),
    kind: Uint8Array.from(touches, (touch) => KIND_AXIS.indexOf(touch.kind)),
    activity: Uint8Array.from(touches, (touch) => ACTIVITY_AXIS.indexOf(touch.activity)),
    system: Uint16Array.from(touches, (touch) => systemIndex.get(touch.system) as number),
    systems,
  };
};

const checkedTouches = (type: ContactTypeInput): readonly TouchInput[] => {
  checkStreams(type.id, type.touches);
  return type.touches;
};

const compileSetup = (setup: SetupInput, types: readonly ContactTypeInput[]): SetupPlan => {
  if (setup.contactTypes.length !== types.length) throw new RangeError(`Set-up ${setup.id} lacks contact types`);
  const added = setup.contactTypes.map((ofType, c) => addedTouches(ofType, types[c] as ContactTypeInput));
  const all = added.flat();
  const factors = (of: (t: SetupOfType) => ArrayLike<number>, most: number, what: string): Float64Array =>
    Float64Array.from(
      setup.contactTypes.flatMap((t, c) => checkedFactors(of(t), types[c] as ContactTypeInput, most, what)),
    );
  return {
    id: setup.id,
    occurrenceFactor: factors((t) => t.occurrenceFactors, 1, 'occurrence factor'),
    durationFactor: factors((t) => t.durationFactors, 1e9, 'duration factor'),
    aiShare: Float64Array.from(setup.contactTypes, (t) => inRange(t.aiShare, 0, 1, 'AI share')),
    addedStart: starts(added.map((list) => list.length)),
    addedStreams: all.map((touch) => touch.stream),
    addedProbability: Float64Array.from(all, (touch) => inRange(touch.probability, 0, 1, 'probability')),
    addedDurations: durationColumn(all.map((touch) => touch.duration)),
    addedIsHandover: Uint8Array.from(all, (touch) => (touch.stream === HANDOVER_STREAM ? 1 : 0)),
  };
};

const addedTouches = (ofType: SetupOfType, type: ContactTypeInput): readonly AddedTouch[] => {
  checkStreams(type.id, ofType.added);
  if (ofType.added.some((touch) => touch.stream === HANDOVER_STREAM)) {
    throw new RangeError(`The stream name "${HANDOVER_STREAM}" is taken`);
  }
  if (ofType.handover === null) return ofType.added;
  const { share, duration } = ofType.handover;
  return [...ofType.added, { stream: HANDOVER_STREAM, probability: share, duration }];
};

const checkedFactors = (factors: ArrayLike<number>, type: ContactTypeInput, most: number, what: string): number[] => {
  if (factors.length !== type.touches.length) throw new RangeError(`${type.id} needs one ${what} for every touch`);
  return Array.from(factors, (factor) => inRange(factor, 0, most, what));
};

const checkStreams = (typeId: string, touches: readonly { readonly stream: string }[]): void => {
  if (new Set(touches.map((touch) => touch.stream)).size === touches.length) return;
  throw new RangeError(`Two touches of ${typeId} would share their random numbers`);
};

const inRange = (value: number, low: number, high: number, what: string): number => {
  if (value >= low && value <= high) return value;
  throw new RangeError(`A ${what} must be between ${low} and ${high}, not ${value}`);
};

const starts = (lengths: readonly number[]): Uint32Array => {
  const result = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    result[i + 1] = (result[i] as number) + length;
  });
  return result;
};
